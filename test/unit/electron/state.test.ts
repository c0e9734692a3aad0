import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { opening, phaseOf, stateOf, type DeskFacts } from '../../../electron/desk-state.ts';
import { faultOf } from '../../../electron/faults.ts';
import { destroyDatabase, hasDatabase, isUnused, moveDatabaseAside, profileAt } from '../../../electron/profile.ts';
import { readSettings, writeSettings } from '../../../electron/settings-file.ts';
import { startMarks } from '../../../electron/timing.ts';
import { boundsFrom, boundsOn } from '../../../electron/window-bounds.ts';
import { defaultSettings } from '../../../shared/contract/bridge/state.ts';

const session: DeskFacts['session'] = { staffId: 's1', name: 'Imogen Hart', role: 'moderator', communityName: 'Practice', url: 'http://127.0.0.1:1', practice: true };
const about = { version: '1.0.0', platform: 'linux' as const, suggestedUrl: 'https://community.example' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duty-desk-unit-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the phase', () => {
  test.each<[string, Partial<DeskFacts>, string]>([
    ['nothing known', {}, 'opening'],
    ['nothing to open', { firstRun: true }, 'first-run'],
    ['open without a session', { open: true, firstRun: true }, 'first-run'],
    ['open and connected', { open: true, session }, 'ready'],
    ['connected, no passphrase yet', { open: true, session, passphrase: 'set' }, 'passphrase'],
    ['locked', { passphrase: 'unlock' }, 'passphrase'],
    ['faulty', { open: true, session, passphrase: 'set', fault: faultOf('damaged', null, null) }, 'fault'],
    ['a session, not open yet', { session }, 'opening'],
  ])('%s', (_what, change, phase) => {
    expect(phaseOf({ ...opening, ...change })).toBe(phase);
  });

  test('offers the address that the desk was started with on the first-run screen alone', () => {
    expect(stateOf({ ...opening, firstRun: true }, about).suggestedUrl).toBe('https://community.example');
    expect(stateOf({ ...opening, session, open: true }, about).suggestedUrl).toBeNull();
  });

  test('tells nobody whose desk it is before it is open', () => {
    for (const change of [{ passphrase: 'unlock' as const }, { fault: faultOf('wrong-key', null, null) }, {}]) {
      expect(stateOf({ ...opening, session, open: true, ...change }, about).session).toEqual(Object.keys(change).length === 0 ? session : null);
    }
  });
});

describe('a profile', () => {
  test('keeps the practice key outside of its folder', () => {
    const profile = profileAt(join(folder, 'p'));
    expect(profile.practiceKey.startsWith(`${profile.folder}/`)).toBe(false);
    expect(profile.practiceFolder.startsWith(`${profile.folder}/`)).toBe(false);
    expect(profile.database.startsWith(`${profile.folder}/`)).toBe(true);
  });

  test('moves a database aside with its WAL and key, deleting nothing', () => {
    const profile = profileAt(folder);
    for (const name of ['desk.sqlite', 'desk.sqlite-wal', 'desk.sqlite.backup-10', 'key.json', 'settings.json']) writeFileSync(join(folder, name), name);
    expect(hasDatabase(profile)).toBe(true);
    const aside = moveDatabaseAside(profile, '2026-05-14T13:02:11.000Z');
    expect(aside).toBe(join(folder, 'set-aside', '2026-05-14T13.02.11'));
    expect(readdirSync(aside).sort()).toEqual(['desk.sqlite', 'desk.sqlite-wal', 'desk.sqlite.backup-10', 'key.json']);
    expect(hasDatabase(profile)).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['set-aside', 'settings.json']);
  });

  test('destroys a database with all that belongs to it', () => {
    const profile = profileAt(folder);
    for (const name of ['desk.sqlite', 'desk.sqlite-shm', 'key.json', 'settings.json']) writeFileSync(join(folder, name), name);
    destroyDatabase(profile);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  test('is unused while there is nothing in it', () => {
    expect(isUnused(folder)).toBe(true);
    expect(isUnused(join(folder, 'not-there'))).toBe(true);
    writeFileSync(join(folder, 'x'), '');
    expect(isUnused(folder)).toBe(false);
  });
});

describe('settings', () => {
  test('come back as they were kept', () => {
    const file = join(folder, 'settings.json');
    expect(readSettings(file)).toEqual(defaultSettings);
    expect(readSettings(file, { ...defaultSettings, guide: true }).guide).toBe(true);
    writeSettings(file, { ...defaultSettings, theme: 'dark', textSize: 140 });
    expect(readSettings(file)).toEqual({ ...defaultSettings, theme: 'dark', textSize: 140 });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  test('of an older desk keep what they say; what they lack is as usual', () => {
    const file = join(folder, 'settings.json');
    const { keys: _keys, notices: _notices, ...older } = defaultSettings;
    writeFileSync(file, JSON.stringify({ ...older, theme: 'dark' }));
    expect(readSettings(file)).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  test.each(['{', '', 'null', '{"theme":"neon"}', '{"theme":"dark"}', '[]'])('that read %j are set aside', (content) => {
    const file = join(folder, 'settings.json');
    writeFileSync(file, content);
    expect(readSettings(file)).toEqual(defaultSettings);
    expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe(content);
  });
});

describe('the window', () => {
  const screens = [{ x: 0, y: 0, width: 1600, height: 1000 }];
  const kept = { x: 100, y: 50, width: 1200, height: 800, maximized: true };

  test('stays where it was', () => {
    expect(boundsOn(screens, kept)).toBeNull();
    expect(boundsOn(screens, null)).toBeNull();
    expect(boundsOn([], kept)).toBeNull();
  });

  test('comes back from a screen that is gone', () => {
    expect(boundsOn(screens, { ...kept, x: 5_000 })).toEqual({ width: 1440, height: 900 });
    expect(boundsOn(screens, { ...kept, y: -400 })).toEqual({ width: 1440, height: 900 });
  });

  test('fits on a small screen', () => {
    expect(boundsOn([{ x: 0, y: 0, width: 1280, height: 720 }], null)).toEqual({ width: 1280, height: 720 });
  });

  test.each([null, 'x', {}, { ...kept, x: 0.5 }, { ...kept, width: 0 }, { ...kept, y: 1e9 }, { ...kept, height: '800' }])('takes no place from %j', (found) => {
    expect(boundsFrom(found)).toBeNull();
  });

  test('takes a place as it was kept', () => {
    expect(boundsFrom(JSON.parse(JSON.stringify({ ...kept, more: 1 })))).toEqual(kept);
  });
});

test('marks are set once, counted from the start', () => {
  let now = 1_000;
  const marks = startMarks(400, () => now);
  marks.mark('shell');
  now = 5_000;
  marks.mark('shell');
  expect(marks.all()).toEqual({ shell: 600 });
  expect(marks.get('screen')).toBeNull();
});
