import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { profileAt, type Profile } from '../../electron/profile.ts';
import { afterFailure, noAttempts, sayWait, waitBeforeAttempt } from '../../electron/security/attempts.ts';
import { passphraseProblem, unwrapKey, wrapKey } from '../../electron/security/passphrase.ts';
import { openSecrets, type Key } from '../../electron/security/secrets.ts';
import { findPlanted } from './support/planted.ts';
import { keychain } from './support/keychain.ts';

let root = '';
let profile: Profile;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'duty-desk-secrets-'));
  profile = profileAt(join(root, 'p'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const now = (): number => 1_000_000;
const GOOD = 'seven wet umbrellas';

function allBytes(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Buffer.concat(files.map((entry) => readFileSync(join(entry.parentPath, entry.name))));
}

function holdsKey(folder: string, key: Key): boolean {
  const bytes = allBytes(folder);
  const raw = Buffer.from(key.hex, 'hex');
  return [Buffer.from(key.hex), Buffer.from(key.hex.toUpperCase()), raw, Buffer.from(raw.toString('base64')), Buffer.from(key.hex, 'utf16le')].some((form) => bytes.includes(form));
}

describe('the key of a practice profile', () => {
  test('lies in a file of its owner, outside the profile, and is found without a keychain', async () => {
    const secrets = openSecrets(profile, keychain(false), now);
    const key = secrets.makeForPractice();
    expect(key.hex).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(profile.practiceKey).mode & 0o777).toBe(0o600);
    expect(holdsKey(profile.folder, key)).toBe(false);
    expect(await openSecrets(profile, keychain(false), now).find()).toEqual({ key });
  });

  test('that is gone or spoiled is lost', async () => {
    const secrets = openSecrets(profile, keychain(false), now);
    secrets.makeForPractice();
    writeFileSync(profile.practiceKey, 'nonsense');
    expect(await secrets.find()).toBe('lost');
    rmSync(profile.practiceKey);
    expect(await secrets.find()).toBe('lost');
  });
});

describe('the key of a real community', () => {
  test('is kept by the keychain where there is one', async () => {
    const chain = keychain();
    const key = await openSecrets(profile, chain, now).makeForCommunity();
    expect(key).toMatchObject({ keptBy: 'keychain', pending: false });
    expect(holdsKey(root, key)).toBe(false);
    const again = openSecrets(profile, chain, now);
    expect(await again.find()).toEqual({ key });
    chain.forget();
    expect(await again.find()).toBe('lost');
  });

  test('is written nowhere until there is a passphrase, and then wrapped', async () => {
    const secrets = openSecrets(profile, keychain(false), now);
    const key = await secrets.makeForCommunity();
    expect(key).toMatchObject({ keptBy: 'passphrase', pending: true });
    expect(holdsKey(root, key)).toBe(false);
    expect(await secrets.find()).toBe('unset');
    const set = await secrets.setPassphrase(key, GOOD);
    expect(set).toEqual({ ok: true, value: { ...key, pending: false } });
    expect(holdsKey(root, key)).toBe(false);
    expect(findPlanted([root], [GOOD, key.hex, { name: 'the key', bytes: Buffer.from(key.hex, 'hex') }])).toEqual([]);
    expect(await secrets.find()).toBe('ask');
    expect(await secrets.unlock(GOOD)).toEqual({ ok: true, value: { ...key, pending: false } });
    expect(existsSync(profile.practiceKey)).toBe(false);
  });

  test('stays locked under a wrong passphrase, and each failure is counted before it is tried', async () => {
    let at = 5_000_000;
    const secrets = openSecrets(profile, keychain(false), () => at);
    await secrets.setPassphrase(await secrets.makeForCommunity(), GOOD);
    const failures = (): number => (JSON.parse(readFileSync(profile.keyRecord, 'utf8')) as { attempts: { failed: number } }).attempts.failed;
    const both = await Promise.all([secrets.unlock('a wrong passphrase'), secrets.unlock('another wrong one')]);
    expect(both.map(({ ok }) => ok)).toEqual([false, false]);
    expect(failures()).toBe(1);
    await secrets.unlock('a wrong passphrase');
    await secrets.unlock('a wrong passphrase');
    expect(failures()).toBe(3);
    const early = await secrets.unlock(GOOD);
    expect(early).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringContaining('Wait 5 seconds') } });
    at += 5_000;
    expect((await secrets.unlock(GOOD)).ok).toBe(true);
    expect(failures()).toBe(0);
  });

  test.each(['short', 'aaaaaaaaaaaaaaaa', '123456789'])('is not wrapped by %j', async (passphrase) => {
    const secrets = openSecrets(profile, keychain(false), now);
    const key = await secrets.makeForCommunity();
    expect((await secrets.setPassphrase(key, passphrase)).ok).toBe(false);
    expect(await secrets.find()).toBe('unset');
  });
});

test.each(['{', '{}', '{"version":2,"keptBy":"keychain","blob":""}', 'null'])('a key record that reads %j is a lost key', async (content) => {
  const secrets = openSecrets(profile, keychain(false), now);
  secrets.makeForPractice();
  writeFileSync(profile.keyRecord, content);
  expect(await secrets.find()).toBe('lost');
});

describe('wrapping', () => {
  test('takes a passphrase however it was typed, and notices any change of the record', async () => {
    const key = randomBytes(32);
    const record = await wrapKey(key, 'Zoë’s caf\u00e9 table');
    expect(await unwrapKey(record, 'Zoe\u0308’s cafe\u0301 table')).toEqual(key);
    const flip = (text: string): string => {
      const bytes = Buffer.from(text, 'base64');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      return bytes.toString('base64');
    };
    for (const part of ['salt', 'iv', 'tag', 'wrapped'] as const) {
      expect(await unwrapKey({ ...record, [part]: flip(record[part]) }, 'Zoë’s café table')).toBeNull();
    }
    expect(await unwrapKey({ ...record, tag: Buffer.from(record.tag, 'base64').subarray(0, 4).toString('base64') }, 'Zoë’s café table')).toBeNull();
  });

  test('counts characters, not the units they are stored in', () => {
    expect(passphraseProblem('🌂🐌🍵🧦🎈')).toContain('has 5');
    expect(passphraseProblem('a\u0301bcdefghi')).toContain('has 9');
    expect(passphraseProblem('ábcdefghij')).toBeNull();
  });
});

describe('waiting after failures', () => {
  test('grows from nothing to a quarter of an hour', () => {
    const waits = [0, 1, 2, 3, 4, 5, 10, 20, 1_000].map((failed) => waitBeforeAttempt({ failed, lastAt: 100 }, 100));
    expect(waits).toEqual([0, 0, 0, 5_000, 10_000, 20_000, 640_000, 900_000, 900_000]);
  });

  test('is not shortened by a clock that was set back, nor endless', () => {
    const made = { failed: 3, lastAt: 1_000_000 };
    expect(waitBeforeAttempt(made, 0)).toBe(5_000);
    expect(waitBeforeAttempt(made, 1_004_999)).toBe(1);
    expect(waitBeforeAttempt(made, 1_005_000)).toBe(0);
    expect(afterFailure(noAttempts, 7)).toEqual({ failed: 1, lastAt: 7 });
  });

  test('is said plainly', () => {
    expect([1, 1_000, 20_000, 99_000, 100_000, 900_000].map(sayWait)).toEqual(['1 second', '1 second', '20 seconds', '99 seconds', '2 minutes', '15 minutes']);
  });
});
