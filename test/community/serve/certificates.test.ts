import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { expect, test, vi } from 'vitest';
import { certificate, type TestCertificate } from '../../support/certificate.ts';
import { folder } from '../support.ts';
import { command, newFile, refusal, serving } from './support.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.parse('2026-05-14T13:20:00.000Z');
const day = (n: number): Date => new Date(NOW_MS + n * DAY_MS);

function files(at: string, made: TestCertificate, mode = 0o600): string[] {
  const [cert, key] = [join(at, 'cert.pem'), join(at, 'key.pem')];
  writeFileSync(cert, made.cert);
  writeFileSync(key, made.key, { mode });
  chmodSync(key, mode);
  return ['--tls-cert', cert, '--tls-key', key];
}

/** Asks by https, trusting one certificate; answers the status, and how many days the certificate that was shown has left. */
function ask(url: string, ca: string, host = '127.0.0.1'): Promise<{ status: number; until: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/health`, { ca, agent: false, headers: { host }, checkServerIdentity: () => undefined }, (answer) => {
      const { valid_to: until } = (answer.socket as import('node:tls').TLSSocket).getPeerCertificate();
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, until });
    });
    asked.on('error', reject).end();
  });
}

test('serves by https on any address, takes a renewed certificate over without a stop, and keeps the earlier one when the new cannot be used', async () => {
  const at = folder();
  // Node looks at a certificate’s dates by the computer’s own clock.
  const soon = certificate(['desk.example.org'], new Date(Date.now() - DAY_MS), new Date(Date.now() + 10 * DAY_MS));
  const server = await serving(['--db', newFile(), '--listen', '0.0.0.0:0', ...files(at, soon)]);
  const url = server.url.replace('0.0.0.0', '127.0.0.1');
  expect(server.url).toMatch(/^https:/);
  expect((await ask(url, soon.cert, 'desk.example.org')).status).toBe(200);
  await vi.waitFor(() => expect(server.lines.some((one) => one['event'] === 'certificate-ends-soon' && one['daysLeft'] === 9)).toBe(true));
  const renewed = certificate(['desk.example.org'], new Date(Date.now() - DAY_MS), new Date(Date.now() + 90 * DAY_MS));
  files(at, renewed);
  server.renew();
  expect((await ask(url, renewed.cert)).status).toBe(200);
  writeFileSync(join(at, 'cert.pem'), 'half a certif');
  server.renew();
  expect(server.lines.at(-1)).toMatchObject({ event: 'certificate-refused' });
  expect((await ask(url, renewed.cert)).status).toBe(200);
  // Nothing older than TLS 1.2, and no plain http on the same port.
  const old = connect({ port: Number(new URL(url).port), host: '127.0.0.1', ca: renewed.cert, maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0', checkServerIdentity: () => undefined });
  const [error] = (await once(old, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toMatch(/PROTOCOL|ALERT|NO_PROTOCOLS|VERSION/);
  await expect(fetch(url.replace('https', 'http') + '/health')).rejects.toThrow('fetch failed');
});

test('says in a sentence what is wrong with a certificate', async () => {
  const db = newFile();
  const start = (at: string, made: TestCertificate, mode?: number) => refusal(['--db', db, '--listen', '0.0.0.0:0', ...files(at, made, mode)], () => NOW_MS);
  const fine = certificate(['a.example.org', 'b.example.org'], day(-1), day(30));
  expect(await start(folder(), certificate(['a.example.org'], day(-90), day(-1)))).toEqual([3, 'The certificate expired on 2026-05-13. Renew it.']);
  expect(await start(folder(), certificate(['a.example.org'], day(1), day(90)))).toEqual([3, expect.stringContaining('counts only from 2026-05-15')]);
  expect(await start(folder(), { cert: fine.cert, key: certificate(['a'], day(-1), day(1)).key })).toEqual([3, 'The certificate and the key do not belong together.']);
  expect(await start(folder(), { cert: 'no', key: fine.key })).toEqual([3, expect.stringContaining('not a certificate in PEM form')]);
  expect(await start(folder(), { cert: fine.cert, key: fine.cert })).toEqual([3, expect.stringContaining('not a private key')]);
  expect(await start(folder(), fine, 0o644)).toEqual([3, expect.stringContaining('chmod 600')]);
  const [, , , key] = files(folder(), fine);
  expect(await refusal(['--db', db, '--listen', '0.0.0.0:0', '--tls-cert', join(folder(), 'none.pem'), '--tls-key', key!], () => NOW_MS)).toEqual([3, expect.stringContaining('The certificate is not there')]);
  const at = folder();
  const valid = certificate(['a.example.org', 'b.example.org'], new Date(Date.now() - DAY_MS), new Date(Date.now() + DAY_MS));
  expect(await command('check', '--db', db, '--listen', '0.0.0.0:443', ...files(at, valid))).toMatchObject({ code: 0, text: expect.stringContaining('for a.example.org, b.example.org') });
  expect(await command('check', '--db', db, '--listen', '0.0.0.0:443')).toMatchObject({ code: 2 });
});
