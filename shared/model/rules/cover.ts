import { limits } from '../../limits.ts';
import { epochOf, plusMs } from '../../time.ts';
import { coverMisfits } from '../cover/terms.ts';
import { publishedLast } from '../cover/versions.ts';
import { isStaff } from '../permissions.ts';
import { followsConversation } from '../visibility.ts';
import { applied, conflict, doneAt, rejected, type Rule } from './types.ts';

/** `cover.publish@1` (domain.md 2.9, 2.11): a version of the cover hours from now on or later; what was computed before stays. */
export const publishCover: Rule<'cover.publish@1'> = ({ calendar, after }, context, read) => {
  if (read.get('coverCalendar', calendar.id)) return rejected('id-taken', 'This calendar’s number is in use.');
  const last = publishedLast(read.list('coverCalendar', null), calendar.kind);
  if (last === undefined && after !== null) return rejected('not-found', 'The cover hours that these follow are not there.');
  if (last !== undefined && last.id !== after) return conflict('stale', 'Somebody published other cover hours meanwhile.', last);
  const [misfit] = coverMisfits(calendar.kind, calendar);
  if (misfit !== undefined) return rejected('invalid', misfit);
  // Never retroactive: one that would begin at once begins when the community has it.
  const effectiveFrom = calendar.effectiveFrom < context.now ? context.now : calendar.effectiveFrom;
  const at = doneAt(calendar.publishedAt, context.now);
  // Two that begin together are told apart by when they were published, so one that follows is never the earlier.
  const publishedAt = last !== undefined && at <= last.publishedAt ? plusMs(last.publishedAt, 1) : at;
  return applied({ t: 'coverCalendar', row: { ...calendar, effectiveFrom, publishedAt, publishedBy: context.actor.id } });
};

/** `shift.set@1` (domain.md 2.9): who covers what and when; cancelled, never deleted. */
export const setShift: Rule<'shift.set@1'> = ({ shift }, _context, read) => {
  const colleague = read.get('staff', shift.staffId);
  if (!colleague || (!colleague.active && !shift.cancelled)) return rejected('not-found', 'This colleague is not on the team.');
  if (shift.endsAt <= shift.startsAt) return rejected('invalid', 'A shift ends after it begins.');
  if (epochOf(shift.endsAt) - epochOf(shift.startsAt) > limits.shiftMs) return rejected('invalid', 'A shift is at most a day long.');
  return applied({ t: 'shift', row: shift });
};

/** `handover.write@1`: what one colleague leaves for the next. What is for the whole team names nothing that volunteers may not know of (domain.md 2.11). */
export const writeHandover: Rule<'handover.write@1'> = ({ handover }, context, read) => {
  if (read.get('handover', handover.id)) return rejected('id-taken', 'This handover’s number is in use.');
  if (handover.readers === 'staff' && !isStaff(context.actor.role)) return rejected('forbidden', 'Staff and team leads write what only staff read.');
  if (handover.readers === 'team' && handover.generated.some(({ t }) => followsConversation(t))) return rejected('invalid', 'What the whole team reads names no conversation and no risk record.');
  if (!handover.text.trim() && handover.generated.length === 0) return rejected('text-missing', 'There is nothing to hand on yet.');
  const before = handover.replaces === null ? null : read.get('handover', handover.replaces);
  if (before === undefined) return rejected('not-found', 'The handover that this one replaces is not there.');
  if (before !== null && before.by !== context.actor.id) return rejected('forbidden', 'Whoever wrote a handover replaces it.');
  const at = doneAt(handover.at, context.now);
  if (handover.from > at) return rejected('dates-do-not-fit', 'A handover ends after it begins.');
  return applied({ t: 'handover', row: { ...handover, by: context.actor.id, at } });
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
