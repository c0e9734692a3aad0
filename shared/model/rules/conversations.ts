import type { Conversation, ConversationEvent } from '../../contract/entities/inbox.ts';
import type { MutationArgs } from '../../contract/mutations/index.ts';
import { coversNow } from '../cover/shifts.ts';
import { isStaff } from '../permissions.ts';
import { isVerdict, subjectOf } from './people.ts';
import { applied, conflict, doneAt, rejected, type Put, type Rule, type RowReader, type RuleContext, type Verdict } from './types.ts';

interface Act {
  readonly conversationId: string;
  readonly eventId: string;
  readonly at: string;
}

/** Whether a person may work on a conversation at all: staff on any, a volunteer during their shift on what was handed to weekend cover (domain.md 2.11). */
export function mayWorkOn(row: Conversation | null, { actor, now }: RuleContext, read: RowReader): Verdict | null {
  if (isStaff(actor.role)) return null;
  if (!row?.withWeekendCover) return rejected('forbidden', 'Staff and team leads answer members; weekend cover what was handed to it.');
  return coversNow(read.list('shift', actor.id), actor.id, now) ? null : rejected('forbidden', 'This is for those who are on a shift now.');
}

/** A conversation that the person may work on, never their own. */
export function workable(conversationId: string, context: RuleContext, read: RowReader): Conversation | Verdict {
  const row = read.get('conversation', conversationId);
  if (!row) return rejected('not-found', 'This conversation is not there any more.');
  const no = mayWorkOn(row, context, read);
  if (no) return no;
  const subject = subjectOf(row.memberId, null, { ...context }, read);
  // A deleted account's conversation still has to be closed by somebody.
  if (isVerdict(subject) && subject.status !== 'applied' && subject.problem.type === 'own-post') return subject;
  return row;
}

/** Whether {@link workable} refused. */
export const isRefusal = (one: Conversation | Verdict): one is Verdict => 'status' in one;

function event(kind: ConversationEvent['kind'], args: Act, context: RuleContext, more: Partial<Pick<ConversationEvent, 'until' | 'toStaffId' | 'text'>> = {}): Put {
  return { t: 'conversationEvent', row: { id: args.eventId, conversationId: args.conversationId, kind, by: context.actor.id, at: doneAt(args.at, context.now), until: null, toStaffId: null, text: null, ...more } };
}

/** A step that changes a conversation and leaves an event: refused for closed ones, for numbers in use, and where `why` says so. */
function step<A extends Act>(kind: ConversationEvent['kind'], change: (row: Conversation, args: A, context: RuleContext) => Partial<Conversation>, more: { readonly why?: (row: Conversation, args: A, context: RuleContext, read: RowReader) => string | null; readonly event?: (args: A) => Partial<Pick<ConversationEvent, 'until' | 'toStaffId' | 'text'>> } = {}) {
  return (args: A, context: RuleContext, read: RowReader): Verdict => {
    const row = workable(args.conversationId, context, read);
    if (isRefusal(row)) return row;
    if (read.get('conversationEvent', args.eventId)) return rejected('id-taken', 'This step’s number is in use.');
    if (row.state === 'closed') return conflict('already-closed', 'Somebody closed this conversation before.', row);
    const why = more.why?.(row, args, context, read) ?? null;
    if (why !== null) return rejected('wrong-state', why);
    return applied({ t: 'conversation', row: { ...row, ...change(row, args, context) } }, event(kind, args, context, more.event?.(args)));
  };
}

/** `conversation.triage@1` (domain.md 2.9): a person says what it is for; again, when it turns out otherwise. */
export const triage: Rule<'conversation.triage@1'> = (args, context, read) => {
  const row = workable(args.conversationId, context, read);
  if (isRefusal(row)) return row;
  if (read.get('triageMark', args.markId)) return rejected('id-taken', 'This mark’s number is in use.');
  const { conversationId, purpose, suggested, suggestedWords } = args;
  const mark: Put = { t: 'triageMark', row: { id: args.markId, conversationId, purpose, suggested, suggestedWords, by: context.actor.id, at: doneAt(args.at, context.now) } };
  return applied({ t: 'conversation', row: { ...row, purpose, state: row.state === 'untriaged' ? 'open' : row.state } }, mark);
};

/** `conversation.assign@1`: to a colleague who is on the team, or back to nobody. */
export const assign: Rule<'conversation.assign@1'> = step<MutationArgs<'conversation.assign@1'>>('assigned', (_row, args) => ({ assigneeId: args.toStaffId }), {
  why: (_row, args, _context, read) => (args.toStaffId !== null && !read.get('staff', args.toStaffId)?.active ? 'This colleague is not on the team.' : null),
  event: (args) => ({ toStaffId: args.toStaffId }),
});

/** `conversation.wait@1` (domain.md 2.9): waiting for the member stops the clock, but never that of a risk. */
export const waitForMember: Rule<'conversation.wait@1'> = step('waiting', () => ({ state: 'waiting-for-member', snoozedUntil: null }));

/** `conversation.snooze@1`: out of sight until an instant to come; its clock goes on. */
export const snooze: Rule<'conversation.snooze@1'> = step<MutationArgs<'conversation.snooze@1'>>('snoozed', (_row, args) => ({ state: 'snoozed', snoozedUntil: args.until }), {
  why: (row, args, context) => (row.purpose === 'risk' ? 'A risk is never put out of sight.' : args.until <= context.now ? 'That time has passed.' : null),
  event: (args) => ({ until: args.until }),
});

/** `conversation.close@1`. One that nobody has sorted is sorted first, so that nothing is missed unread (domain.md 2.9). */
export const closeConversation: Rule<'conversation.close@1'> = step('closed', () => ({ state: 'closed', snoozedUntil: null }), {
  why: (row) => (row.purpose === null && row.state === 'untriaged' ? 'Say what it is for first.' : null),
});

/** `conversation.reopen@1`. */
export const reopenConversation: Rule<'conversation.reopen@1'> = (args, context, read) => {
  const row = workable(args.conversationId, context, read);
  if (isRefusal(row)) return row;
  if (read.get('conversationEvent', args.eventId)) return rejected('id-taken', 'This step’s number is in use.');
  if (row.state !== 'closed') return conflict('already-open', 'This conversation is open already.', row);
  return applied({ t: 'conversation', row: { ...row, state: row.purpose === null ? 'untriaged' : 'open' } }, event('reopened', args, context));
};

/** `conversation.handToCover@1` (domain.md 2.11): with the note that cover needs. */
export const handToCover: Rule<'conversation.handToCover@1'> = step<MutationArgs<'conversation.handToCover@1'>>('handed-to-cover', () => ({ withWeekendCover: true }), {
  why: (row) => (row.withWeekendCover ? 'It is with weekend cover already.' : null),
  event: (args) => ({ text: args.text }),
});

/** `conversation.handBack@1` (domain.md 2.11). */
export const handBackToStaff: Rule<'conversation.handBack@1'> = step<MutationArgs<'conversation.handBack@1'>>('handed-back', () => ({ withWeekendCover: false }), {
  why: (row) => (row.withWeekendCover ? null : 'It is not with weekend cover.'),
  event: (args) => ({ text: args.text }),
});
