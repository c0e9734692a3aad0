import type { Shift } from '../../contract/entities/cover.ts';

/** Shifts on which somebody looks after members' messages; one for reports alone is none. */
const ofInbox: ReadonlySet<Shift['covers']> = new Set<Shift['covers']>(['everything', 'inbox', 'weekend']);

/** Whether a shift is one on which the inbox is looked after; a cancelled one covers nothing. */
export const coversInbox = (shift: Shift): boolean => !shift.cancelled && ofInbox.has(shift.covers);

/** Whether a shift covers the inbox at an instant, canonical UTC: its end does not belong to it, a cancelled one covers nothing. */
export function isRunning(shift: Shift, at: string): boolean {
  return coversInbox(shift) && shift.startsAt <= at && at < shift.endsAt;
}

/** Whether a colleague covers the inbox at an instant (domain.md 2.11): only then a volunteer reads what was handed to weekend cover. */
export function coversNow(shifts: readonly Shift[], staffId: string, at: string): boolean {
  return shifts.some((one) => one.staffId === staffId && isRunning(one, at));
}
