import { limits } from '../../../../shared/limits.ts';
import { isStaff } from '../../../../shared/model/permissions.ts';
import { searchKinds, type SearchKind } from '../../../../shared/model/search/kinds.ts';
import { docsByNumber, findDocs, findNumbers, newestAmong, wordsOnce, type FoundDoc, type Range } from '../../store/read/search.ts';
import { kindOfSource } from '../../store/search/docs.ts';
import { expressionOf, isDear, type Asked } from '../../store/search/expression.ts';
import type { Desk } from '../context.ts';
import type { Ready } from './asked.ts';
import type { Check } from './check.ts';

/** Part of a search: some kinds, in a space or anywhere, in a range. */
export interface Part {
  readonly kinds: readonly SearchKind[];
  readonly spaceId: string | null;
  readonly range: Range;
}

/** A count that may have ended before the end. */
export interface Counted {
  readonly count: number;
  readonly atLeast: boolean;
}

/** Kinds of which a volunteer may have to be kept from some, and staff from records about themselves: these are not counted by the index alone. */
function guarded({ actor }: Desk): ReadonlySet<SearchKind> {
  if (!isStaff(actor.role)) return new Set<SearchKind>(['message', 'note', 'record', 'handover']);
  return new Set<SearchKind>(actor.memberId === null ? [] : ['record']);
}

/** The documents of a search, the newest first, as far as one looks. */
export interface Walker {
  /** At most `most` of a part; `rest` is the range that was not looked at, null when all was. */
  take(part: Part, most: number): { readonly docs: FoundDoc[]; readonly rest: Range | null };
  /** The newest of each kind of a part, of each at most so many. */
  ofEach(part: Part, most: (kind: SearchKind) => number): FoundDoc[];
  /** How many there are of a part, counted up to `limits.searchCounted`, or fewer where rows have to be read for it. */
  count(part: Part): Counted;
}

/** How far one walks through the index; nothing of what is found depends on it. */
export interface Reach {
  /** Documents up to which one walk over all kinds serves every list and count. */
  readonly few: number;
  /** Documents up to which counts go. */
  readonly counted: number;
  /** Words with a common beginning that are named one by one instead of it. */
  readonly named: number;
}

/** For the first results, and for counts. */
export const reaches = { results: { few: limits.searchFew, counted: limits.searchCounted, named: limits.searchWordsNamed }, counts: { few: limits.searchCounted, counted: limits.searchCounted, named: limits.searchWordsNamed } } as const satisfies Record<string, Reach>;

/** Walks through what the index finds for a search in a range. */
export function walkerOf(desk: Desk, ready: Ready, check: Check, whole: Range, { few: fewAtMost, counted, named: mostNamed }: Reach): Walker {
  const { db } = desk.store;
  const doubtful = guarded(desk);
  const named = wordsOnce(db, mostNamed);
  const expression = ({ kinds, spaceId }: Part): string => expressionOf(ready.wanted, [
    ...ready.asked,
    ...(kinds.length === searchKinds.length ? [] : [kinds.map((kind) => ['kind', kind] as const)]),
    ...(spaceId === null ? [] : [[['space', spaceId]] as Asked]),
  ], named);
  const plain = ({ kinds }: Part): boolean => !check.every && !kinds.some((kind) => doubtful.has(kind));
  const dear = ready.wanted.some((one) => isDear(one, named));
  const enough = dear ? counted : fewAtMost;
  const unworded = ready.wanted.length === 0 && ready.asked.length === 0;
  /** Without a word the documents themselves are walked: the index would walk past all that is newer than the range. */
  const numbersOf = (part: Part, most: number): readonly number[] => {
    if (unworded && part.spaceId === null) {
      const looked = part.kinds.length === searchKinds.length ? most : Math.max(most, counted);
      const newest = newestAmong(db, part.range, looked);
      const numbers = newest.filter(({ t }) => part.kinds.includes(kindOfSource[t])).map(({ doc }) => doc);
      if (numbers.length >= most || newest.length < looked) return numbers.slice(0, most);
    }
    return findNumbers(db, expression(part), part.range, most);
  };
  // What is counted and what is shown first are the same walk through the index.
  const heads = new Map<string, { readonly numbers: readonly number[]; readonly whole: boolean }>();
  const head = (part: Part, wish: number): readonly number[] => {
    const key = JSON.stringify(part);
    const known = heads.get(key);
    if (known !== undefined && (known.whole || known.numbers.length >= wish)) return known.numbers;
    const most = enough === counted ? Math.max(wish, counted + 1) : wish;
    const numbers = numbersOf(part, most);
    heads.set(key, { numbers, whole: numbers.length < most });
    return numbers;
  };
  /** Everything that there is, when it is little: then one walk is enough for every list and count, which for a phrase is most of the work. */
  let few: readonly FoundDoc[] | null | undefined;
  const everything = (): readonly FoundDoc[] | null => {
    const most = check.every ? limits.searchCountedByRows : enough;
    const numbers = head({ kinds: ready.kinds, spaceId: null, range: whole }, most + 1);
    if (numbers.length > most) return null;
    const docs = docsByNumber(db, numbers);
    const looked = check.every ? 0 : docs.filter((doc) => doubtful.has(kindOfSource[doc.t])).length;
    return looked > limits.searchCountedByRows ? null : check.pass(docs);
  };
  const among = ({ kinds, spaceId, range }: Part): readonly FoundDoc[] | null => {
    if (few === undefined) few = ready.kinds.length === 0 ? [] : everything();
    return few && few.filter((doc) => kinds.includes(kindOfSource[doc.t]) && (spaceId === null || doc.spaceId === spaceId) && doc.doc >= range.from && doc.doc <= range.to);
  };
  const take: Walker['take'] = (part, most) => {
    if (part.kinds.length === 0) return { docs: [], rest: null };
    const all = among(part);
    if (all !== null) return { docs: all.slice(0, most), rest: all.length <= most ? null : { from: part.range.from, to: all[most - 1]!.doc - 1 } };
    if (plain(part) && most <= counted) {
      const found = head(part, most + 1);
      const numbers = found.slice(0, most);
      return { docs: docsByNumber(db, numbers), rest: found.length <= most ? null : { from: part.range.from, to: numbers.at(-1)! - 1 } };
    }
    const text = expression(part);
    const docs: FoundDoc[] = [];
    let { to } = part.range;
    const far = check.every ? limits.searchLookedByRows : limits.searchLooked;
    for (let looked = 0; looked < far;) {
      const wish = Math.max(most - docs.length, check.every ? limits.searchBatch : 1);
      const found = findDocs(db, text, { from: part.range.from, to }, wish);
      looked += found.length;
      const passed = check.pass(found);
      const kept = passed.slice(0, most - docs.length);
      docs.push(...kept);
      const last = kept.length < passed.length ? kept.at(-1) : found.at(-1);
      if (found.length < wish && kept.length === passed.length) return { docs, rest: null };
      to = last!.doc - 1;
      if (docs.length >= most) break;
    }
    return { docs, rest: { from: part.range.from, to } };
  };
  /** Kinds together: those of which there is enough are done, and one more walk serves the others. More are walked than are wanted in all, so each walk finishes one. */
  const together = (part: Part, kinds: readonly SearchKind[], most: (kind: SearchKind) => number): FoundDoc[] => {
    const docs: FoundDoc[] = [];
    for (let left = kinds; left.length > 0;) {
      const numbers = head({ ...part, kinds: left }, counted + 1);
      const found = Map.groupBy(docsByNumber(db, numbers), (one) => kindOfSource[one.t]);
      const all = numbers.length <= counted;
      const done = left.filter((kind) => all || (found.get(kind)?.length ?? 0) >= most(kind));
      for (const kind of done) docs.push(...(found.get(kind) ?? []).slice(0, most(kind)));
      left = left.filter((kind) => !done.includes(kind));
    }
    return docs;
  };
  return {
    take,
    ofEach(part, most) {
      const shared = dear && among(part) === null ? part.kinds.filter((kind) => plain({ ...part, kinds: [kind] })) : [];
      const others = part.kinds.filter((kind) => !shared.includes(kind));
      return [...together(part, shared, most), ...others.flatMap((kind) => take({ ...part, kinds: [kind] }, most(kind)).docs)];
    },
    count(part) {
      if (part.kinds.length === 0) return { count: 0, atLeast: false };
      const all = among(part);
      if (all !== null) return { count: all.length, atLeast: false };
      if (plain(part)) {
        const { length } = head(part, counted + 1);
        return { count: Math.min(length, counted), atLeast: length > counted };
      }
      const { docs, rest } = take(part, limits.searchCountedByRows);
      return { count: docs.length, atLeast: rest !== null };
    },
  };
}
