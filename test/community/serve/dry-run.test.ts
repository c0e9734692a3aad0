import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { shareOf, statusLines } from '../../../electron/community/serve/forum-status.ts';
import { me } from '../../../shared/contract/wire.ts';
import { forum as makeForum } from '../../support/vanilla/forum.ts';
import { vanillaSite } from '../../support/vanilla/server.ts';
import { folder, NOW } from '../support.ts';
import { smallForum } from '../upstream/site-support.ts';
import { command, get, newFile, refusal, serving } from './support.ts';

test('a dry run reads the forum, changes nothing there whatever is decided at a desk, and says so at its start, at /health, to every desk and by “status”', async () => {
  const forum = makeForum(Date.now);
  const { posts } = smallForum(forum);
  const site = await vanillaSite(forum, Date.now);
  onTestFinished(() => site.close());
  const db = newFile();
  const tokenFile = join(folder(), 'token');
  writeFileSync(tokenFile, site.token);
  chmodSync(tokenFile, 0o600);
  const { token } = await command('staff', 'add', '--db', db, '--name', 'Priya', '--role', 'lead');
  expect(await command('status', '--db', db)).toMatchObject({ code: 0, text: 'It has stood in front of no forum.' });
  const server = await serving(['--db', db, '--listen', '127.0.0.1:0', '--upstream', 'vanilla', '--upstream-site', site.url, '--upstream-token-file', tokenFile, '--upstream-dry-run']);
  expect(server.lines.find((one) => one['event'] === 'forum-only-read')).toMatchObject({ level: 'warn' });
  const health = async () => (await (await fetch(`${server.url}/health`)).json()) as { forum: { mode: string; share: number; troubled: boolean } };
  expect((await health()).forum.mode).toBe('only-read');
  expect(me.parse((await get(server.url, '/v1/me', token)).body).community.forum).toBe('only-read');
  await vi.waitFor(async () => expect((await health()).forum).toEqual({ mode: 'only-read', share: 100, troubled: false }), 50_000);
  const mutation = { seq: 1, id: crypto.randomUUID(), name: 'post.hide@1', entity: `post/comment-${posts[0]}`, ifVersion: null, args: { postId: `comment-${posts[0]}`, caseId: null, text: 'Not here.', at: new Date().toISOString() } };
  const pushed = await fetch(`${server.url}/v1/sync/mutations`, { method: 'POST', headers: { 'authorization': `Bearer ${token}`, 'sync-schema': '1', 'content-type': 'application/json' }, body: JSON.stringify({ clientId: crypto.randomUUID(), schema: 1, ackedThrough: 0, mutations: [mutation] }) });
  expect(await pushed.json()).toMatchObject({ results: [{ status: 'applied' }] });
  await server.stop();
  const said = await command('status', '--db', db);
  expect(said.text).toMatch(/only read[^]*Everything on it has been read once/);
  expect(new Set(site.requests.map((one) => one.method))).toEqual(new Set(['GET']));
  expect(await refusal(['--db', db, '--listen', '127.0.0.1:0', '--upstream-dry-run'])).toEqual([2, expect.stringContaining('--upstream vanilla')]);
});

test('the first reading is told by counts and share, for each kind, and is done only when it is', () => {
  const share = (done: number, of: number) => shareOf({ heardAt: NOW, importing: { done, of } });
  expect([shareOf({ heardAt: null, importing: null }), shareOf({ heardAt: NOW, importing: null }), share(0, 0), share(1, 3), share(999, 1_000), share(5, 5)]).toEqual([null, 100, 0, 33, 99, 99]);
  const lines = statusLines({ forum: 'vanilla', mode: 'only-read', heardAt: '2026-05-14T12:00:00.000Z', importing: { done: 1_234, of: 60_000, kinds: [{ what: 'replies', done: 1_234, of: 60_000 }, { what: 'reports', done: 0, of: 0 }] }, troubles: ['The forum is busy.'], needYou: 2, at: '2026-05-14T12:00:05.000Z' });
  expect(lines.join('\n')).toContain('The first reading is at 2 %, 1,234 of 60,000:\n  replies                  1,234 of 60,000');
  expect(lines).toContain('The forum is busy.');
  expect(lines).toContain('2 decisions wait for a person: the desks show which.');
  expect(lines.join()).not.toContain('reports');
});
