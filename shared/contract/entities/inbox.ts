import { z } from 'zod';
import { body, id, instant, name, staffText } from '../primitives.ts';

/** What a direct message is for (domain.md 2.9). */
export const purpose = z.enum(['risk', 'concern', 'tech', 'outside']);
/** See {@link purpose}. */
export type Purpose = z.infer<typeof purpose>;

/** A conversation between one member and the team's shared account. */
export const conversation = z.object({
  id,
  memberId: id,
  subject: z.string().max(300),
  state: z.enum(['untriaged', 'open', 'waiting-for-member', 'snoozed', 'closed']),
  purpose: purpose.nullable(),
  assigneeId: id.nullable(),
  snoozedUntil: instant.nullable(),
  withWeekendCover: z.boolean(),
  openedAt: instant,
  lastMessageAt: instant,
});
/** See {@link conversation}. */
export type Conversation = z.infer<typeof conversation>;

/** One message, append-only. `by` is the colleague who wrote for the team. */
export const message = z.object({ id, conversationId: id, memberId: id, from: z.enum(['member', 'team']), by: id.nullable(), body, at: instant });
/** See {@link message}. */
export type Message = z.infer<typeof message>;

/** One triage decision, append-only, with what the desk had suggested and the words it reacted to. */
export const triageMark = z.object({
  id,
  conversationId: id,
  purpose,
  suggested: purpose.nullable(),
  suggestedWords: z.array(name).max(50),
  by: id,
  at: instant,
});
/** See {@link triageMark}. */
export type TriageMark = z.infer<typeof triageMark>;

/** One change of a conversation's state, append-only: the log from which the clocks are computed. */
export const conversationEvent = z.object({
  id,
  conversationId: id,
  kind: z.enum(['opened', 'waiting', 'resumed', 'snoozed', 'woken', 'assigned', 'handed-to-cover', 'handed-back', 'closed', 'reopened']),
  by: id.nullable(),
  at: instant,
  until: instant.nullable(),
  toStaffId: id.nullable(),
  text: staffText.nullable(),
});
/** See {@link conversationEvent}. */
export type ConversationEvent = z.infer<typeof conversationEvent>;

/** A reply that a colleague puts before the others to check; members never see it. One a conversation, whose id it has; a later one takes its place, and one that is taken away keeps no words. */
export const sharedDraft = z.object({ id, conversationId: id, text: staffText, note: staffText, by: id, at: instant, withdrawn: z.boolean() });
/** See {@link sharedDraft}. */
export type SharedDraft = z.infer<typeof sharedDraft>;

/** A saved reply: a starting point with placeholders in `{{…}}`, never a one-click send (domain.md 1.2). */
export const savedReply = z.object({ id, name, purpose: purpose.nullable(), body, editedBy: id.nullable(), editedAt: instant, archived: z.boolean() });
/** See {@link savedReply}. */
export type SavedReply = z.infer<typeof savedReply>;

/** A service that the team points members to, and when. */
export const signpost = z.object({ id, name, text: staffText, whenToUse: staffText, position: z.int(), archived: z.boolean() });
/** See {@link signpost}. */
export type Signpost = z.infer<typeof signpost>;
