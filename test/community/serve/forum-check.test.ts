import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkVanilla } from '../../../electron/community/serve/forum-check.ts';
import { TOKEN_VARIABLE, tokenFrom } from '../../../electron/community/serve/secret.ts';
import { forum as makeForum } from '../../support/vanilla/forum.ts';
import { vanillaSite } from '../../support/vanilla/server.ts';
import { folder } from '../support.ts';
import { command } from './support.ts';

function file(text: string, mode = 0o600): string {
  const path = join(folder(), 'token');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

test('a token comes in one way, and is only mentioned as seen where others may have read it', () => {
  const from = (values: Record<string, string>, flags: readonly string[] = [], environment: Record<string, string> = {}) => tokenFrom({ values, flags: new Set(flags), environment, stdin: () => 'from-stdin\n' });
  expect(from({ token: 'abc' })).toEqual({ token: 'abc', seen: true });
  expect(from({ 'token-file': file('def\n') })).toEqual({ token: 'def', seen: false });
  expect(from({}, ['token-stdin'])).toEqual({ token: 'from-stdin', seen: false });
  expect(from({}, [], { [TOKEN_VARIABLE]: 'ghi' })).toEqual({ token: 'ghi', seen: false });
  // What is said on the command line counts before what happens to be in the environment.
  expect(from({ token: 'abc' }, [], { [TOKEN_VARIABLE]: 'ghi' }).token).toBe('abc');
  expect(() => from({ token: 'abc' }, ['token-stdin'])).toThrow('in one way only');
  expect(() => from({})).toThrow(TOKEN_VARIABLE);
  expect(() => from({ token: 'a b' })).toThrow('one line without spaces');
  expect(() => from({ 'token-file': file('def', 0o644) })).toThrow('chmod 600');
});

test('the command ends with 0, 5 or 8, advises against a token on the command line, and never repeats it', async () => {
  let ms = Date.now();
  const forum = makeForum(() => ms);
  forum.category('Everyday life');
  const site = await vanillaSite(forum, () => ms);
  onTestFinished(() => site.close());
  const check = (token: Record<string, string>) => checkVanilla({ values: { site: site.url, ...token }, flags: new Set() }, () => ms, (wait) => { ms += wait; return Promise.resolve(); });
  const fine = await check({ 'token-file': file(site.token) });
  expect([fine.code, fine.lines.join().includes('command line')]).toEqual([0, false]);
  forum.account.permissions = [];
  const seen = await check({ token: site.token });
  expect([seen.code, seen.lines.at(-1)]).toEqual([5, expect.stringContaining('Next time use --token-file')]);
  const wrong = await check({ token: 'another-token' });
  expect([wrong.code, wrong.document]).toEqual([8, expect.objectContaining({ verdict: 'stops' })]);
  for (const said of [fine, seen, wrong]) expect(JSON.stringify(said)).not.toMatch(/team-token|another-token/);
  expect(await command('vanilla', 'check')).toMatchObject({ code: 2, text: expect.stringContaining('--site') as string });
  expect(await command('vanilla')).toMatchObject({ code: 2, text: 'After “vanilla” comes check.' });
  expect(await command('vanilla', 'check', '--site', 'http://forum.example.org', '--token-file', file('x'))).toMatchObject({ code: 2, text: expect.stringContaining('plain http') as string });
});
