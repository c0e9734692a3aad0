import { expect, test } from 'vitest';
import { sayConnection } from '../../../../renderer/app/connection-words.ts';
import type { Connection } from '../../../../shared/contract/bridge/state.ts';

const now = '2026-05-14T13:20:00.000Z';
const calm: Connection = { state: 'up-to-date', offlineSince: null, lastSyncAt: now, aheadMs: 0, queued: 0, needsYou: 0, progress: null, why: null };

test.each<[Partial<Connection>, number, string, string]>([
  [{}, 0, 'Up to date · 14:20', 'plain'],
  [{ state: 'pulling' }, 0, 'Up to date · 14:20', 'plain'],
  [{ state: 'pushing', queued: 5 }, 7, 'Sending 3 of 7', 'plain'],
  [{ state: 'pushing', queued: 1 }, 1, 'Sending 1 of 1', 'plain'],
  [{ state: 'offline', offlineSince: '2026-05-14T13:02:00.000Z' }, 0, 'Offline since 14:02', 'offline'],
  [{ state: 'offline', offlineSince: '2026-05-14T13:02:00.000Z', queued: 3 }, 0, 'Offline since 14:02, 3 saved here', 'offline'],
  [{ state: 'backing-off', offlineSince: '2026-05-13T13:02:00.000Z' }, 0, 'Offline since yesterday 14:02', 'offline'],
  // Trying again is not there yet.
  [{ state: 'connecting', offlineSince: '2026-05-14T13:02:00.000Z', queued: 3 }, 0, 'Offline since 14:02, 3 saved here', 'offline'],
  [{ needsYou: 1 }, 0, '1 needs you', 'needs-you'],
  [{ needsYou: 2 }, 0, '2 need you', 'needs-you'],
  // Without a connection what needs a person can wait: that nothing is sent comes first.
  [{ state: 'offline', offlineSince: '2026-05-14T13:02:00.000Z', needsYou: 2 }, 0, 'Offline since 14:02', 'offline'],
  [{ state: 'sign-in-needed', queued: 2 }, 0, 'Sign in again, 2 saved here', 'needs-you'],
  [{ state: 'blocked' }, 0, 'Not connected', 'needs-you'],
  [{ state: 'paused', queued: 4 }, 0, 'Paused, 4 saved here', 'offline'],
  [{ state: 'snapshot', lastSyncAt: null, progress: { done: 18_204, total: 40_112, essentials: true } }, 0, 'Copying 18,204 of 40,112', 'plain'],
  [{ state: 'connecting', lastSyncAt: null }, 0, 'Connecting', 'plain'],
])('%j is said as expected', (change, sending, words, tone) => {
  expect(sayConnection({ ...calm, ...change }, now, sending)).toMatchObject({ words, tone });
});

test('a community whose forum is only read says so while all is well', () => {
  expect(sayConnection(calm, now, 0, true).words).toBe('Up to date · 14:20 · forum only read');
  expect(sayConnection({ ...calm, state: 'paused' }, now, 0, true).words).toBe('Paused');
});

test('what passes sooner than it can be read says so', () => {
  expect(sayConnection({ ...calm, state: 'pushing', queued: 1 }, now, 1).passing).toBe(true);
  expect(sayConnection({ ...calm, state: 'offline', offlineSince: now }, now, 0).passing).toBe(false);
});
