import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { publishedPolicy } from '../../../shared/model/published-policy.ts';
import { openPractice } from '../../../electron/community/practice/database.ts';
import { emptyDesk } from '../../desk/support/desk.ts';
import { listen } from '../live-support.ts';
import { folder, NOW } from '../support.ts';
import { command, get, newFile, refusal, serving } from './support.ts';

const here = ['--listen', '127.0.0.1:0'];

test('carries real use from nothing: the first lead is added, a desk connects with the token and has the published policy, a colleague comes in while it runs', async () => {
  const db = newFile();
  expect(await command('staff', 'add', '--db', db, '--name', 'Tom Okafor', '--role', 'staff')).toMatchObject({ code: 5, text: expect.stringContaining('first colleague is a team lead') });
  const { token, code } = await command('staff', 'add', '--db', db, '--name', 'Priya Raman', '--role', 'lead', '--community', 'Quiet Corner');
  expect(code).toBe(0);
  const server = await serving(['--db', db, ...here]);
  const desk = await emptyDesk();
  await desk.ask('connect.community', { url: server.url, token });
  await desk.quiet();
  expect(server.server.store.records.all('policy')).toEqual([publishedPolicy]);
  expect((await desk.ask('policy.book', {})).versions).toHaveLength(1);
  expect((await get(server.url, '/v1/me', token)).body).toMatchObject({ staff: { name: 'Priya Raman', role: 'lead' }, community: { name: 'Quiet Corner', practice: false } });
  // While it runs: its own commands reach it by the file alone.
  const tom = await command('staff', 'add', '--db', db, '--name', 'Tom Okafor', '--role', 'staff');
  await desk.until(async () => (await desk.ask('staff.list', {})).length === 2);
  expect((await get(server.url, '/v1/me', tom.token)).body).toMatchObject({ staff: { name: 'Tom Okafor', role: 'staff' } });
  expect(statSync(db).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(db)).mode & 0o777).toBe(0o700);
});

test('a role that changes, a token that is replaced and an account that ends reach open desks within the second look', async () => {
  const db = newFile();
  const lead = await command('staff', 'add', '--db', db, '--name', 'Priya', '--role', 'lead');
  const bea = await command('staff', 'add', '--db', db, '--name', 'Bea', '--role', 'moderator');
  const server = await serving(['--db', db, ...here]);
  const live = await listen(server.server, bea.token);
  expect((await command('staff', 'role', 'bea', 'staff', '--db', db)).code).toBe(0);
  await vi.waitFor(() => expect(live.state.ended).toBe(true), 20_000);
  expect(live.events.map((one) => one.event)).toContain('resync');
  expect((await get(server.url, '/v1/me', bea.token)).body).toMatchObject({ staff: { role: 'staff' } });
  // Replaced: the desk keeps its copy and asks for the new token.
  const again = await listen(server.server, bea.token);
  const replaced = await command('staff', 'token', 'Bea', '--db', db);
  await vi.waitFor(() => expect(again.state.ended).toBe(true), 20_000);
  expect(await get(server.url, '/v1/me', bea.token)).toMatchObject({ status: 401, body: { type: 'unauthorized' } });
  expect((await get(server.url, '/v1/me', replaced.token)).status).toBe(200);
  // Ended: whoever holds its token is told that, so that the copy is deleted, also once there is a new one.
  expect((await command('staff', 'revoke', 'Bea', '--db', db)).code).toBe(0);
  expect(await get(server.url, '/v1/me', replaced.token)).toMatchObject({ status: 403, body: { type: 'account-closed' } });
  const back = await command('staff', 'token', 'Bea', '--db', db);
  expect(await get(server.url, '/v1/me', replaced.token)).toMatchObject({ status: 403, body: { type: 'account-closed' } });
  expect(await get(server.url, '/v1/me', bea.token)).toMatchObject({ status: 401 });
  expect((await get(server.url, '/v1/me', back.token)).status).toBe(200);
  expect(await command('staff', 'revoke', 'Priya', '--db', db)).toMatchObject({ code: 5, text: expect.stringContaining('only team lead') });
  expect(await command('staff', 'role', 'Priya', 'staff', '--db', db)).toMatchObject({ code: 5 });
  expect((await get(server.url, '/v1/me', lead.token)).status).toBe(200);
  const list = await command('staff', 'list', '--db', db);
  for (const token of [lead, bea, replaced, back].map((one) => one.token)) {
    expect(list.text).not.toContain(token);
    expect(server.log()).not.toContain(token.slice(5));
    expect(Buffer.concat(readdirSync(dirname(db)).map((name) => readFileSync(join(dirname(db), name)))).includes(token)).toBe(false);
  }
  for (const name of ['Priya', 'Bea']) expect(server.log()).not.toContain(name);
});

test('the clock’s duties are done at the start, also after weeks without power', async () => {
  const db = newFile();
  const clock = { ms: Date.parse(NOW) };
  const { token } = await command('staff', 'add', '--db', db, '--name', 'Priya', '--role', 'lead');
  const first = await serving(['--db', db, ...here, '--keep-deleted-days', '30'], () => clock.ms);
  const { store } = first.server;
  const shift = { op: 'put', t: 'shift', row: { id: 'sh', staffId: 'st-bea', startsAt: '2026-06-20T10:00:00.000Z', endsAt: '2026-06-20T18:00:00.000Z', covers: 'weekend', cancelled: false } } as const;
  first.server.ingest([{ op: 'put', t: 'staff', row: { id: 'st-bea', name: 'Bea', role: 'moderator', active: true, memberId: null } }, shift, { op: 'put', t: 'space', row: { id: 'gone', name: 'Gone', kind: 'board', position: 1, archived: false } }]);
  const { body } = await get(first.url, '/v1/sync/snapshot', token);
  first.server.ingest([{ op: 'del', t: 'space', id: 'gone' }]);
  const deleted = store.head();
  await first.stop();
  // The head was noted at the start only; the next start notes it again, and thirty days later the deletion is forgotten.
  const second = await serving(['--db', db, ...here, '--keep-deleted-days', '30'], () => clock.ms + 60_000);
  await second.stop();
  clock.ms = Date.parse('2026-06-20T12:00:00.000Z');
  const third = await serving(['--db', db, ...here, '--keep-deleted-days', '30'], () => clock.ms);
  expect(third.server.store.meta('cover.on')).toBe('st-bea');
  await vi.waitFor(() => expect(third.server.store.horizon()).toBeGreaterThanOrEqual(deleted));
  expect(await get(third.url, `/v1/sync/changes?cursor=${String(body['cursor'])}`, token)).toMatchObject({ status: 410, body: { type: 'cursor-expired' } });
});

test('answers health without a token, holds hosts, and is not ready when the database cannot be asked', async () => {
  const db = newFile();
  const server = await serving(['--db', db, ...here, '--public-name', 'Desk.Example.org']);
  expect(server.lines.some((one) => one['event'] === 'nobody-may-come-in')).toBe(true);
  const raw = async (path: string): Promise<[number, unknown]> => { const answer = await fetch(server.url + path); return [answer.status, await answer.json()]; };
  expect(await raw('/health')).toEqual([200, { live: true, ready: true }]);
  expect(await raw('/health/live')).toEqual([200, { live: true, ready: true }]);
  const host = (name: string): Promise<number> => new Promise((resolve, reject) => { request(`${server.url}/health`, { headers: { host: name } }, (answer) => { answer.resume(); resolve(answer.statusCode ?? 0); }).on('error', reject).end(); });
  expect([await host('desk.example.org'), await host('desk.example.org:443'), await host('elsewhere.example.org')]).toEqual([200, 200, 403]);
  server.server.store.close();
  expect(await raw('/health')).toEqual([503, { live: true, ready: false }]);
  expect((await raw('/health/live'))[0]).toBe(200);
});

test('plain http stays on this computer, and every bad input has its sentence and its code', async () => {
  const db = newFile();
  const at = (address: string, ...more: string[]) => refusal(['--db', db, '--listen', address, ...more]);
  for (const address of ['0.0.0.0:0', '192.0.2.7:0', '[::]:0', 'desk.example.org:0', '[2001:db8::1]:0']) expect(await at(address)).toEqual([2, expect.stringContaining('Plain http is for this computer only')]);
  for (const address of ['8080', 'localhost', ':8080', '::1:8080', '127.0.0.1:65536', '127.0.0.1:x', '300.1.1.1:80', 'http://127.0.0.1:80', '']) expect((await at(address))[0]).toBe(2);
  expect(await refusal(['--db', db])).toEqual([2, expect.stringContaining('--listen')]);
  expect(await refusal(['--listen', '127.0.0.1:0'])).toEqual([2, expect.stringContaining('--db')]);
  expect(await at('127.0.0.1:0', '--keep-deleted-days', '0')).toEqual([2, expect.stringContaining('1 to 3650')]);
  expect(await at('127.0.0.1:0', '--public-name', 'https://x')).toEqual([2, expect.stringContaining('host name')]);
  expect(await at('127.0.0.1:0', '--db', db)).toEqual([2, expect.stringContaining('given twice')]);
  expect(await at('127.0.0.1:0', '--bogus')).toEqual([2, expect.stringContaining('bogus')]);
  expect((await command('staff', 'bogus', '--db', db)).code).toBe(2);
  expect((await command('bogus')).code).toBe(2);
  expect(existsSync(db)).toBe(false);
  expect(await at('192.0.2.7:0', '--tls-cert', 'a')).toEqual([2, expect.stringContaining('go together')]);

  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((done) => other.once('listening', done));
  const { port } = other.address() as { port: number };
  expect(await at(`127.0.0.1:${port}`)).toEqual([4, `Something listens at 127.0.0.1:${port} already.`]);

  const first = await serving(['--db', db, ...here]);
  expect(await refusal(['--db', db, ...here])).toEqual([7, expect.stringContaining('Another server has this database open')]);
  await first.stop();
  const again = await serving(['--db', db, ...here]);
  await again.stop();
});

test('says what a file is that it cannot serve, and leaves it as it is', async () => {
  const at = folder();
  const file = (name: string): string => join(at, name);
  writeFileSync(file('letter.txt'), 'Dear community, '.repeat(100));
  const made = new Database(file('other.sqlite'));
  made.exec('CREATE TABLE notes (text TEXT)');
  made.close();
  const newer = newFile();
  await command('staff', 'add', '--db', newer, '--name', 'Priya', '--role', 'lead');
  const raised = new Database(newer);
  raised.pragma('user_version = 99');
  raised.close();
  openPractice(file('practice.sqlite'), { seed: 1, scale: 0.02, now: NOW }).store.close();
  for (const [path, why] of [[file('letter.txt'), 'is no database'], [file('other.sqlite'), 'of something else'], [newer, 'newer server'], [file('practice.sqlite'), 'invented people'], [at, 'is a folder']] as const) {
    const before = path === at ? null : readFileSync(path);
    expect(await refusal(['--db', path, ...here])).toEqual([6, expect.stringContaining(why)]);
    expect(await command('staff', 'list', '--db', path)).toMatchObject({ code: 6, text: expect.stringContaining(why) });
    expect(await command('backup', '--db', path, '--to', file('copy'))).toMatchObject({ code: 6 });
    if (before) expect(readFileSync(path).equals(before)).toBe(true);
  }
  expect(await command('staff', 'list', '--db', file('absent.sqlite'))).toMatchObject({ code: 6, text: expect.stringContaining('first “staff add”') });
  expect(existsSync(file('absent.sqlite'))).toBe(false);
  expect(await refusal(['--db', join(file('letter.txt'), 'x.sqlite'), ...here])).toEqual([6, expect.any(String)]);
});

test('an older database is copied before it is brought up to date', async () => {
  const db = newFile();
  const { token } = await command('staff', 'add', '--db', db, '--name', 'Priya', '--role', 'lead');
  const old = new Database(db);
  old.exec('DROP TABLE upstream_act; DROP TABLE head_at; ALTER TABLE token DROP COLUMN closes; PRAGMA user_version = 2');
  old.close();
  const server = await serving(['--db', db, ...here]);
  expect((await get(server.url, '/v1/me', token)).status).toBe(200);
  const kept = new Database(`${db}.version-2`, { readonly: true });
  expect(kept.pragma('user_version', { simple: true })).toBe(2);
  kept.close();
});
