import type { Break, BreakEvent, BreakLength } from '../../contract/entities/points.ts';
import { breakEnd, breakStateAt, clashOf, datesMisfit } from '../breaks.ts';
import { actionRow } from './cases.ts';
import { eventRow } from './break-event.ts';
import { breaksOf, isVerdict, subjectOf } from './people.ts';
import { applied, conflict, doneAt, rejected, type Rule, type RowReader, type RuleContext, type Verdict } from './types.ts';

type Terms = Pick<Break, 'scope' | 'startsAt' | 'endsAt' | 'reviewAt' | 'watchUntil' | 'conditions'>;

const termsOf = ({ scope, startsAt, endsAt, reviewAt, watchUntil, conditions }: Terms): Terms => ({ scope, startsAt, endsAt, reviewAt, watchUntil, conditions });

/** A break that the person may decide about, or why not. */
function found(breakId: string, context: RuleContext, read: RowReader): Break | Verdict {
  const row = read.get('break', breakId);
  if (!row) return rejected('not-found', 'This break is not there any more.');
  if (context.actor.memberId !== null && context.actor.memberId === row.memberId) return rejected('own-post', 'This is about your own account, so a colleague decides.');
  return row;
}

const isRefusal = (one: Break | Verdict): one is Verdict => 'status' in one;

function written(row: Break, kind: BreakEvent['kind'], args: { readonly reason: string }, at: string, context: RuleContext): Verdict {
  return applied({ t: 'break', row }, eventRow(kind, row, { by: context.actor.id, at, reason: args.reason }, context));
}

/** What stands against a break of these terms: dates that make no sense, or another decided break of a meeting scope (domain.md 2.6). */
function hindrance(row: Break, terms: Terms, at: string, context: RuleContext, read: RowReader): Verdict | null {
  const misfit = datesMisfit(terms, at);
  if (misfit) return rejected('dates-do-not-fit', misfit);
  const subject = subjectOf(row.memberId, null, context, read);
  if (isVerdict(subject)) return subject;
  const clash = clashOf({ ...terms, id: row.id }, breaksOf(subject, read));
  return clash && conflict('overlap', 'This member has another break of that scope at that time.', clash);
}

/** `break.propose@1` (domain.md 2.4, 2.11): by anybody on the team, for a threshold, an instant-break reason, their own judgement or the member's wish. */
export const proposeBreak: Rule<'break.propose@1'> = (args, context, read) => {
  const wanted = args.break;
  const subject = subjectOf(wanted.memberId, wanted.caseId, context, read);
  if (isVerdict(subject)) return subject;
  if (read.get('break', wanted.id)) return rejected('id-taken', 'This break’s number is in use.');
  const at = doneAt(args.at, context.now);
  const misfit = datesMisfit(wanted, wanted.startsAt);
  if (misfit) return rejected('dates-do-not-fit', misfit);
  if (!wanted.reason.trim()) return rejected('text-missing', 'A break needs a reason.');
  const row: Break = { ...wanted, memberId: subject.member.id, state: 'proposed', proposedBy: context.actor.id, proposedAt: at, decidedBy: null, decidedAt: null, endedAt: null };
  const event = eventRow('proposed', row, { by: context.actor.id, at, reason: row.reason, reasonId: args.reasonId }, context);
  return applied({ t: 'break', row }, event, ...(row.caseId === null ? [] : [actionRow(context, row.caseId, 'break-proposed', at, { text: row.reason })]));
};

/** Whether an end is the one that the ladder suggested; then no reason is asked for (domain.md 2.4). */
const asSuggested = (terms: Terms, ladder: BreakLength | null): boolean => ladder === null || breakEnd(terms.startsAt, ladder) === terms.endsAt;

/** `break.decide@1` (domain.md 2.4, 2.6): staff decide on a proposal, as it is or adjusted; against it with a reason. */
export const decideBreak: Rule<'break.decide@1'> = (args, context, read) => {
  const row = found(args.breakId, context, read);
  if (isRefusal(row)) return row;
  if (row.state !== 'proposed') return conflict('already-decided', 'Somebody decided about this break before.', row);
  const at = doneAt(args.at, context.now);
  const decided = { decidedBy: context.actor.id, decidedAt: at };
  if (!args.approve) {
    if (!args.reason.trim()) return rejected('text-missing', 'Deciding against a break needs a reason.');
    return written({ ...row, ...decided, state: 'cancelled', endedAt: at }, 'declined', args, at, context);
  }
  const terms = termsOf(args);
  if (args.startsAt < args.at) return rejected('dates-do-not-fit', 'A break begins now or later.');
  const no = hindrance(row, terms, at, context, read);
  if (no) return no;
  if (row.kind === 'enforced' && !asSuggested(terms, args.ladder) && !args.reason.trim()) return rejected('text-missing', 'Another length than the ladder suggests needs a reason.');
  return written({ ...row, ...terms, ...decided, state: args.startsAt <= at ? 'active' : 'scheduled' }, 'approved', args, at, context);
};

/** `break.change@1` (domain.md 2.6): moves, extends or shortens a break that was decided on and is not over; its start only before it began. */
export const changeBreak: Rule<'break.change@1'> = (args, context, read) => {
  const row = found(args.breakId, context, read);
  if (isRefusal(row)) return row;
  const at = doneAt(args.at, context.now);
  const state = breakStateAt(row, at);
  if (state === 'lifted' || state === 'cancelled') return conflict('already-decided', 'Somebody ended this break before.', row);
  if (state !== 'scheduled' && state !== 'active') return rejected('wrong-state', state === 'ended' ? 'This break is over.' : 'Nobody has decided about this break yet.');
  if (state === 'active' && args.startsAt !== row.startsAt) return rejected('dates-do-not-fit', 'This break has begun, so its start stays as it is.');
  if (args.startsAt !== row.startsAt && args.startsAt < args.at) return rejected('dates-do-not-fit', 'A break begins now or later.');
  if (!args.reason.trim()) return rejected('text-missing', 'Changing a break needs a reason.');
  const terms = termsOf(args);
  return hindrance(row, terms, at, context, read) ?? written({ ...row, ...terms, state: args.startsAt <= at ? 'active' : 'scheduled' }, 'changed', args, at, context);
};

/** `break.review@1` (domain.md 2.6): what a review found, and when the next is. */
export const reviewBreak: Rule<'break.review@1'> = (args, context, read) => {
  const row = found(args.breakId, context, read);
  if (isRefusal(row)) return row;
  const at = doneAt(args.at, context.now);
  const state = breakStateAt(row, at);
  if (state !== 'scheduled' && state !== 'active') return rejected('wrong-state', 'Only a break that was decided on and is not over is reviewed.');
  if (!args.reason.trim()) return rejected('text-missing', 'A review needs a line on what it found.');
  if (row.endsAt === null && args.reviewAt === null) return rejected('dates-do-not-fit', 'An open-ended break needs a next review date.');
  if (args.reviewAt !== null && args.reviewAt <= at) return rejected('dates-do-not-fit', 'The next review lies in the past.');
  return written({ ...row, reviewAt: args.reviewAt }, 'reviewed', args, at, context);
};

/** `break.lift@1` (domain.md 2.6): ends a break under way before its date. */
export const liftBreak: Rule<'break.lift@1'> = (args, context, read) => {
  const row = found(args.breakId, context, read);
  if (isRefusal(row)) return row;
  const at = doneAt(args.at, context.now);
  const state = breakStateAt(row, at);
  if (state === 'lifted') return conflict('already-decided', 'Somebody lifted this break before.', row);
  if (state !== 'active') return rejected('wrong-state', state === 'ended' ? 'This break is over.' : 'This break has not begun; cancel it instead.');
  if (!args.reason.trim()) return rejected('text-missing', 'Lifting a break early needs a reason.');
  return written({ ...row, state: 'lifted', endedAt: at }, 'lifted', args, at, context);
};

/** `break.cancel@1` (domain.md 2.6): a proposal or a break that has not begun does not happen. */
export const cancelBreak: Rule<'break.cancel@1'> = (args, context, read) => {
  const row = found(args.breakId, context, read);
  if (isRefusal(row)) return row;
  const at = doneAt(args.at, context.now);
  const state = breakStateAt(row, at);
  if (state === 'cancelled') return conflict('already-decided', 'Somebody cancelled this break before.', row);
  if (state !== 'proposed' && state !== 'scheduled') return rejected('wrong-state', state === 'active' ? 'This break has begun; lift it instead.' : 'This break is over.');
  if (!args.reason.trim()) return rejected('text-missing', 'Cancelling a break needs a reason.');
  return written({ ...row, state: 'cancelled', endedAt: at }, 'cancelled', args, at, context);
};
