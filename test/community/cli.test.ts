import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Role } from '../../shared/contract/entities/people.ts';
import { me, type Me } from '../../shared/contract/wire.ts';
import type { Announcement } from '../../electron/community/practice/start.ts';
import { folder } from './support.ts';

const entry = join(import.meta.dirname, '../../electron/community/practice/practice-cli.ts');
const small = ['--scale', '0.02', '--day', 'off'];

/** Runs the command line; `line` is its first line of output, `ended` its exit code and what it said. */
function run(...args: string[]) {
  const temp = mkdtempSync(join(folder(), 'tmp-'));
  const child: ChildProcess = spawn(process.execPath, [entry, ...args], { env: { ...process.env, TMPDIR: temp }, stdio: ['pipe', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  const line = new Promise<Announcement>((resolve, reject) => {
    child.stdout!.on('data', (data: Buffer) => { out += data.toString(); if (out.includes('\n')) resolve(JSON.parse(out) as Announcement); });
    child.on('exit', () => reject(new Error(`ended: ${err}`)));
  });
  line.catch(() => undefined);
  child.stderr!.on('data', (data: Buffer) => { err += data.toString(); });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  return { child, line, ended, temp };
}

const meOf = async ({ url, tokens }: Announcement, role: Role): Promise<Me> => me.parse(await (await fetch(`${url}/v1/me`, { headers: { authorization: `Bearer ${tokens[role]}` } })).json());

test('says in one line how to join, ends on SIGTERM and leaves nothing behind', async () => {
  const { child, line, ended, temp } = run(...small, '--seed', '4', '--now', '2026-05-14T13:20:00Z');
  const told = await line;
  expect(told).toMatchObject({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), staff: { moderator: 'Bea Whitlock', staff: 'Imogen Hale', lead: 'Priya Raman' }, seed: 4, members: 120, open: 32 });
  expect(Object.keys(told)).toEqual(expect.arrayContaining(['posts', 'cases', 'tokens']));
  expect(await meOf(told, 'moderator')).toMatchObject({ staff: { role: 'moderator', name: 'Bea Whitlock' }, community: { practice: true } });
  expect((await meOf(told, 'lead')).serverTime).toMatch(/^2026-05-14T13:2/);
  expect(readdirSync(temp)).toHaveLength(1);
  child.kill('SIGTERM');
  const { code, out, err } = await ended;
  expect([code, err, out.trim().split('\n').length]).toEqual([0, '', 1]);
  expect(readdirSync(temp)).toEqual([]);
});

test('keeps a database with its tokens, which only the owner reads', async () => {
  const db = join(folder(), 'deep', 'kept.sqlite');
  const first = run(...small, '--db', db);
  const told = await first.line;
  first.child.kill('SIGINT');
  expect((await first.ended).code).toBe(0);
  for (const file of [db, `${db}.tokens.json`]) expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(existsSync(`${db}.new`)).toBe(false);
  const second = run('--day', 'off', '--db', db, '--seed', '99');
  const again = await second.line;
  expect(again).toMatchObject({ tokens: told.tokens, seed: told.seed, posts: told.posts });
  expect(await meOf(again, 'staff')).toMatchObject({ staff: { name: 'Imogen Hale' } });
});

test('ends when its parent is gone, and when nobody asks', async () => {
  const orphan = run(...small, '--exit-with-parent');
  await orphan.line;
  orphan.child.stdin!.end();
  expect((await orphan.ended).code).toBe(0);
  const idle = run(...small, '--exit-when-idle', '1');
  await idle.line;
  expect((await idle.ended).code).toBe(0);
});

test.each([
  [['--bogus'], /bogus/], [['stray'], /stray/], [['--port', '70000'], /--port/], [['--port', '1.5'], /--port/], [['--port', 'x'], /--port/], [['--seed', '-1'], /--seed/], [['--scale', '0'], /--scale/], [['--now', 'soon'], /--now/],
  [['--day', 'maybe'], /--day/], [['--exit-when-idle', '0'], /--exit-when-idle/], [['--db', ''], /--db/],
])('refuses %j in one sentence', async (args, why) => {
  const { code, out, err } = await run(...args).ended;
  expect([code, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(why);
});

test('refuses a file that is something else, and a port that is taken', async () => {
  const file = join(folder(), 'letter.txt');
  writeFileSync(file, 'Dear community,');
  const other = await run(...small, '--db', file).ended;
  expect([other.code, other.out]).toEqual([1, '']);
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((done) => server.once('listening', done));
  const taken = run(...small, '--port', String((server.address() as { port: number }).port));
  expect((await taken.ended).code).toBe(1);
  expect(readdirSync(taken.temp)).toEqual([]);
});
