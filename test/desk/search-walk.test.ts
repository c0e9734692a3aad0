import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FeedChange } from '../../electron/service/store/write/feed.ts';
import type { Desk } from '../../electron/service/desk/context.ts';
import { readyOf, rangeOfYear, shared } from '../../electron/service/desk/search/asked.ts';
import { checkOf } from '../../electron/service/desk/search/check.ts';
import { walkerOf, type Reach } from '../../electron/service/desk/search/walk.ts';
import { docsThere, type FoundDoc } from '../../electron/service/store/read/search.ts';
import { searchKinds } from '../../shared/model/search/kinds.ts';
import { community, deskOf } from './support/desk.ts';
import { ago, smallWorld } from './support/world.ts';

// How far one walks through the index decides what a search costs, and must decide nothing of what it finds.

const words = ['window', 'windows', 'wind', 'moth', 'mother', 'quiet', 'that', 'thatch'] as const;
const kinds = ['post', 'post', 'post', 'post', 'post', 'post', 'post', 'message', 'message', 'note', 'handover'] as const;
const text = fc.record({ kind: fc.constantFrom(...kinds), minutes: fc.integer({ min: 1, max: 2_000_000 }), words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }), space: fc.constantFrom('sp-life', 'sp-art') });

function rowOf({ kind, minutes, words: all, space }: ReturnType<typeof text.generate>['value'], n: number): FeedChange {
  const [id, at, body] = [`w-${n}`, ago(minutes), all.join(' ')];
  const put = (t: string, row: object): FeedChange => ({ op: 'put', t, id, v: 5_000, row: { id, ...row } }) as FeedChange;
  if (kind === 'post') return put('post', { spaceId: space, threadId: id, title: null, authorId: 'm-fox', body, state: 'visible', stateAt: null, stateBy: null, createdAt: at, editedAt: null, editedBy: null });
  if (kind === 'message') return put('message', { conversationId: 'none', memberId: 'm-fox', from: 'member', by: null, body, at });
  if (kind === 'note') return put('note', { aboutKind: 'member', aboutId: 'm-fox', visibility: 'team', by: 's-tom', at, text: body });
  return put('handover', { by: 's-tom', at, from: at, readers: 'team', generated: [], text: body, replaces: null });
}

const far: Reach = { few: 1_000, counted: 1_000, named: 0 };
const reach = fc.constantFrom<Reach>({ few: 0, counted: 40, named: 0 }, { few: 3, counted: 40, named: 2 }, { few: 40, counted: 40, named: 3 }, { few: 25, counted: 60, named: 200 });
const asked = fc.record({
  text: fc.constantFrom('wind', 'windo', 'windowz', 'moth -wind* ', 'quiet moth', 'that', 'moth*', '"moth quiet"', '"that window', 'quiet ', 'window -moth ', 'before:2025-06-01', 'after:2024-06-01', 'kind:note', 'kind:post before:2025-06-01', 'in:"Everyday life"', 'is:open', 'quiet moth '),
  kinds: fc.option(fc.subarray([...searchKinds], { minLength: 1 })),
  spaceId: fc.option(fc.constantFrom('sp-life', 'sp-art'), { freq: 3 }),
  year: fc.option(fc.constantFrom(2024, 2025, 2026), { freq: 3 }),
});
const numbers = (docs: readonly FoundDoc[]): number[] => docs.map(({ doc }) => doc).toSorted((a, b) => b - a);

test.each([['staff', 's-lena'], ['a moderator, from whom something is kept', 's-priya']])('%s finds the same however far one walks at once', async (_who, staffId) => {
  const desk = await deskOf(await community(smallWorld()), staffId);
  const inside = desk.core.sessions()!.running()!.desk;
  inside.sync.setPaused(true);
  const { store } = inside;
  store.transact(() => { fc.sample(text, { numRuns: 260, seed: 11 }).forEach((one, n) => store.feed.apply(rowOf(one, n), 'visible')); });
  while (store.search.more(40) !== null);
  const there = docsThere(store.db)!;
  const walked = (to: Reach, { text: typed, kinds: chosen, spaceId, year }: typeof asked extends fc.Arbitrary<infer T> ? T : never) => {
    const ready = readyOf(inside as Desk, { text: typed });
    const whole = shared(ready.range, there);
    const walker = walkerOf(inside as Desk, ready, checkOf(inside as Desk, ready), whole, to);
    const part = { kinds: ready.kinds.filter((kind) => chosen?.includes(kind) ?? true), spaceId, range: shared(whole, rangeOfYear(year)) };
    const each = walker.ofEach(part, (kind) => (kind === 'post' ? 12 : 4));
    const { docs, rest } = walker.take(part, 15);
    // What is left out of the first fifteen begins below the last of them, wherever the walk ended.
    return { each: numbers(each), first: numbers(docs), more: rest !== null && walker.take({ ...part, range: rest }, 1).docs.length > 0 };
  };
  fc.assert(fc.property(asked, reach, (one, to) => {
    expect(walked(to, one)).toEqual(walked(far, one));
  }), { numRuns: 400 });
}, 120_000);
