import { limits } from '../../../../shared/limits.ts';
import { isStaff } from '../../../../shared/model/permissions.ts';
import { searchKinds, type SearchKind } from '../../../../shared/model/search/kinds.ts';
import { docsByNumber, findDocs, findNumbers, type FoundDoc, type Range } from '../../store/read/search.ts';
import { kindOfSource } from '../../store/search/docs.ts';
import { expressionOf, type Asked } from '../../store/search/expression.ts';
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
  /** How many there are of a part, counted up to `limits.searchCounted`, or fewer where rows have to be read for it. */
  count(part: Part): Counted;
}

/** Walks through what the index finds for a search in a range. */
export function walkerOf(desk: Desk, ready: Ready, check: Check, whole: Range): Walker {
  const { db } = desk.store;
  const doubtful = guarded(desk);
  const expression = ({ kinds, spaceId }: Part): string => expressionOf(ready.wanted, [
    ...ready.asked,
    ...(kinds.length === searchKinds.length ? [] : [kinds.map((kind) => ['kind', kind] as const)]),
    ...(spaceId === null ? [] : [[['space', spaceId]] as Asked]),
  ]);
  const plain = ({ kinds }: Part): boolean => !check.every && !kinds.some((kind) => doubtful.has(kind));
  // What is counted and what is shown first are the same walk through the index.
  const heads = new Map<string, readonly number[]>();
  const head = (part: Part): readonly number[] => {
    const key = JSON.stringify(part);
    const known = heads.get(key) ?? findNumbers(db, expression(part), part.range, limits.searchCounted + 1);
    heads.set(key, known);
    return known;
  };
  /** Everything that there is, when it is little: then one walk is enough for every list and count, which for a phrase is most of the work. */
  let few: readonly FoundDoc[] | null | undefined;
  const everything = (): readonly FoundDoc[] | null => {
    const most = check.every ? limits.searchCountedByRows : limits.searchCounted;
    const numbers = findNumbers(db, expression({ kinds: ready.kinds, spaceId: null, range: whole }), whole, most + 1);
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
    if (plain(part) && most <= limits.searchCounted) {
      const numbers = head(part).slice(0, most);
      return { docs: docsByNumber(db, numbers), rest: head(part).length <= most ? null : { from: part.range.from, to: numbers.at(-1)! - 1 } };
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
  return {
    take,
    count(part) {
      if (part.kinds.length === 0) return { count: 0, atLeast: false };
      const all = among(part);
      if (all !== null) return { count: all.length, atLeast: false };
      if (plain(part)) {
        const { length } = head(part);
        return { count: Math.min(length, limits.searchCounted), atLeast: length > limits.searchCounted };
      }
      const { docs, rest } = take(part, limits.searchCountedByRows);
      return { count: docs.length, atLeast: rest !== null };
    },
  };
}
