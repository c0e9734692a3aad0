import type { Break } from '../../../../shared/contract/entities/points.ts';
import { breakStateAt, isOnBreak } from '../../../../shared/model/breaks.ts';
import { accountsOf } from '../../../../shared/model/merged.ts';
import type { CommunityStore } from '../../server/store/store.ts';
import type { Ref } from '../facts.ts';
import type { Want } from '../upstream.ts';

type Held = Pick<CommunityStore, 'records' | 'acts'>;

/** The lane of a member's breaks. */
export const breakLane = (member: Ref): string => `break/${member.source}-${member.n}`;

/** Whether a member is on a break from the boards at an instant; chat is no part of a forum's API. */
export function isAway({ records }: Pick<Held, 'records'>, memberId: string, now: string): boolean {
  return accountsOf(records, memberId).flatMap((id) => records.list('break', id)).some((one) => one.scope !== 'chat' && isOnBreak(one, now));
}

/** Every instant at which a member's breaks from the boards begin or end, from `now` on, and now itself. */
function turns({ records }: Held, memberId: string, now: string): { readonly at: string; readonly breakId: string; readonly ends: boolean }[] {
  const decided = accountsOf(records, memberId).flatMap((id) => records.list('break', id)).filter((one) => one.scope !== 'chat' && ['scheduled', 'active'].includes(breakStateAt(one, now)));
  const all = decided.flatMap((one) => [{ at: one.startsAt, breakId: one.id, ends: false }, ...(one.endsAt === null ? [] : [{ at: one.endsAt, breakId: one.id, ends: true }])]);
  return all.filter((one) => one.at > now).toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/**
 * Sets a member's times anew after a break of theirs changed: what is to be so now at once, and each later beginning and end
 * when it comes. Whether they are away is asked then, so that moved, lifted and overlapping breaks come out right.
 */
export function breakActs(held: Held, row: Break, { mutationId, by, now }: { readonly mutationId: string; readonly by: string; readonly now: string }): void {
  const member = held.acts.refOf(row.memberId);
  if (member === null || row.scope === 'chat' || row.state === 'proposed' || (row.state === 'cancelled' && row.decidedAt === row.endedAt)) return;
  const lane = breakLane(member);
  for (const before of held.acts.open(lane)) if (before.sentAt === null) held.acts.change(before.id, { state: 'overtaken' });
  const want = (breakId: string): string => JSON.stringify({ kind: 'break', member, memberId: row.memberId, breakId } satisfies Want);
  const add = (n: number, breakId: string, due: string, ends: boolean, says = true): void => held.acts.add({ id: `${mutationId}:b${n}`, lane, kind: 'break', want: want(breakId), at: now, by, due, rank: ends ? 0 : 1, row: says ? breakId : null });
  // Of a break that has not begun nothing is to be said yet.
  add(0, row.id, now, !isAway(held, row.memberId, now), row.startsAt <= now);
  for (const [i, one] of turns(held, row.memberId, now).entries()) add(i + 1, one.breakId, one.at, one.ends);
}
