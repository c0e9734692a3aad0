import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { HandoverLine } from '../../../../shared/contract/entities/cover.ts';
import { handoverLines } from '../../../../shared/model/handover/lines.ts';
import type { SignedOff } from '../../../../shared/model/handover/signed-off.ts';
import { nextShift } from '../../../../shared/model/handover/next-shift.ts';
import { isStaff } from '../../../../shared/model/permissions.ts';
import { plusLondonDays } from '../../../../shared/london-days.ts';
import { shiftsBetween } from '../../store/read/cover.ts';
import type { Desk } from '../context.ts';
import { countUntold } from '../told/list.ts';
import { teamOf } from '../naming.ts';
import { handoverFacts } from './facts.ts';
import { keptHandover } from './keep.ts';
import { signedOff } from './sign-off.ts';
import { lineViews, summaryOf } from './views.ts';

/** Who takes over is looked for so many days ahead. */
const AHEAD_DAYS = 14;

/** What would be handed on now: the lines since this person signed off, or those of the handover that a new version replaces. */
export function linesFor(desk: Desk, replaces: string | null, now: string): { readonly since: SignedOff; readonly lines: readonly HandoverLine[] } {
  const before = replaces === null ? undefined : desk.store.reader.get('handover', replaces);
  if (before !== undefined) return { since: { at: before.from, by: 'handover' }, lines: before.generated };
  const since = signedOff(desk, now);
  return { since, lines: handoverLines(handoverFacts(desk, since.at, now)) };
}

/** The handover as it would be handed on now, with what was written and not handed on. */
export function getHandover(desk: Desk): CallOutput<'handover.get'> {
  const now = desk.now();
  const draft = keptHandover(desk);
  const { since, lines } = linesFor(desk, draft?.replaces ?? null, now);
  const team = teamOf(desk);
  const coming = nextShift(shiftsBetween(desk.store.db, now, plusLondonDays(now, AHEAD_DAYS)), desk.actor.id, now);
  const people = coming?.staffIds.flatMap((id) => team.person(id) ?? []) ?? [];
  const staff = isStaff(desk.actor.role);
  return {
    now,
    since,
    summary: summaryOf(desk, since.at, now),
    lines: lineViews(desk, lines, now, false),
    untold: countUntold(desk).count,
    needsYou: desk.store.outbox.counts().needsYou,
    next: coming === null ? null : { startsAt: coming.startsAt, when: coming.when, people },
    draft,
    // Among staff everything can stand in it; as soon as a volunteer reads on, only what they may know of.
    readers: staff && people.length > 0 && people.every(({ role }) => isStaff(role)) ? 'staff' : 'team',
    forStaff: { allowed: staff, why: staff ? null : 'Staff and team leads write what only staff read.', byRole: !staff },
  };
}
