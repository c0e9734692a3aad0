import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readOptions } from '../../../build/contract-check/options.ts';
import { repoRoot } from '../../../build/lib/paths.ts';
import { changeAnswer, onStatus } from './support/rewrite.ts';
import { check } from './support/suite.ts';
import { smallCommunity, type SmallCommunity } from './support/world.ts';

/** Runs the command as a person would. */
async function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [join(repoRoot, 'build/contract-check.ts'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, err };
}

async function small(...how: Parameters<typeof smallCommunity>): Promise<SmallCommunity> {
  const community = await smallCommunity(...how);
  onTestFinished(() => community.close());
  return community;
}

test('ends with 0 when all passed, says what it will write beforehand, and prints one document', async () => {
  const { url, staff, moderator } = await small();
  const { code, out, err } = await command('--api', url.href, '--token', staff, '--second-token', moderator, '--only', 'once.repeat,race', '--json');
  expect(code).toBe(0);
  expect(err).toMatch(/^Writing to case c-28 /);
  const said = JSON.parse(out) as { failed: number; checks: { name: string; status: string }[] };
  expect(said).toMatchObject({ role: 'staff', failed: 0, skipped: 0, notPutBack: [] });
  expect(said.checks.map(({ name }) => name)).toEqual(['me.shape', 'snapshot.read', 'once.repeat', 'race.claim', 'race.close']);
});

test('ends with 1 when something failed, and says what was asked, expected and came', async () => {
  const { url, staff } = await small(() => [onStatus(404, '/', (c) => c.res.headers.set('content-type', 'text/html'))]);
  const { code, out } = await command('--api', url.href, '--token', staff, '--only', 'http.not-found');
  expect(code).toBe(1);
  expect(out).toMatch(/FAILED {3}http\.not-found .*\[promise 10]\n +asked +GET \/v1\/nothing-here\n +expected +status 404, application\/problem\+json .*\n +came +404 text\/html/);
  expect(out.trim().split('\n').at(-1)).toBe('2 passed, 1 failed, 0 skipped: http.not-found');
});

test('a token may begin with a dash', () => {
  expect(readOptions(['--api', 'http://127.0.0.1:1', '--token', '-abc', '--second-token', '--def', '--json'])).toMatchObject({ token: '-abc', secondToken: '--def', json: true });
});

test('ends with 2 when used wrongly', async () => {
  const { url } = await small();
  for (const args of [[], ['--api', url.href], ['--api', 'community.example', '--token', 't'], ['--api', url.href, '--token', 't', '--writes', 'all'], ['--api', url.href, '--token', 't', '--only', 'nothing'], ['--api', url.href, '--token', '@/no/such/file'], ['--api', url.href, '--token', 't', '--loud'], ['--api', url.href, '--token', 'a b']]) {
    expect(() => readOptions(args), args.join(' ')).toThrow(expect.objectContaining({ exitCode: 2, message: expect.stringContaining('Usage: npm run contract-check') as string }) as Error);
  }
  expect(await command('--loud')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--loud') as string });
});

test('ends with 3 when nothing can be checked: nobody there, no community, a wrong token', async () => {
  const { url, staff, moderator } = await small();
  const page = createServer((_request, response) => void response.setHeader('content-type', 'text/html').end('<h1>Sign in to the Wi-Fi</h1>')).listen(0, '127.0.0.1');
  await once(page, 'listening');
  onTestFinished(() => void page.close());
  const { port } = page.address() as AddressInfo;
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const free = (gone.address() as AddressInfo).port;
  gone.close();
  for (const [at, sentence] of [
    [{ url: new URL(`http://127.0.0.1:${free}`), staff, moderator }, /cannot be reached/],
    [{ url: new URL(`http://127.0.0.1:${port}`), staff, moderator }, /is no community server/],
    [{ url, staff: 'unknown', moderator }, /does not take the token/],
    [{ url, staff, moderator: 'unknown' }, /does not take the second token/],
  ] as const) {
    await expect(check(at), sentence.source).rejects.toThrow(expect.objectContaining({ exitCode: 3, message: expect.stringMatching(sentence) as string }) as Error);
  }
  expect(await command('--api', url.href, '--token', 'unknown')).toMatchObject({ code: 3, out: '', err: expect.stringMatching(/does not take the token/) as string });
});

test('a token comes from a file, and what is kept for the next run holds none', async () => {
  const { url, staff } = await small();
  const folder = mkdtempSync(join(tmpdir(), 'duty-conformance-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [tokenFile, memory] = [join(folder, 'token'), join(folder, 'memory.json')];
  writeFileSync(tokenFile, `${staff}\n`);
  const args = ['--api', url.href, '--token', `@${tokenFile}`, '--only', 'once.repeat,once.remembered', '--remember', memory];
  expect(await command(...args)).toMatchObject({ code: 0, out: expect.stringContaining('3 passed, 0 failed, 1 skipped') as string });
  expect(readFileSync(memory, 'utf8')).not.toContain(staff);
  expect(await command(...args)).toMatchObject({ code: 0, out: expect.stringContaining('4 passed, 0 failed, 0 skipped') as string });
  writeFileSync(memory, '{}');
  expect((await command(...args)).code).toBe(2);
});

test('what is reported holds no token and nothing that anybody wrote', async () => {
  const spoilt = changeAnswer('/v1/', (body) => { for (const change of (body['changes'] as { row?: Record<string, unknown> }[] | undefined) ?? []) if (change.row) change.row['extra'] = delete change.row['id']; });
  const { url, staff, moderator } = await small(() => [spoilt]);
  const { code, out, err } = await command('--api', url.href, '--token', staff, '--second-token', moderator, '--json', '--live-wait', '0.5');
  expect(code).toBe(1);
  for (const secret of [staff, moderator, 'Post number', 'Seen before', 'Please look', 'Can you help', 'member 3', 'For staff.']) expect(out + err).not.toContain(secret);
});
