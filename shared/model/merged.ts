import type { Member } from '../contract/entities/people.ts';
import type { RowReader } from './rules/types.ts';

/** Longer chains of merged accounts than this are a mistake in the data. */
const MOST_HOPS = 10;

/** The account that carries on for a member: the member, or whom they were merged into, however often. Undefined when there is none. */
export function survivorOf(read: RowReader, memberId: string): Member | undefined {
  let found = read.get('member', memberId);
  for (let hop = 0; hop < MOST_HOPS && found?.state === 'merged' && found.mergedInto !== null; hop += 1) found = read.get('member', found.mergedInto) ?? found;
  return found?.state === 'merged' && found.mergedInto !== null ? undefined : found;
}

/** Every account that is one person's: the member's own and all that were merged into it; what was held against one counts for the one that carries on. */
export function accountsOf(read: RowReader, memberId: string): string[] {
  const found = [memberId];
  for (const id of found) for (const merged of read.list('member', id)) if (!found.includes(merged.id)) found.push(merged.id);
  return found;
}
