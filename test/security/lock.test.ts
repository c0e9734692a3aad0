import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isIdleLong } from '../../electron/idle-minutes.ts';
import { destroyDatabase, profileAt, type Profile } from '../../electron/profile.ts';
import { screenLock, type Lock, type ScreenLock } from '../../electron/security/screen-lock.ts';
import { openSecrets, type Key } from '../../electron/security/secrets.ts';
import { findPlanted } from './support/planted.ts';
import { keychain } from './support/keychain.ts';

const GOOD = 'seven wet umbrellas';
const OTHER = 'eight dry umbrellas';

let root = '';
let profile: Profile;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'duty-desk-lock-'));
  profile = profileAt(join(root, 'p'));
  mkdirSync(profile.folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Made {
  readonly screen: ScreenLock;
  readonly lock: () => Lock;
  clock: number;
}

/** The lock of a desk whose key is kept so; `system` is what the computer's own question answers, null where it has none. */
function made(keptBy: Key['keptBy'], { system = null as boolean | null, ready = true } = {}): Made {
  let lock: Lock = null;
  const all: Made = {
    clock: 1_000_000,
    lock: () => lock,
    screen: screenLock({
      profile, secrets: openSecrets(profile, keychain(), () => all.clock), key: () => ({ hex: '0'.repeat(64), keptBy, pending: false }), ready: () => ready, now: () => all.clock,
      prompt: { available: () => system !== null, ask: async () => system === true }, changed: (next) => { lock = next; },
    }),
  };
  return all;
}

describe('the lock under a keychain', () => {
  test('lacks a passphrase until one is chosen, and is opened by that one alone', async () => {
    const { screen, lock } = made('keychain');
    expect(screen.lacksPassphrase()).toBe(true);
    expect(screen.opens()).toBe('press');
    expect(await screen.choose('short', null)).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await screen.choose(GOOD, null)).toEqual({ ok: true, value: {} });
    expect(screen.lacksPassphrase()).toBe(false);
    screen.engage('idle');
    expect(lock()).toEqual({ by: 'idle', opens: 'passphrase', system: false });
    for (const wrong of [OTHER, null]) expect(await screen.open(wrong)).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(lock()).not.toBeNull();
    expect((await screen.open(GOOD)).ok).toBe(true);
    expect(lock()).toBeNull();
    expect(readFileSync(profile.lockRecord, 'utf8')).not.toContain(GOOD);
    expect(findPlanted([root], [GOOD, OTHER])).toEqual([]);
  });

  test('is there at the next start, so that ending the desk is no way around it', async () => {
    const before = made('keychain');
    expect(before.screen.atStart()).toBeNull();
    await before.screen.choose(GOOD, null);
    const after = made('keychain');
    expect(after.screen.atStart()).toEqual({ by: 'start', opens: 'passphrase', system: false });
    expect((await after.screen.open(GOOD)).ok).toBe(true);
    destroyDatabase(profile);
    expect(existsSync(profile.lockRecord)).toBe(false);
  });

  test('makes the next attempt wait after three slips, also in another process, and counts attempts made side by side', async () => {
    const one = made('keychain');
    await one.screen.choose(GOOD, null);
    one.screen.engage('sleep');
    const both = await Promise.all([one.screen.open(OTHER), one.screen.open(GOOD)]);
    expect(both.map(({ ok }) => ok)).toEqual([false, false]);
    for (let slip = 1; slip < 3; slip += 1) await one.screen.open(OTHER);
    const other = made('keychain');
    other.screen.engage('sleep');
    expect(await other.screen.open(GOOD)).toMatchObject({ ok: false, error: { message: expect.stringContaining('Too many attempts') } });
    other.clock += 5_000;
    expect((await other.screen.open(GOOD)).ok).toBe(true);
  });

  test('is changed only by who knows the one before, and a damaged record opens for nobody', async () => {
    const { screen, lock } = made('keychain');
    await screen.choose(GOOD, null);
    for (const wrong of [null, OTHER]) expect((await screen.choose(OTHER, wrong)).ok).toBe(false);
    expect((await screen.choose(OTHER, GOOD)).ok).toBe(true);
    screen.engage('person');
    expect((await screen.open(GOOD)).ok).toBe(false);
    writeFileSync(profile.lockRecord, '{"version":1}');
    expect(await screen.open(OTHER)).toMatchObject({ ok: false, error: { message: expect.stringContaining('lock.json') } });
    expect(lock()).not.toBeNull();
  });

  test('asks the system where it can, and believes only a yes', async () => {
    const refused = made('keychain', { system: false });
    expect(refused.screen.lacksPassphrase()).toBe(false);
    refused.screen.engage('idle');
    expect(refused.lock()).toEqual({ by: 'idle', opens: 'system', system: true });
    expect((await refused.screen.open(null)).ok).toBe(false);
    const believed = made('keychain', { system: true });
    believed.screen.engage('idle');
    expect((await believed.screen.open(null)).ok).toBe(true);
  });
});

test('a passphrase that keeps the key opens the lock as well', async () => {
  const secrets = openSecrets(profile, keychain(false), () => 1_000_000);
  await secrets.setPassphrase(await secrets.makeForCommunity(), GOOD);
  const { screen, lock } = made('passphrase');
  expect(screen.atStart()).toBeNull();
  screen.engage('sleep');
  expect((await screen.open(OTHER)).ok).toBe(false);
  expect((await screen.open(GOOD)).ok).toBe(true);
  expect(lock()).toBeNull();
  expect((await screen.choose(OTHER, GOOD)).ok).toBe(false);
});

test('a desk is as locked after a fault as before it, and a new one after signing out is not', () => {
  for (const keptBy of ['passphrase', 'practice-file'] as const) {
    const { screen } = made(keptBy);
    screen.engage('person');
    expect(screen.atStart()).toMatchObject({ by: 'person' });
    screen.forget();
    expect(screen.atStart()).toBeNull();
    screen.engage('person');
    expect(screen.atStart()).not.toBeNull();
  }
});

test('a practice desk locks by hand alone, and nothing is locked that shows nothing', async () => {
  const practice = made('practice-file');
  practice.screen.engage('idle');
  expect(practice.lock()).toBeNull();
  practice.screen.engage('person');
  expect(practice.lock()).toMatchObject({ opens: 'press' });
  expect((await practice.screen.open(null)).ok).toBe(true);
  const fault = made('keychain', { ready: false });
  fault.screen.engage('person');
  expect(fault.lock()).toBeNull();
});

test('minutes without a touch are counted to the second', () => {
  expect([[599, 10], [600, 10], [59, 1], [60, 1]].map(([seconds, minutes]) => isIdleLong(seconds!, 3_600, minutes!))).toEqual([false, true, false, true]);
});

test('a desk that somebody has just opened is not idle, whatever the system counts', () => {
  expect([0, 599, 600].map((open) => isIdleLong(86_400, open, 10))).toEqual([false, false, true]);
});
