import type { SearchCount } from '../../../../shared/contract/bridge/search.ts';
import { limits } from '../../../../shared/limits.ts';
import { searchKinds, type SearchKind } from '../../../../shared/model/search/kinds.ts';
import { instantOf } from '../../../../shared/time.ts';
import { allSpaces, type Range } from '../../store/read/search.ts';
import { secondOf } from '../../store/search/index-table.ts';
import type { Desk } from '../context.ts';
import type { Ready } from './asked.ts';
import type { Counted, Part, Walker } from './walk.ts';

type Facets = SearchCount['facets'];

const kindWords: Readonly<Record<SearchKind, string>> = { post: 'Posts', member: 'Members', case: 'Cases', message: 'Messages', note: 'Notes', record: 'Records', handover: 'Handovers' };

const yearOf = (doc: number): number => Number(instantOf(secondOf(doc) * 1_000).slice(0, 4));

const summed = (counts: readonly Counted[]): Counted => ({ count: counts.reduce((sum, one) => sum + one.count, 0), atLeast: counts.some((one) => one.atLeast) });

/**
 * The choices beside a search's results with what each would find: kinds as if none were chosen, likewise spaces and years.
 * Spaces and years are counted among the newest, so that many cost no more than one. `whole` is the range without a chosen year.
 */
export function facetsOf(desk: Desk, walker: Walker, ready: Ready, part: Part, whole: Range): Facets & { readonly total: Counted } {
  const byKind = new Map(ready.kinds.map((kind) => [kind, walker.count({ ...part, kinds: [kind] })]));
  const total = summed(part.kinds.map((kind) => byKind.get(kind)!));
  const kinds = searchKinds.flatMap((kind) => { const counted = byKind.get(kind); return counted === undefined || counted.count === 0 ? [] : [{ value: kind, label: kindWords[kind], ...counted }]; });
  return { total, kinds, spaces: spacesOf(desk, walker, part), years: yearsOf(walker, part, whole) };
}

function spacesOf(desk: Desk, walker: Walker, part: Part): Facets['spaces'] {
  const kinds = part.kinds.filter((kind) => kind === 'post' || kind === 'case');
  if (kinds.length === 0) return [];
  const { docs, rest } = walker.take({ ...part, kinds, spaceId: null }, limits.searchCountedByRows);
  const counts = new Map<string, number>();
  for (const { spaceId } of docs) if (spaceId !== null) counts.set(spaceId, (counts.get(spaceId) ?? 0) + 1);
  return allSpaces(desk.store.db).flatMap(({ id, name }) => { const count = counts.get(id); return count === undefined ? [] : [{ value: id, label: name, count, atLeast: rest !== null }]; });
}

function yearsOf(walker: Walker, part: Part, whole: Range): Facets['years'] {
  const { docs, rest } = walker.take({ ...part, range: whole }, limits.searchCounted);
  const years = Map.groupBy(docs, (one) => yearOf(one.doc));
  return [...years].map(([year, some]) => ({ value: String(year), label: String(year), count: some.length, atLeast: rest !== null }));
}
