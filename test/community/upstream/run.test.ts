import { expect, test } from 'vitest';
import { runUpstream } from '../../../electron/community/upstream/run.ts';
import { UpstreamFailure, type Portion, type Upstream } from '../../../electron/community/upstream/upstream.ts';
import { NOW } from '../support.ts';
import { emptyStore, little, member, ref } from './support.ts';

/** A forum that answers what it is given, one poll after the other, and then waits for the end. */
function forum(answers: readonly (() => Portion)[]) {
  const asked: (string | null)[] = [];
  let over: () => void = () => undefined;
  const done = new Promise<void>((resolve) => { over = resolve; });
  const upstream: Upstream = {
    name: 'little',
    poll({ state, signal }) {
      asked.push(state);
      const next = answers[asked.length - 1];
      if (next) return (async () => next())();
      over();
      return new Promise<Portion>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('ended')), { once: true }));
    },
    hint: () => false,
    acts: true,
    act: () => Promise.reject(new TypeError('nothing is to be done')),
  };
  return { upstream, asked, done };
}
const portion = (state: string, more: Partial<Portion> = {}): Portion => ({ facts: [], state, waitMs: 1_000, importing: null, troubles: [], ...more });

test('portions are written with their state, failures are waited out, and what a person must see is said', async () => {
  const store = emptyStore();
  const { upstream, asked, done } = forum([
    () => portion('one', { facts: little, waitMs: 0, importing: { done: 5, of: 10 } }),
    () => { throw new UpstreamFailure('wait', 'The forum is busy.', 9_000); },
    () => { throw new UpstreamFailure('person', 'The forum does not know this token.'); },
    () => { throw new TypeError('ours'); },
    () => portion('two', { facts: [member(3)], troubles: ['Notes cannot be read.'] }),
  ]);
  const waits: number[] = [];
  const faults: string[] = [];
  const seen: string[][] = [];
  const running = runUpstream({ store, upstream, now: () => NOW, random: () => 0.5, onFault: (name) => faults.push(name), wait: (ms) => { waits.push(ms); seen.push([...running.status().troubles]); return Promise.resolve(); } });
  await done;
  expect(asked).toEqual([null, 'one', 'one', 'one', 'one', 'two']);
  expect(waits[0]).toBeGreaterThanOrEqual(9_000);
  expect(waits.slice(1)).toEqual([300_000, expect.any(Number), 1_000]);
  expect(seen).toEqual([['The forum is busy.'], ['The forum does not know this token.'], ['What the forum said could not be written down.'], ['Notes cannot be read.']]);
  expect(faults).toEqual(['TypeError']);
  expect(running.status()).toMatchObject({ name: 'little', heardAt: NOW, importing: null });
  await running.stop();
  expect([faults, asked.length]).toEqual([['TypeError'], 6]);
  expect([store.upstream.has(ref('user', 3)), store.upstream.top('user'), store.upstream.between('user', 1, 2)]).toEqual([true, 3, [1, 2]]);
});

test('a portion that goes on from before a restored backup is not written', async () => {
  const store = emptyStore();
  const { upstream, asked, done } = forum([
    () => portion('one', { facts: little, waitMs: 0 }),
    () => { store.upstream.setState('poll', 'as it was in the backup'); return portion('two', { facts: [member(3)], waitMs: 0 }); },
  ]);
  const running = runUpstream({ store, upstream, now: () => NOW, wait: () => Promise.resolve() });
  await done;
  expect(asked).toEqual([null, 'one', 'as it was in the backup']);
  expect([store.upstream.state('poll'), store.upstream.has(ref('user', 3))]).toEqual(['as it was in the backup', false]);
  await running.stop();
});
