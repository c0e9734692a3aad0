import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { forum as makeForum } from '../../support/vanilla/forum.ts';
import { hook, vanillaSite } from '../../support/vanilla/server.ts';
import { folder } from '../support.ts';
import { smallForum } from '../upstream/site-support.ts';
import { command, newFile, refusal, serving } from './support.ts';

const SECRET = 'a-shared-secret';

function file(text: string, mode = 0o600): string {
  const path = join(folder(), 'secret');
  writeFileSync(path, text, { mode });
  chmodSync(path, mode);
  return path;
}

test('stands in front of a forum: reads it, takes its signed hints once, goes on after a stop, writes neither its secrets nor its words down', async () => {
  const forum = makeForum(Date.now);
  const { posts, leo } = smallForum(forum);
  const site = await vanillaSite(forum, Date.now);
  onTestFinished(() => site.close());
  const db = newFile();
  await command('staff', 'add', '--db', db, '--name', 'Priya', '--role', 'lead');
  const args = ['--db', db, '--listen', '127.0.0.1:0', '--upstream', 'vanilla', '--upstream-site', site.url, '--upstream-token-file', file(`${site.token}\n`), '--upstream-hook-secret-file', file(SECRET)];
  const first = await serving(args);
  const cases = (server: typeof first): string[] => server.server.store.records.open('case', 100).map((one) => one.frozenBody);
  await vi.waitFor(() => expect(cases(first)).toContain('reply 2 <3'), 50_000);
  const send = async (server: typeof first, body: Uint8Array | string, headers: Record<string, string>): Promise<number> => (await fetch(`${server.url}/hooks/forum`, { method: 'POST', headers, body: body as never })).status;
  const { headers, body } = hook(SECRET, 'report_insert', { report: 2 });
  const signed = { 'x-vanilla-signature': headers['x-vanilla-signature']!, 'x-vanilla-event': 'report_insert' };
  expect(await send(first, body, signed)).toBe(204);
  expect(await send(first, body, signed)).toBe(403);
  expect(await send(first, '{}', signed)).toBe(403);
  expect(await send(first, '{}', {})).toBe(403);
  expect(await send(first, 'x'.repeat(2 * 1024 * 1024), signed)).toBe(413);
  expect((await fetch(`${first.url}/hooks/forum`)).status).toBe(404);
  await first.stop();
  const before = site.requests.length;
  forum.report(leo, 'comment', posts[3]!, 'abuse', 'this one too');
  const second = await serving(args);
  await vi.waitFor(() => expect(cases(second)).toContain('reply 4 <3'), 50_000);
  expect(cases(second).filter((one) => one === 'reply 2 <3')).toHaveLength(1);
  expect(site.requests.length).toBeGreaterThan(before);
  expect(site.violations).toEqual([]);
  const text = first.log() + second.log();
  for (const secret of [site.token, SECRET, 'reply 2', 'mia', 'leo']) expect([secret, text.includes(secret)]).toEqual([secret, false]);
});

test('a server without a forum takes no hints, and every wrong forum has its sentence', async () => {
  const db = newFile();
  const server = await serving(['--db', db, '--listen', '127.0.0.1:0']);
  expect((await fetch(`${server.url}/hooks/forum`, { method: 'POST', body: '{}' })).status).toBe(404);
  await server.stop();
  const at = (...more: string[]) => refusal(['--db', db, '--listen', '127.0.0.1:0', ...more]);
  const token = file('va.token');
  expect(await at('--upstream-site', 'https://x.org')).toEqual([2, expect.stringContaining('--upstream vanilla')]);
  expect(await at('--upstream', 'discourse')).toEqual([2, expect.stringContaining('no bridge of that name')]);
  expect(await at('--upstream', '__proto__')).toEqual([2, expect.stringContaining('no bridge of that name')]);
  expect(await at('--upstream', 'vanilla')).toEqual([2, expect.stringContaining('--upstream-site')]);
  for (const address of ['http://forum.example.org', 'forum.example.org', 'https://me:x@forum.example.org', 'file:///etc/passwd']) expect(await at('--upstream', 'vanilla', '--upstream-site', address, '--upstream-token-file', token)).toEqual([2, expect.stringContaining('by https')]);
  for (const [path, why] of [[join(folder(), 'none'), 'cannot be read'], [file('va.token', 0o640), 'chmod 600'], [file('two words'), 'one line'], [file(''), 'one line']] as const) {
    expect(await at('--upstream', 'vanilla', '--upstream-site', 'https://forum.example.org', '--upstream-token-file', path)).toEqual([2, expect.stringContaining(why)]);
  }
});
