import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchAnswer, SearchOrder } from '../../shared/contract/bridge/search.ts';
import type { SearchKind } from '../../shared/model/search/kinds.ts';
import type { FeedChange } from '../../electron/service/store/write/feed.ts';
import { community, deskOf } from './support/desk.ts';
import { ago, smallWorld } from './support/world.ts';

// Everything that a search finds against reading every text: words, stems and spellings are known here by hand, not by a rule.

/** Words that are one, and how each is written. */
const families = [
  ['run', 'runs', 'running'], ['organise', 'organize', 'organised', 'organizing'], ['behaviour', 'behavior', 'behaviours'], ['café', 'CAFE', 'Cafés'], ['worried', 'worry', 'worries'],
  ['quiet'], ['wind'], ['window'], ['Zoë', 'zoe'], ['don’t', "don't", 'dont'], ['moth'], ['mother'], ['blue'],
] as const;
const familyOf = new Map<string, number>(families.flatMap((family, n) => family.map((word) => [word, n] as const)));
const words = [...familyOf.keys()];
const plain = (word: string): string => word.normalize('NFKD').replace(/[\p{M}'’]/gu, '').toLowerCase();
const signs = ['❤️‍🩹', '🦊', '@the_one.x', 'the_one.y', '07700 900123'] as const;

interface Text { readonly kind: SearchKind; readonly id: string; readonly minutes: number; readonly words: readonly string[]; readonly sign: string | null; readonly author: string; readonly space: string | null; readonly pending: boolean }

const text = fc.record({ kind: fc.constantFrom('post' as const, 'message' as const, 'note' as const, 'handover' as const), minutes: fc.integer({ min: 1, max: 2_000_000 }), words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }), sign: fc.option(fc.constantFrom(...signs), { freq: 3 }), author: fc.constantFrom('m-fox', 'm-zoe'), space: fc.constantFrom('sp-life', 'sp-art'), pending: fc.boolean() });
const world: readonly Text[] = fc.sample(text, { numRuns: 140, seed: 7 }).map((one, n) => ({ ...one, id: `x-${n}`, space: one.kind === 'post' ? one.space : null }));
const names: Readonly<Record<string, string>> = { 'm-fox': 'paperkite_09', 'm-zoe': 'Zoë%quiet' };
const spaces: Readonly<Record<string, string>> = { 'sp-life': 'Everyday life', 'sp-art': 'Creative corner' };

const bodyOf = ({ words: all, sign }: Text): string => [...all, ...(sign === null ? [] : [sign])].join(' ');
function rowOf(one: Text): FeedChange {
  const at = ago(one.minutes);
  const put = (t: string, row: object): FeedChange => ({ op: 'put', t, id: one.id, v: 5_000, row: { id: one.id, ...row } }) as FeedChange;
  switch (one.kind) {
    case 'post': return put('post', { spaceId: one.space, threadId: one.id, title: null, authorId: one.author, body: bodyOf(one), state: one.pending ? 'pending' : 'visible', stateAt: null, stateBy: null, createdAt: at, editedAt: null, editedBy: null });
    case 'message': return put('message', { conversationId: 'none', memberId: one.author, from: 'member', by: null, body: bodyOf(one), at });
    case 'note': return put('note', { aboutKind: 'member', aboutId: one.author, visibility: 'team', by: 's-tom', at, text: bodyOf(one) });
    default: return put('handover', { by: 's-tom', at, from: at, readers: 'team', generated: [], text: bodyOf(one), replaces: null });
  }
}

/** Part of a search: how it is typed, and which texts it means. */
interface Piece { readonly typed: string; readonly means: (one: Text) => boolean }
const has = (one: Text, family: number): boolean => one.words.some((word) => familyOf.get(word) === family);
const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words).map((word) => ({ typed: word, means: (one: Text) => has(one, familyOf.get(word)!) })) },
  { weight: 1, arbitrary: fc.constantFrom(...words).map((word) => ({ typed: `-${word}`, means: (one: Text) => !has(one, familyOf.get(word)!) })) },
  { weight: 2, arbitrary: fc.constantFrom('ru', 'wi', 'wind', 'mot', 'org', 'ca', 'z').map((start) => ({ typed: `${start}*`, means: (one: Text) => [...one.words, ...(one.sign?.split(/[^\p{L}\p{N}]+/u) ?? [])].some((word) => (start.length < 2 ? plain(word) === start : plain(word).startsWith(start))) })) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 2 }).map((pair) => ({ typed: `"${pair.join(' ')}"`, means: (one: Text) => one.words.some((_, i) => pair.every((word, j) => one.words[i + j] !== undefined && plain(one.words[i + j]!) === plain(word))) })) },
  { weight: 2, arbitrary: fc.constantFrom(...signs.slice(0, 4)).map((sign) => ({ typed: sign, means: (one: Text) => one.sign?.includes(sign) ?? false })) },
  { weight: 1, arbitrary: fc.constantFrom('m-fox', 'm-zoe').map((id) => ({ typed: `from:"${names[id]}"`, means: (one: Text) => one.author === id && (one.kind === 'post' || one.kind === 'message') })) },
  { weight: 1, arbitrary: fc.constant({ typed: 'from:tom', means: (one: Text) => one.kind === 'note' || one.kind === 'handover' }) },
  { weight: 1, arbitrary: fc.constantFrom('sp-life', 'sp-art').map((id) => ({ typed: `in:"${spaces[id]}"`, means: (one: Text) => one.space === id })) },
  { weight: 1, arbitrary: fc.constantFrom('post', 'message', 'note', 'handover').map((kind) => ({ typed: `kind:${kind}`, means: (one: Text) => one.kind === kind })) },
  { weight: 1, arbitrary: fc.constant({ typed: 'is:pending', means: (one: Text) => one.kind === 'post' && one.pending }) },
  { weight: 1, arbitrary: fc.constant({ typed: 'has:contact', means: (one: Text) => one.sign === '@the_one.x' || one.sign === '07700 900123' }) },
  { weight: 1, arbitrary: fc.constantFrom('2024-03-31', '2025-01-01', '2025-10-26').map((day) => ({ typed: `after:${day}`, means: (one: Text) => ago(one.minutes) >= startOf(day) })) },
  { weight: 1, arbitrary: fc.constantFrom('2024-03-31', '2025-06-01', '2025-10-26').map((day) => ({ typed: `before:${day}`, means: (one: Text) => ago(one.minutes) < startOf(day) })) },
);
/** Midnight in London on the days above, by hand: summer time has not begun, or is still. */
const startOf = (day: string): string => (day === '2025-06-01' || day === '2025-10-26' ? new Date(Date.parse(`${day}T00:00:00.000Z`) - 3_600_000).toISOString() : `${day}T00:00:00.000Z`);

test('a search finds what reading every text would, page by page, and nothing else', async () => {
  const server = await community(smallWorld());
  const desk = await deskOf(server, 's-lena');
  const { store } = desk.core.sessions()!.running()!.desk;
  desk.core.sessions()!.running()!.desk.sync.setPaused(true);
  store.transact(() => { for (const one of world) store.feed.apply(rowOf(one), 'visible'); });
  while (store.search.more(40) !== null);
  const ours = new Set(world.map((one) => one.id));
  const query = fc.tuple(fc.uniqueArray(piece, { minLength: 1, maxLength: 3, selector: (one) => one.typed }), fc.constantFrom<SearchOrder['order']>('best', 'newest'));
  await fc.assert(fc.asyncProperty(query, async ([pieces, order]) => {
    // Two kinds, spaces or people at once mean nothing, or either; one of each is what is typed.
    const operators = pieces.map(({ typed }) => /^(\w+):/u.exec(typed)?.[1]).filter((one) => one !== undefined);
    fc.pre(new Set(operators).size === operators.length && pieces.some(({ typed }) => !typed.startsWith('-')));
    const text = `${pieces.map(({ typed }) => typed).join(' ')} `;
    const found: string[] = [];
    let total = 0;
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const answer: SearchAnswer = await desk.ask('search.find', { text, kinds: [], spaceId: null, year: null, order, after });
      if (first) ({ total } = await desk.ask('search.count', { text, kinds: [], spaceId: null, year: null }));
      if (order === 'newest') expect(answer.rows.map((row) => row.at)).toEqual(answer.rows.map((row) => row.at).toSorted().reverse());
      found.push(...answer.rows.map((row) => row.id));
      after = answer.next;
    }
    const expected = world.filter((one) => pieces.every(({ means }) => means(one))).map((one) => one.id);
    expect(new Set(found).size, text).toBe(found.length);
    expect(found.length, text).toBe(total);
    expect(found.filter((id) => ours.has(id)).toSorted(), text).toEqual(expected.toSorted());
  }), { numRuns: 150 });
}, 120_000);
