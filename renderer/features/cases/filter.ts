import type { CallOutput, CaseFilter } from '../../../shared/contract/bridge/calls.ts';
import { firstFilter } from '../../../shared/contract/bridge/first-filter.ts';

/** The parts that hide rows; tab and sort do not count as a filter. */
export type FilterPart = 'state' | 'kind' | 'reason' | 'spaceId' | 'member' | 'age';

/** Hours that the age filter offers, longest wait last. */
export const ageHours = [1, 4, 24] as const;

/** The kinds of a case in the filter's words. */
export const kindWords: Readonly<Record<NonNullable<CaseFilter['kind']>, string>> = { report: 'Reported', pending: 'Waiting for approval', 'with-staff': 'With staff' };

const ageWords = (minutes: number): string => (minutes % 1440 === 0 ? (minutes === 1440 ? 'Older than a day' : `Older than ${minutes / 1440} days`) : `Older than ${minutes / 60} h`);

/** One thing that the filter asks for, in words, with what takes it away. */
export interface FilterChip {
  readonly part: FilterPart;
  readonly words: string;
}

type Facets = Pick<CallOutput<'cases.list'>, 'reasons' | 'spaces'>;

/** What the filter asks for. A reason or space that is no longer in the queue keeps a plain word. */
export function chipsOf(filter: CaseFilter, facets: Facets | null): FilterChip[] {
  const chips: FilterChip[] = [];
  if (filter.state === 'closed') chips.push({ part: 'state', words: 'Closed' });
  if (filter.kind !== null) chips.push({ part: 'kind', words: kindWords[filter.kind] });
  if (filter.reason !== null) chips.push({ part: 'reason', words: facets?.reasons.find((one) => one.id === filter.reason)?.label ?? 'One reason' });
  if (filter.spaceId !== null) chips.push({ part: 'spaceId', words: facets?.spaces.find((one) => one.id === filter.spaceId)?.name ?? 'One space' });
  if (filter.member.trim() !== '') chips.push({ part: 'member', words: `Member: ${filter.member.trim()}` });
  if (filter.age !== null) chips.push({ part: 'age', words: ageWords(filter.age) });
  return chips;
}

/** The filter without one part. */
export function withoutPart(filter: CaseFilter, part: FilterPart): CaseFilter {
  return { ...filter, ...(part === 'state' ? { sort: firstFilter.sort } : {}), [part]: firstFilter[part] };
}

/** The filter with only tab and sort left. */
export function withoutFilter(filter: CaseFilter): CaseFilter {
  return { ...firstFilter, tab: filter.tab, sort: filter.state === 'closed' ? firstFilter.sort : filter.sort };
}
