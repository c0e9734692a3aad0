import { beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from '../../../../shared/contract/bridge/state.ts';

const calm: Connection = { state: 'up-to-date', offlineSince: null, lastSyncAt: null, aheadMs: 0, queued: 0, needsYou: 0, progress: null, why: null };
const SAVED = 'Saved here. Sent when you are online again.';

beforeEach(() => void vi.resetModules());

test.each<[Partial<Connection>, string | undefined]>([
  [{}, undefined],
  [{ state: 'pulling' }, undefined],
  [{ state: 'pushing' }, undefined],
  [{ state: 'snapshot' }, undefined],
  [{ state: 'connecting' }, undefined],
  [{ state: 'offline', offlineSince: '2026-05-14T13:02:00.000Z' }, SAVED],
  // An attempt that may last ten seconds: what is done meanwhile is saved here all the same.
  [{ state: 'connecting', offlineSince: '2026-05-14T13:02:00.000Z' }, SAVED],
  [{ state: 'backing-off' }, SAVED],
  [{ state: 'paused' }, SAVED],
  [{ state: 'sign-in-needed' }, SAVED],
  [{ state: 'blocked' }, SAVED],
])('what was just done while the connection is %j is said to be %s', async (change, words) => {
  const { tellAnswer } = await import('../../../../renderer/data/query-cache.ts');
  const { savedWords } = await import('../../../../renderer/app/saved-words.ts');
  expect(savedWords()).toBeUndefined();
  tellAnswer('connection.get', {}, { ...calm, ...change });
  expect(savedWords()).toBe(words);
});
