import { beforeEach, expect, test, vi } from 'vitest';
import { askUntilAnswered } from '../../../../renderer/data/ask-again.ts';
import type { ErrorCode } from '../../../../shared/errors.ts';

/** What the desk answers, in this order; null is what was asked for. */
let answers: (ErrorCode | null)[] = [];
let asked = 0;
beforeEach(() => {
  asked = 0;
  vi.useFakeTimers();
  const ask = async (): Promise<unknown> => {
    asked += 1;
    const code = answers.shift() ?? null;
    return code === null ? { ok: true, value: { kept: null } } : { ok: false, error: { code, message: 'no', detail: null } };
  };
  vi.stubGlobal('window', { desk: { ask } });
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

test('a question asked once is asked until the desk, slow or beginning again, has answered it', async () => {
  answers = ['timed-out', 'service-stopped', 'not-ready', null];
  const answer = askUntilAnswered('draft.get', { key: 'told/m-1' }, () => true);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await answer).toEqual({ ok: true, value: { kept: null } });
  expect(asked).toBe(4);
});

test('a failure that does not pass is the answer, and nobody asks for what is wanted no more', async () => {
  answers = ['not-found'];
  expect(await askUntilAnswered('draft.get', { key: 'told/m-1' }, () => true)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  answers = ['timed-out', null];
  let wanted = true;
  const answer = askUntilAnswered('draft.get', { key: 'told/m-1' }, () => wanted);
  await vi.advanceTimersByTimeAsync(500);
  wanted = false;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await answer).toMatchObject({ ok: false });
  expect(asked).toBe(2);
});
