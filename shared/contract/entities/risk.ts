import { z } from 'zod';
import { limits } from '../../limits.ts';
import { body, id, instant, name, staffText } from '../primitives.ts';

/** An answer to one question of a risk record, with the words behind it. "Not asked" differs from "no" (domain.md 2.10). */
export const riskAnswer = z.object({ answer: z.enum(['yes', 'no', 'not-asked', 'not-disclosed']), words: staffText });

/** How soon the team acts, chosen by a person with a reason; never a computed score (domain.md 2.10). */
export const urgency = z.enum(['now', 'today', 'next-working-day', 'watch']);

/** A message or post as it was when its words were taken over, so that the words stand in what was around them. */
export const evidenceCopy = z.object({ sourceId: id, text: body, at: instant, copiedAt: instant });

/** A colleague with whom it was talked over. */
export const discussion = z.object({ staffId: id, at: instant });

/** A service that was contacted. */
export const serviceContact = z.object({ at: instant, to: name, reference: z.string().max(300), by: id });

/** A risk record, append-only: corrections are rows of their own, nothing is overwritten (domain.md 2.10). */
export const riskRecord = z.object({
  id,
  memberId: id,
  aboutKind: z.enum(['conversation', 'case', 'post']),
  aboutId: id,
  exactWords: body,
  evidence: z.array(evidenceCopy).max(limits.riskEvidence),
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
  discussedWith: z.array(discussion).max(20),
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

/**
 * What can be added to a risk record: an `answer` to what was left open, a `correction` of what stood there, a call, a talk
 * with a colleague, a review, the outcome, closing and opening again; that it was `raised` to the team leads, and that one `looked`.
 */
export const riskAddition = z.enum(['answer', 'correction', 'service-contacted', 'discussed', 'review', 'outcome', 'closed', 'reopened', 'raised', 'looked']);
/** See {@link riskAddition}. */
export type RiskAddition = z.infer<typeof riskAddition>;

/**
 * An addition to a risk record, append-only. `value` is text; for a field that is no text, a service contacted and a talk
 * it is that value as JSON (shared/model/risk/values.ts).
 */
export const riskCorrection = z.object({
  id,
  recordId: id,
  kind: riskAddition,
  field: z.string().max(60).nullable(),
  value: staffText,
  reason: staffText,
  reviewDueAt: instant.nullable(),
  by: id,
  at: instant,
});
/** See {@link riskCorrection}. */
export type RiskCorrection = z.infer<typeof riskCorrection>;
