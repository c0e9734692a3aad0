import { describe, expect, test } from 'vitest';
import { connection as connectionSchema, defaultSettings, type Connection } from '../../../../shared/contract/bridge/state.ts';
import { settingsSections } from '../../../../renderer/app/routes.ts';
import { sayBytes, sayVersions } from '../../../../renderer/features/settings/computer-words.ts';
import { connectionSentence } from '../../../../renderer/features/settings/connection/connection-sentence.ts';
import { sections } from '../../../../renderer/features/settings/sections.ts';

const NOW = '2026-05-14T13:20:00.000Z';
const base: Connection = { state: 'up-to-date', offlineSince: null, lastSyncAt: '2026-05-14T13:02:00.000Z', aheadMs: 0, queued: 0, needsYou: 0, progress: null, why: null };
const states = connectionSchema.shape.state.options;

describe('how the connection stands', () => {
  test.each(states)('%s has a sentence of its own', (state) => {
    const others = states.filter((other) => other !== state).map((other) => connectionSentence({ ...base, state: other }, NOW));
    const sentence = connectionSentence({ ...base, state }, NOW);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(others).not.toContain(sentence);
  });

  test('what is shown is dated where it may be old, and what the desk says itself stands', () => {
    expect(connectionSentence({ ...base, state: 'offline' }, NOW)).toContain('What you see is from today 14:02.');
    expect(connectionSentence({ ...base, state: 'offline', lastSyncAt: null }, NOW)).not.toContain('What you see');
    expect(connectionSentence({ ...base, state: 'blocked', why: 'The community needs a newer desk.' }, NOW)).toBe('The community needs a newer desk.');
  });

  test('nothing is claimed to be sent while something waits', () => {
    expect(connectionSentence({ ...base, queued: 2 }, NOW)).not.toContain('All you did is with the community');
  });
});

test('sizes are told as people say them', () => {
  expect([0, 1, 999, 1_000, 1_949_999, 214_000_000, 999_600_000, 1_400_000_000].map(sayBytes)).toEqual(['0 bytes', '1 byte', '999 bytes', '1.0 kB', '1.9 MB', '214 MB', '1.0 GB', '1.4 GB']);
});

test('the versions for support hold no folder', () => {
  const computer = { folder: '/somewhere/desk', databaseBytes: 1, rows: 1, encrypted: true, keyKeptBy: 'keychain' as const, electron: '', node: '24.1.0', sqlite: '3.53', schema: 10, retention: { wordsMonths: 12, riskMonths: 36 }, sweptAt: null };
  expect(sayVersions('1.0.0', 'linux', computer)).toBe('Duty Desk 1.0.0 (linux)\nNode 24.1.0\nSQLite 3.53\ndata version 10');
  expect(sayVersions('1.0.0', 'linux', { ...computer, electron: '45.0.0' })).toContain('Electron 45.0.0');
});

test('every section of the routes is listed, in their order, and says how it stands', () => {
  expect(sections.map(({ id }) => id)).toEqual([...settingsSections]);
  const facts = { settings: defaultSettings, connection: base, computer: null, policy: null, cover: null, gaps: null, texts: null, suggestions: 'Version 1 of the words', update: null, practice: false, now: NOW };
  expect(sections.map(({ summary }) => summary(facts))).toEqual(['Up to date · 14:02', 'As the system, compact, text 100 %', 'Covered until asked for', 'All on', 'Single keys are on', '', '', '', '', 'Version 1 of the words', 'Locks after 10 minutes', '']);
});
