import { beforeEach, expect, test, vi } from 'vitest';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { ErrorCode } from '../../../../shared/errors.ts';

type Counts = CallOutput<'counts.get'>;
const counts = (cases: number): Counts => ({ cases, mine: 0, needsYou: 0, saved: 0, quarantined: 0, toDecide: 0 });

/** A desk that answers when the test says so, in the order that the test chooses. */
const asked: { name: string; input: unknown; answer: (value: unknown) => void; fail: (message: string, code?: ErrorCode) => void }[] = [];
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

let cache: typeof import('../../../../renderer/data/query-cache.ts');
beforeEach(async () => {
  asked.length = 0;
  const ask = (name: string, input: unknown): Promise<unknown> => new Promise((resolve) => {
    asked.push({
      name, input,
      answer: (value) => resolve({ ok: true, value }),
      fail: (message, code = 'internal') => resolve({ ok: false, error: { code, message, detail: null } }),
    });
  });
  vi.stubGlobal('window', { desk: { ask } });
  vi.resetModules();
  cache = await import('../../../../renderer/data/query-cache.ts');
});

const none: CallInput<'counts.get'> = {};

test('a late answer to an earlier asking never replaces a newer one', async () => {
  const stop = cache.watch('counts.get', none, () => undefined);
  cache.tablesChanged(['cases']);
  expect(asked).toHaveLength(2);
  asked[1]?.answer(counts(2));
  await settle();
  asked[0]?.answer(counts(1));
  await settle();
  expect(cache.peek('counts.get', none).data?.cases).toBe(2);
  stop();
});

test('what is shown stays while it is asked again, also when that fails', async () => {
  const seen: (number | undefined)[] = [];
  const stop = cache.watch('counts.get', none, () => void seen.push(cache.peek('counts.get', none).data?.cases));
  asked[0]?.answer(counts(7));
  await settle();
  cache.tablesChanged(['claims']);
  expect(cache.peek('counts.get', none).data?.cases).toBe(7);
  asked[1]?.fail('no');
  await settle();
  expect(cache.peek('counts.get', none)).toMatchObject({ data: { cases: 7 }, error: { message: 'no' } });
  expect(seen).toEqual([7, 7]);
  stop();
});

test('only tables that a question reads make it ask again', async () => {
  const stop = cache.watch('staff.list', {}, () => undefined);
  asked[0]?.answer([]);
  await settle();
  cache.tablesChanged(['posts', 'ledger_entries']);
  expect(asked).toHaveLength(1);
  cache.tablesChanged(['staff']);
  expect(asked).toHaveLength(2);
  stop();
});

test('one asking serves all who watch, and what nobody watches is not asked again', async () => {
  const stops = [cache.watch('counts.get', none, () => undefined), cache.watch('counts.get', none, () => undefined)];
  expect(asked).toHaveLength(1);
  asked[0]?.answer(counts(1));
  await settle();
  for (const stop of stops) stop();
  cache.tablesChanged(['cases']);
  expect(asked).toHaveLength(1);
  expect(cache.peek('counts.get', none).data).toBeNull();
});

test('what the desk tells by itself counts at once, and an earlier asking no more', async () => {
  const stop = cache.watch('counts.get', none, () => undefined);
  cache.tellAnswer('counts.get', none, counts(5));
  asked[0]?.answer(counts(1));
  await settle();
  expect(cache.peek('counts.get', none).data?.cases).toBe(5);
  stop();
});

test('another session sees nothing of the one before', async () => {
  const stop = cache.watch('counts.get', none, () => undefined);
  asked[0]?.answer(counts(3));
  await settle();
  cache.sessionChanged();
  expect(cache.peek('counts.get', none).data).toBeNull();
  expect(asked).toHaveLength(2);
  stop();
});

test('answers that nobody looks at do not pile up', async () => {
  for (let at = 0; at < 200; at += 1) {
    void cache.prefetch('cases.get', { id: `c${at}` });
    asked.at(-1)?.answer({ id: `c${at}` });
    await settle();
  }
  const kept = Array.from({ length: 200 }, (_none, at) => cache.peek('cases.get', { id: `c${at}` }).data).filter((one) => one !== null);
  expect(kept.length).toBeLessThanOrEqual(26);
  expect(cache.peek('cases.get', { id: 'c199' }).data).not.toBeNull();
});

test('while the first screen is drawn only its own questions are asked, and the others when it stands', async () => {
  cache.holdBack(['counts.get']);
  const stops = [cache.watch('counts.get', none, () => undefined), cache.watch('staff.list', {}, () => undefined), cache.watch('spaces.list', {}, () => undefined)];
  expect(asked.map(({ name }) => name)).toEqual(['counts.get']);
  stops[2]?.();
  cache.letGo();
  expect(asked.map(({ name }) => name)).toEqual(['counts.get', 'staff.list']);
  // Once is enough, and what is watched from then on is asked at once.
  cache.letGo();
  stops.push(cache.watch('spaces.list', {}, () => undefined));
  expect(asked.map(({ name }) => name)).toEqual(['counts.get', 'staff.list', 'spaces.list']);
  for (const stop of stops) stop();
});

test('what was opened last is asked again first', () => {
  const stops = [cache.watch('counts.get', none, () => undefined), cache.watch('cases.get', { id: 'c1' }, () => undefined)];
  cache.tablesChanged(['cases']);
  expect(asked.slice(2).map(({ name }) => name)).toEqual(['cases.get', 'counts.get']);
  for (const stop of stops) stop();
});

test('what failed since the desk was slow or began again is asked again while somebody looks, and nothing else is', async () => {
  vi.useFakeTimers();
  try {
    const stop = cache.watch('counts.get', none, () => undefined);
    for (const code of ['timed-out', 'service-stopped'] as const) {
      asked.at(-1)?.fail('no', code);
      await settle();
      const before = asked.length;
      expect(cache.peek('counts.get', none).error?.code).toBe(code);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(asked).toHaveLength(before + 1);
    }
    asked.at(-1)?.answer(counts(3));
    await settle();
    expect(cache.peek('counts.get', none)).toMatchObject({ data: { cases: 3 }, error: null });
    cache.tablesChanged(['cases']);
    asked.at(-1)?.fail('a defect');
    await settle();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(4);
    // Asked anew by then, or no longer looked at: once is enough.
    cache.tablesChanged(['cases']);
    asked.at(-1)?.fail('no', 'timed-out');
    await settle();
    cache.tablesChanged(['cases']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(6);
    asked.at(-1)?.fail('no', 'timed-out');
    await settle();
    stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(6);
  } finally {
    vi.useRealTimers();
  }
});
