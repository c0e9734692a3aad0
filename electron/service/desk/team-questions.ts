import { forumNeedCount } from '../store/read/forum.ts';
import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { claimsLiveSince } from '../../../shared/model/claims.ts';
import { proposedBreakCount } from '../store/read/breaks.ts';
import { heldCaseCount, openCaseCount } from '../store/read/queue.ts';
import { shiftsAt } from '../store/read/team.ts';
import type { Desk } from './context.ts';
import { teamOf } from './naming.ts';
import { personOf } from './people.ts';

/** The figures beside the navigation. */
export function getCounts(desk: Desk): CallOutput<'counts.get'> {
  const { store, actor } = desk;
  const { unsent, needsYou } = store.outbox.counts();
  return {
    cases: openCaseCount(store.db),
    mine: heldCaseCount(store.db, actor.id, claimsLiveSince(desk.now())),
    needsYou: needsYou + forumNeedCount(store.db),
    saved: unsent,
    quarantined: store.quarantine.count(),
    toDecide: proposedBreakCount(store.db),
  };
}

/** Who covers now, the person themselves first, and until when this holds: the first of these shifts to end. */
export function coverNow(desk: Desk): CallOutput<'cover.now'> {
  const team = teamOf(desk);
  const shifts = shiftsAt(desk.store.db, desk.now());
  const people = shifts.flatMap((shift) => {
    const person = team.person(shift.staffId);
    return person ? [{ person, covers: shift.covers }] : [];
  });
  return {
    until: shifts.reduce<string | null>((first, shift) => (first === null || shift.endsAt < first ? shift.endsAt : first), null),
    people: people.sort((a, b) => Number(b.person.you) - Number(a.person.you)),
  };
}

/** Colleagues who are on the team now, by name. */
export function listStaff(desk: Desk): CallOutput<'staff.list'> {
  return teamOf(desk).all.filter((row) => row.active === 1).map((row) => personOf(row, desk.actor.id));
}
