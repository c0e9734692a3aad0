import { z } from 'zod';
import { purpose } from '../entities/inbox.ts';
import { id, instant, name, staffText } from '../primitives.ts';
import { memberName, permission, person, saving, segment } from './views.ts';

const text = z.string();
const at = z.string();
const nothing = z.strictObject({});
const state = z.enum(['untriaged', 'open', 'waiting-for-member', 'snoozed', 'closed']);

/** A conversation's clock as people read it, at the instant of the answer (domain.md 2.9). Told apart by `kind`: the shapes of design.md "Clock". */
export const clockView = z.object({
  kind: z.enum(['due', 'late', 'paused', 'risk']),
  /** Share of the target that is used, 0 to 1. */
  gone: z.number(),
  /** For a row: "15:54", "20 min late", "opens Mon 10:00", "17 min". */
  short: text,
  /** In full: "First reply due today 15:54", "Opens Mon 10:00, due 11:00", "17 min, no reply yet". */
  words: text,
  which: z.enum(['first-reply', 'next-reply']),
  since: at,
  dueAt: at.nullable(),
  opensAt: at.nullable(),
});
/** See {@link clockView}. */
export type ClockView = z.infer<typeof clockView>;

/** Under which heading a conversation stands: what must not be missed comes first. */
export const inboxGroup = z.enum(['risk', 'untriaged', 'for-us', 'for-them', 'snoozed', 'closed']);
/** See {@link inboxGroup}. */
export type InboxGroup = z.infer<typeof inboxGroup>;

const presence = z.object({ person, doing: z.enum(['viewing', 'writing']), since: at });

/** One row of the inbox. `line` is the beginning of the last message, or of the first unanswered one. */
export const inboxRow = z.object({
  id: text,
  member: memberName,
  group: inboxGroup,
  /** Nobody has sorted it, and its words point to a risk; a person decides. */
  mayBeRisk: z.boolean(),
  state,
  purpose: purpose.nullable(),
  line: text,
  /** Whether `line` is covered because it may distress; then it is a placeholder and not their words. */
  covered: z.boolean(),
  lastFrom: z.enum(['member', 'team']),
  lastMessageAt: at,
  clock: clockView.nullable(),
  snoozedUntil: at.nullable(),
  assignee: person.nullable(),
  unread: z.boolean(),
  withCover: z.boolean(),
  /** Whether somebody has begun to write here and left it. */
  draft: z.boolean(),
  saving,
});
/** See {@link inboxRow}. */
export type InboxRow = z.infer<typeof inboxRow>;

/** What can be done with a conversation; each is allowed, or says why not. */
export const inboxStepKind = z.enum(['triage', 'reply', 'assign', 'wait', 'snooze', 'close', 'reopen', 'hand-to-cover', 'hand-back', 'record-risk', 'share-draft', 'give-points']);
/** See {@link inboxStepKind}. */
export type InboxStepKind = z.infer<typeof inboxStepKind>;

/** What the desk reacted to, and why; always a person's call (domain.md 2.9). `purpose` null when nothing stands out. */
export const suggestion = z.object({
  purpose: purpose.nullable(),
  /** One sentence: "Risk, because of the two marked phrases." */
  why: text,
  phrases: z.array(z.object({ purpose, text, why: text, messageId: text })),
});
/** See {@link suggestion}. */
export type SuggestionView = z.infer<typeof suggestion>;

/** One entry of a conversation in the order of time: a message, or something that was done. */
const inboxMessage = z.object({ id: text, from: z.enum(['member', 'team']), by: person.nullable(), at, segments: z.array(segment), coveredSentences: z.int(), saving });
const inboxEvent = z.object({ id: text, at, by: person.nullable(), words: text, note: text.nullable(), saving });

/** Everything that the inbox shows of one conversation. */
export const conversationDetail = z.object({
  id: text,
  v: z.int(),
  member: memberName,
  subject: text,
  state,
  group: inboxGroup,
  purpose: purpose.nullable(),
  assignee: person.nullable(),
  snoozedUntil: at.nullable(),
  withCover: z.boolean(),
  openedAt: at,
  clock: clockView.nullable(),
  /** "Third conversation with the team." */
  intro: text,
  earlier: z.array(z.object({ id: text, purpose: purpose.nullable(), state, openedAt: at, lastMessageAt: at, line: text })),
  earlierTotal: z.int(),
  /** The newest `limits.conversationMessages`; how many there are before them. */
  messages: z.array(inboxMessage),
  before: z.int(),
  events: z.array(inboxEvent),
  suggestion,
  /** The last triage: who decided, and whether the suggestion was followed. */
  decided: z.object({ by: person.nullable(), at, purpose, suggested: purpose.nullable(), saving }).nullable(),
  viewing: z.array(presence),
  /** What a colleague put before the others to check, or this person did. */
  sharedDraft: z.object({ by: person, at, text, note: text, saving }).nullable(),
  riskRecords: z.array(z.object({ id: text, by: person.nullable(), at, urgency: z.enum(['now', 'today', 'next-working-day', 'watch']).nullable(), reviewDueAt: at.nullable(), closed: z.boolean(), saving })),
  /** The first name with which this person signs. */
  writer: text,
  /** The latest message: a reply says that it was written with this one in sight. */
  lastMessageId: text,
  unread: z.boolean(),
  /** The newest message that this person has read, and when they read it; null while they have read none. */
  seen: z.object({ messageId: text, at }).nullable(),
  /** When cover hours begin the next time after now, for putting it off until then; null while no cover is set. */
  nextOpening: at.nullable(),
  may: z.record(inboxStepKind, permission),
  /** Set while replies do not reach the member: what to do instead, plainly; for a risk more than that. */
  notReaching: z.object({ words: text, instead: text.nullable() }).nullable(),
});
/** See {@link conversationDetail}. */
export type ConversationDetail = z.infer<typeof conversationDetail>;

/** A saved reply to start from: `text` has the member's name filled in, and words in square brackets where the writer's own belong. */
export const replyStart = z.object({ id: text, name: text, purpose: purpose.nullable(), text, archived: z.boolean() });
/** See {@link replyStart}. */
export type ReplyStart = z.infer<typeof replyStart>;

/** Where a member can be pointed to, and when (domain.md 1.2). */
export const signpostView = z.object({ id: text, name: text, text, whenToUse: text, position: z.int(), archived: z.boolean() });
/** See {@link signpostView}. */
export type SignpostView = z.infer<typeof signpostView>;

/** One act on a conversation. Instants canonical UTC. */
export const inboxStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('triage'), purpose, suggested: purpose.nullable(), suggestedWords: z.array(name).max(50) }),
  z.strictObject({ kind: z.literal('assign'), toStaffId: id.nullable() }),
  z.strictObject({ kind: z.enum(['wait', 'close', 'reopen']) }),
  z.strictObject({ kind: z.literal('snooze'), until: instant }),
  z.strictObject({ kind: z.literal('hand-to-cover'), text: staffText.min(1) }),
  z.strictObject({ kind: z.literal('hand-back'), text: staffText }),
]);
/** See {@link inboxStep}. */
export type InboxStep = z.infer<typeof inboxStep>;

const saved = z.object({ mutationIds: z.array(text), canUndo: z.boolean() });
const done = z.object({});

/** The questions about the inbox. */
export const inboxQuestions = {
  /** Conversations under their headings, what would hurt most first (domain.md 2.9); the closed ones newest first, at most `limits.closedRows`. */
  'inbox.list': {
    input: z.strictObject({ whose: z.enum(['everyone', 'mine', 'nobody']), state: z.enum(['open', 'closed']) }),
    output: z.object({ rows: z.array(inboxRow), total: z.int(), open: z.int(), waiting: z.int(), canRead: permission, onCover: z.boolean() }),
  },
  'inbox.get': { input: z.strictObject({ id }), output: conversationDetail },
  /** How many wait, for the navigation, the badge and Today. `raised` are risks unanswered beyond their target. */
  'inbox.counts': { input: nothing, output: z.object({ risk: z.int(), untriaged: z.int(), late: z.int(), open: z.int(), raised: z.int(), reviewsDue: z.int() }) },
  /** Saved replies and signposts for one conversation, or all of them as they are kept (placeholders in braces) with null. */
  'inbox.starts': { input: z.strictObject({ conversationId: id.nullable() }), output: z.object({ replies: z.array(replyStart), signposts: z.array(signpostView), notSupport: text, mayEdit: permission }) },
} as const;

/** The commands of the inbox. */
export const inboxCommands = {
  'inbox.do': { input: z.strictObject({ conversationId: id, v: z.int().min(0), step: inboxStep }), output: saved },
  /**
   * Sends a reply, or keeps it here until there is a connection. Refused while a part is still to write, while it is a saved
   * reply word for word, unsigned, or when a colleague's reply has come since `lastMessageId` that the person has not seen.
   */
  'inbox.reply': { input: z.strictObject({ conversationId: id, text: staffText.min(1), replyId: id.nullable(), lastMessageId: id, after: z.enum(['nothing', 'wait', 'close']) }), output: saved },
  'inbox.attend': { input: z.strictObject({ conversationId: id, doing: z.enum(['viewing', 'writing', 'gone']) }), output: done },
  /** This person has read to here; theirs alone. */
  'inbox.read': { input: z.strictObject({ conversationId: id, at: instant }), output: done },
  /** Puts a reply before colleagues to check; null takes it away. Members never see it. */
  'inbox.shareDraft': { input: z.strictObject({ conversationId: id, draft: z.strictObject({ text: staffText.min(1), note: staffText }).nullable() }), output: saved },
} as const;
