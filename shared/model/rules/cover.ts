import { applied, doneAt, rejected, type Rule } from './types.ts';

/** `cover.publish@1` (domain.md 2.9, 2.11): a version of the cover hours from now on or later; what was computed before stays. */
export const publishCover: Rule<'cover.publish@1'> = ({ calendar }, context, read) => {
  if (read.get('coverCalendar', calendar.id)) return rejected('id-taken', 'This calendar’s number is in use.');
  const days = calendar.kind === 'weekday' ? [1, 2, 3, 4, 5] : [6, 7];
  if (calendar.hours.some((one) => !days.includes(one.weekday))) return rejected('invalid', calendar.kind === 'weekday' ? 'Weekday hours are from Monday to Friday.' : 'Weekend hours are on Saturday and Sunday.');
  if (calendar.hours.some((one) => one.closes <= one.opens)) return rejected('invalid', 'Cover closes after it opens.');
  const effectiveFrom = calendar.effectiveFrom < context.now ? context.now : calendar.effectiveFrom;
  return applied({ t: 'coverCalendar', row: { ...calendar, effectiveFrom, publishedAt: doneAt(calendar.publishedAt, context.now), publishedBy: context.actor.id } });
};

/** `shift.set@1` (domain.md 2.9): who covers what and when; cancelled, never deleted. */
export const setShift: Rule<'shift.set@1'> = ({ shift }, _context, read) => {
  if (!read.get('staff', shift.staffId)) return rejected('not-found', 'This colleague is not on the team.');
  if (shift.endsAt <= shift.startsAt) return rejected('invalid', 'A shift ends after it begins.');
  return applied({ t: 'shift', row: shift });
};

/** `staff.rename@1`: the name that members see under messages and colleagues everywhere. */
export const renameStaff: Rule<'staff.rename@1'> = (args, _context, read) => {
  const row = read.get('staff', args.staffId);
  if (!row) return rejected('not-found', 'This colleague is not on the team.');
  return applied({ t: 'staff', row: { ...row, name: args.name } });
};

/** `readMark.set@1`: how far a person has read; the later instant wins. */
export const setReadMark: Rule<'readMark.set@1'> = ({ mark }, context, read) => {
  const before = read.get('readMark', mark.id);
  if (before && (before.staffId !== context.actor.id || before.targetId !== mark.targetId)) return rejected('id-taken', 'This mark’s number is in use.');
  const at = doneAt(mark.at, context.now);
  if (before && before.at >= at) return applied();
  return applied({ t: 'readMark', row: { ...mark, staffId: context.actor.id, at } });
};
