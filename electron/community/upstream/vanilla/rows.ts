import { z } from 'zod';
import { instantOf } from '../../../../shared/time.ts';

/** A date of the forum, with whatever offset, as a canonical instant. */
const date = z.string().transform((text, context) => {
  const ms = Date.parse(text);
  if (!Number.isNaN(ms)) return instantOf(ms);
  context.addIssue({ code: 'custom', message: 'must be a date' });
  return z.NEVER;
});
const n = z.int().min(1);
const person = z.object({ userID: z.int(), name: z.string() }).optional().catch(undefined);

/** Only what is used is asked of a row, so that a site with more, or fewer, fields than another is read all the same. */
export const user = z.object({ userID: n, name: z.string().min(1), dateInserted: date, dateUpdated: date.nullish() });
/** See {@link user}. */
export type UserRow = z.infer<typeof user>;

/** A category: a board. */
export const category = z.object({ categoryID: n, name: z.string().min(1), isArchived: z.boolean().optional() });

const postFields = { body: z.string(), categoryID: z.int(), dateInserted: date, dateUpdated: date.nullish(), insertUserID: z.int(), updateUserID: z.int().nullish(), insertUser: person };

/** An opening post. */
export const discussion = z.object({ discussionID: n, name: z.string(), ...postFields });
/** See {@link discussion}. */
export type DiscussionRow = z.infer<typeof discussion>;

/** A reply, or what staff wrote on an escalation. */
export const comment = z.object({ commentID: n, discussionID: z.int().nullish(), parentRecordType: z.string().nullish(), parentRecordID: z.int().nullish(), ...postFields, categoryID: z.int().nullish() });
/** See {@link comment}. */
export type CommentRow = z.infer<typeof comment>;

const reasons = z.array(z.object({ reportReasonID: z.string() })).optional().catch(undefined);

/** What reports and escalations say of a post. */
const record = {
  recordType: z.string(), recordID: z.int().nullish(), recordName: z.string().nullish(), recordHtml: z.string().nullish(), recordIsLive: z.boolean().nullish(), recordUserID: z.int(), recordUser: person, recordDateInserted: date.nullish(),
  placeRecordID: z.int().nullish(),
};

/** A report. Its reasons have two names (vanilla.md), its status may be missing. */
export const report = z.object({
  reportID: n, status: z.enum(['new', 'escalated', 'dismissed', 'rejected']).optional(), ...record, isPending: z.boolean().nullish(), isPendingUpdate: z.boolean().nullish(), reasons, reportReasons: reasons, noteHtml: z.string().nullish(),
  insertUserID: z.int(), insertUser: person, updateUserID: z.int().nullish(), dateInserted: date, dateUpdated: date.nullish(),
});
/** See {@link report}. */
export type ReportRow = z.infer<typeof report>;

/** An escalation. */
export const escalation = z.object({
  escalationID: n, status: z.string(), ...record, assignedUserID: z.int().nullish(), lastCommentID: z.int().nullish(), countComments: z.int().nullish(), dateInserted: date, dateUpdated: date.nullish(),
});
/** See {@link escalation}. */
export type EscalationRow = z.infer<typeof escalation>;

/** A conversation of the team's account. */
export const conversation = z.object({
  conversationID: n, name: z.string().nullish(), dateInserted: date, insertUserID: z.int(), countMessages: z.int(), lastMessage: z.object({ insertUserID: z.int(), dateInserted: date }).nullish().catch(null),
  participants: z.array(z.object({ userID: z.int() })).nullish().catch(null),
});
/** See {@link conversation}. */
export type ConversationRow = z.infer<typeof conversation>;

/** One message of a conversation. */
export const message = z.object({ messageID: n, body: z.string(), insertUserID: z.int(), dateInserted: date });
/** See {@link message}. */
export type MessageRow = z.infer<typeof message>;

/** A note about a member, or a warning of the forum's own kind. */
export const userNote = z.object({ userNoteID: n, type: z.string().nullish(), userID: n, body: z.string(), insertUserID: z.int(), dateInserted: date, points: z.int().nullish(), reversed: z.boolean().nullish(), moderatorNote: z.string().nullish(), warningTypeID: z.int().nullish() });
/** See {@link userNote}. */
export type UserNoteRow = z.infer<typeof userNote>;

/** An account as it stands: what it may do, and whether it may come in. */
export const standingUser = z.object({ userID: n, banned: z.union([z.boolean(), z.int()]).transform((one) => one !== false && one !== 0), roles: z.array(z.object({ roleID: n })).optional().catch(undefined) });
/** See {@link standingUser}. */
export type StandingUser = z.infer<typeof standingUser>;
