import { z } from 'zod';
import { body, count, id, instant, name, staffText } from '../primitives.ts';
import { usualRetention } from '../../model/retention/lengths.ts';
import { retention } from './retention.ts';

/** The weight of a breach (domain.md 1.1). */
export const band = z.enum(['lower', 'middle', 'upper']);
/** See {@link band}. */
export type Band = z.infer<typeof band>;

/** A length of a break: whole weeks or months, or open-ended. */
export const breakLength = z.discriminatedUnion('unit', [
  z.object({ unit: z.enum(['week', 'month']), count: z.int().min(1).max(60) }),
  z.object({ unit: z.literal('open-ended') }),
]);
/** See {@link breakLength}. */
export type BreakLength = z.infer<typeof breakLength>;

/** One version of the points policy: data, never code. Later versions never change earlier entries. */
export const policy = z.object({
  id,
  version: z.int().min(1),
  effectiveFrom: instant,
  publishedAt: instant,
  publishedBy: id.nullable(),
  threshold: count,
  bands: z.array(z.object({ band, min: count, max: count.nullable(), months: z.int().min(1).max(60) })).length(3),
  ladder: z.array(breakLength).min(1).max(20),
  reasons: z.array(z.object({ id, wording: name, band: z.union([band, z.literal('instant-break')]) })).min(1).max(200),
  /** A version from before this was part of the policy says what is usual. */
  retention: retention.default(usualRetention),
});
/** See {@link policy}. */
export type Policy = z.infer<typeof policy>;

/**
 * One entry of the append-only ledger (domain.md 2.2): points given (zero is a reminder), or the voiding of an entry.
 * Wording, band, points and expiry are those of the moment and never change.
 */
export const ledgerEntry = z.object({
  id,
  kind: z.enum(['given', 'voided']),
  memberId: id,
  voids: id.nullable(),
  reasonId: id.nullable(),
  wording: name,
  band,
  points: count,
  offBandReason: staffText.nullable(),
  policyId: id,
  by: id,
  at: instant,
  expiresAt: instant,
  caseId: id.nullable(),
  conversationId: id.nullable(),
  evidence: body,
  privateNote: staffText,
});
/** See {@link ledgerEntry}. */
export type LedgerEntry = z.infer<typeof ledgerEntry>;

/** Points that a volunteer proposes and staff decide (domain.md 2.11). */
export const pointsProposal = z.object({
  id,
  memberId: id,
  reasonId: id.nullable(),
  wording: name,
  band,
  points: count,
  caseId: id.nullable(),
  evidence: body,
  privateNote: staffText,
  by: id,
  at: instant,
  state: z.enum(['proposed', 'accepted', 'declined']),
  decidedBy: id.nullable(),
  decidedAt: instant.nullable(),
  /** Why staff declined; null unless they did. */
  declineReason: staffText.nullable(),
  entryId: id.nullable(),
});
/** See {@link pointsProposal}. */
export type PointsProposal = z.infer<typeof pointsProposal>;

/** Where a break applies. */
export const breakScope = z.enum(['boards', 'chat', 'both']);

/** A temporary break (domain.md 2.4, 2.6). An open-ended one has a review date. */
export const breakRow = z.object({
  id,
  memberId: id,
  scope: breakScope,
  kind: z.enum(['enforced', 'requested']),
  state: z.enum(['proposed', 'scheduled', 'active', 'ended', 'lifted', 'cancelled']),
  startsAt: instant,
  endsAt: instant.nullable(),
  reviewAt: instant.nullable(),
  watchUntil: instant.nullable(),
  conditions: staffText,
  reason: staffText,
  caseId: id.nullable(),
  entryId: id.nullable(),
  proposedBy: id.nullable(),
  proposedAt: instant,
  decidedBy: id.nullable(),
  decidedAt: instant.nullable(),
  endedAt: instant.nullable(),
});
/** See {@link breakRow}. */
export type Break = z.infer<typeof breakRow>;

/** What can be done about a break. */
export const breakEventKind = z.enum(['proposed', 'approved', 'declined', 'changed', 'reviewed', 'lifted', 'cancelled']);
/** See {@link breakEventKind}. */
export type BreakEventKind = z.infer<typeof breakEventKind>;

/**
 * One act on a break with the break as it stood afterwards, append-only: what the break looked like at any instant is
 * its last event by then. `by` is null for the desk's own proposal; `reasonId` names an instant-break reason of the policy.
 */
export const breakEvent = z.object({
  id,
  breakId: id,
  memberId: id,
  kind: breakEventKind,
  by: id.nullable(),
  at: instant,
  receivedAt: instant,
  reason: staffText,
  reasonId: id.nullable(),
  scope: breakScope,
  startsAt: instant,
  endsAt: instant.nullable(),
  reviewAt: instant.nullable(),
  watchUntil: instant.nullable(),
  conditions: staffText,
});
/** See {@link breakEvent}. */
export type BreakEvent = z.infer<typeof breakEvent>;

/** That a member has been told of points or a break, or why they cannot be (domain.md 2.5). */
export const toldMark = z.object({
  id,
  memberId: id,
  aboutKind: z.enum(['ledger', 'break']),
  aboutId: id,
  how: z.enum(['message', 'email', 'no-contact-route']),
  messageId: id.nullable(),
  reason: staffText,
  by: id,
  at: instant,
});
/** See {@link toldMark}. */
export type ToldMark = z.infer<typeof toldMark>;
