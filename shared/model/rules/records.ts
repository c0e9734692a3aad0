import type { Conversation } from '../../contract/entities/inbox.ts';
import type { ToldMark } from '../../contract/entities/points.ts';
import { policyMisfit } from '../points-policy.ts';
import { retentionMisfit } from '../retention/terms.ts';
import { accountsOf } from '../merged.ts';
import { mayWorkOn } from './conversations.ts';
import { isVerdict, subjectOf } from './people.ts';
import { applied, conflict, doneAt, rejected, type Put, type Rule } from './types.ts';

/** `told.mark@1` (domain.md 2.5): the member was told, or why they cannot be. */
export const markTold: Rule<'told.mark@1'> = ({ mark }, context, read) => {
  const about = mark.aboutKind === 'ledger' ? read.get('ledgerEntry', mark.aboutId) : read.get('break', mark.aboutId);
  if (!about) return rejected('not-found', 'What the member would be told of is not there any more.');
  if (read.get('toldMark', mark.id)) return rejected('id-taken', 'This mark’s number is in use.');
  if (mark.how === 'no-contact-route' && !mark.reason.trim()) return rejected('text-missing', 'Say why there is no way to reach this member.');
  if (mark.how === 'message') {
    const message = mark.messageId === null ? undefined : read.get('message', mark.messageId);
    if (!message || message.from !== 'team') return rejected('not-found', 'The message that told the member is not there.');
    if (!accountsOf(read, about.memberId).includes(message.memberId) && message.memberId !== mark.memberId) return rejected('invalid', 'The message went to another member.');
  }
  const row: ToldMark = { ...mark, memberId: about.memberId, messageId: mark.how === 'message' ? mark.messageId : null, by: context.actor.id, at: doneAt(mark.at, context.now) };
  return applied({ t: 'toldMark', row });
};

/** `message.send@1` (domain.md 1.2): to a member from the team's shared account; without a conversation it opens one. */
export const sendMessage: Rule<'message.send@1'> = (args, context, read) => {
  const at = doneAt(args.at, context.now);
  const conversation = args.conversationId === null ? null : read.get('conversation', args.conversationId);
  if (conversation === undefined) return rejected('not-found', 'This conversation is not there any more.');
  const no = mayWorkOn(conversation, context, read);
  if (no) return no;
  const subject = subjectOf(conversation?.memberId ?? args.memberId, null, context, read);
  if (isVerdict(subject)) return subject;
  if (read.get('message', args.messageId)) return rejected('id-taken', 'This message’s number is in use.');
  const opened: Conversation = conversation ?? {
    id: context.mutationId, memberId: subject.member.id, subject: '', state: 'waiting-for-member', purpose: null, assigneeId: context.actor.id, snoozedUntil: null, withWeekendCover: false, openedAt: at, lastMessageAt: at,
  };
  const again = opened.state === 'closed';
  const row: Conversation = { ...opened, state: again ? 'waiting-for-member' : opened.state, lastMessageAt: at > opened.lastMessageAt ? at : opened.lastMessageAt };
  const event: Put[] = conversation === null || again ? [{ t: 'conversationEvent', row: { id: context.mutationId, conversationId: row.id, kind: again ? 'reopened' : 'opened', by: context.actor.id, at, until: null, toStaffId: null, text: null } }] : [];
  return applied({ t: 'conversation', row }, ...event, { t: 'message', row: { id: args.messageId, conversationId: row.id, memberId: row.memberId, from: 'team', by: context.actor.id, body: args.body, at } });
};

/** `member.patch@1`: how a member can be reached (domain.md 2.5). */
export const patchMember: Rule<'member.patch@1'> = (args, _context, read) => {
  const member = read.get('member', args.memberId);
  if (!member) return rejected('not-found', 'This member is not there any more.');
  return applied({ t: 'member', row: { ...member, contactRoutes: [...new Set(args.contactRoutes)] } });
};

/** `policy.publish@1` (domain.md 2.2, 2.11): a new version from an instant to come; what was given before stays as it was. */
export const publishPolicy: Rule<'policy.publish@1'> = ({ policy }, context, read) => {
  const latest = read.list('policy', null).toSorted((a, b) => b.version - a.version)[0];
  if (read.get('policy', policy.id)) return rejected('id-taken', 'This policy’s number is in use.');
  if (latest && policy.version !== latest.version + 1) return conflict('stale', 'Somebody published another version meanwhile.', latest);
  const misfit = policyMisfit(policy) ?? retentionMisfit(policy.retention);
  if (misfit) return rejected('invalid', misfit);
  const at = doneAt(policy.publishedAt, context.now);
  // Never retroactive: one that would begin at once begins when the community has it.
  const effectiveFrom = policy.effectiveFrom < context.now ? context.now : policy.effectiveFrom;
  if (latest && effectiveFrom <= latest.effectiveFrom) return rejected('dates-do-not-fit', `Version ${latest.version} begins later than that.`);
  return applied({ t: 'policy', row: { ...policy, effectiveFrom, publishedAt: at, publishedBy: context.actor.id } });
};

/** `audit.record@1`: a reading or an export leaves a trace (domain.md 2.13). */
export const recordAudit: Rule<'audit.record@1'> = ({ entry }, context, read) => {
  if (read.get('auditEntry', entry.id)) return rejected('id-taken', 'This entry’s number is in use.');
  if (entry.kind !== 'risk-viewed' && !entry.reason.trim()) return rejected('text-missing', 'Say what this is for.');
  return applied({ t: 'auditEntry', row: { ...entry, by: context.actor.id, at: doneAt(entry.at, context.now) } });
};
