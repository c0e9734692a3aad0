import { z } from 'zod';
import { purpose, savedReply, signpost } from '../entities/inbox.ts';
import { riskCorrection, riskRecord } from '../entities/risk.ts';
import { body, id, instant, name, staffText } from '../primitives.ts';

const at = instant;
const event = { conversationId: id, eventId: id, at };

/** Arguments of every mutation on conversations, risk records and saved texts, by name and version. */
export const inboxMutations = {
  'conversation.triage@1': z.strictObject({ conversationId: id, markId: id, purpose, suggested: purpose.nullable(), suggestedWords: z.array(name).max(50), at }),
  'conversation.assign@1': z.strictObject({ ...event, toStaffId: id.nullable() }),
  'conversation.wait@1': z.strictObject(event),
  'conversation.snooze@1': z.strictObject({ ...event, until: instant }),
  'conversation.close@1': z.strictObject(event),
  'conversation.reopen@1': z.strictObject(event),
  'conversation.handToCover@1': z.strictObject({ ...event, text: staffText }),
  'conversation.handBack@1': z.strictObject({ ...event, text: staffText }),
  'message.send@1': z.strictObject({ messageId: id, conversationId: id.nullable(), memberId: id, body: body.min(1), at }),
  'draft.share@1': z.strictObject({ conversationId: id, text: staffText.min(1), note: staffText, at }),
  'draft.withdraw@1': z.strictObject({ conversationId: id, at }),
  'risk.record@1': z.strictObject({ record: riskRecord.omit({ by: true }) }),
  'risk.add@1': z.strictObject({ correction: riskCorrection.omit({ by: true }) }),
  'savedReply.set@1': z.strictObject({ reply: savedReply.omit({ editedBy: true }) }),
  'signpost.set@1': z.strictObject({ signpost }),
} as const;
