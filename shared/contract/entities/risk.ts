import { z } from 'zod';
import { body, id, instant, name, staffText } from '../primitives.ts';

/** An answer to one question of a risk record, with the words behind it. "Not asked" differs from "no" (domain.md 2.10). */
export const riskAnswer = z.object({ answer: z.enum(['yes', 'no', 'not-asked', 'not-disclosed']), words: staffText });

/** How soon the team acts, chosen by a person with a reason; never a computed score (domain.md 2.10). */
export const urgency = z.enum(['now', 'today', 'next-working-day', 'watch']);

/** A service that was contacted. */
export const serviceContact = z.object({ at: instant, to: name, reference: z.string().max(300), by: id });

/** A risk record, append-only: corrections are rows of their own, nothing is overwritten (domain.md 2.10). */
export const riskRecord = z.object({
  id,
  memberId: id,
  aboutKind: z.enum(['conversation', 'case', 'post']),
  aboutId: id,
  exactWords: body,
  seenBy: id,
  seenAt: instant,
  channel: z.enum(['boards', 'chat', 'message', 'other']),
  immediateDanger: riskAnswer,
  thoughts: riskAnswer,
  plan: riskAnswer,
  means: riskAnswer,
  timeframe: riskAnswer,
  harmDone: riskAnswer,
  recentAttempt: riskAnswer,
  othersAtRisk: riskAnswer,
  ageBand: z.enum(['13-15', '16-17', '18-21', '22-25', 'unknown']),
  safetyFactors: staffText,
  urgency: urgency.nullable(),
  urgencyReason: staffText,
  decision: staffText,
  decidedBy: id.nullable(),
  discussedWith: z.array(id).max(20),
  reasonsForActing: staffText,
  reasonsForNotActing: staffText,
  signposting: staffText,
  servicesContacted: z.array(serviceContact).max(50),
  memberTold: z.boolean(),
  reviewDueAt: instant.nullable(),
  by: id,
  at: instant,
});
/** See {@link riskRecord}. */
export type RiskRecord = z.infer<typeof riskRecord>;

/** An addition to a risk record: a corrected field, a review, an outcome, its closing. */
export const riskCorrection = z.object({
  id,
  recordId: id,
  kind: z.enum(['correction', 'review', 'outcome', 'service-contacted', 'closed']),
  field: z.string().max(60).nullable(),
  value: staffText,
  reason: staffText,
  reviewDueAt: instant.nullable(),
  by: id,
  at: instant,
});
/** See {@link riskCorrection}. */
export type RiskCorrection = z.infer<typeof riskCorrection>;
