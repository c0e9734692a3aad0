import { z } from 'zod';
import { band, breakLength, breakScope, policy } from '../entities/points.ts';
import { body, count, id, name, staffText } from '../primitives.ts';
import { memberName, person, segment } from './views.ts';

const text = z.string();
const at = z.string();

/** What totals are computed from, for a preview on the screen (shared/model/preview.ts). */
const ledgerFact = z.object({ id: text, kind: z.enum(['given', 'voided']), voids: text.nullable(), points: z.int(), at, expiresAt: at });

/** How the same breach was treated before in this community, without names. */
const precedent = z.object({ reasonId: text, times: z.int(), least: z.int(), most: z.int(), usual: z.int() });

/** An entry that this member was given before. */
const earlierEntry = z.object({ id: text, reasonId: text.nullable(), wording: text, points: z.int(), at, expiresAt: at, state: z.enum(['counts', 'expired', 'voided']) });

/** What goes with the points by itself: the member's words as they were, marked and covered as in a case. */
const attachedEvidence = z.object({ from: z.enum(['case', 'conversation', 'proposal']), postedAt: at.nullable(), spaceName: text.nullable(), segments: z.array(segment), coveredSentences: z.int(), now: z.array(segment).nullable() });

/** Points that a volunteer proposes, as staff read them before they decide. */
export const proposedPoints = z.object({
  id: text, member: memberName, reasonId: text.nullable(), wording: text, band, points: z.int(), why: text, by: person.nullable(), at, caseId: text.nullable(),
  state: z.enum(['proposed', 'accepted', 'declined']), decidedBy: person.nullable(), decidedAt: at.nullable(), declineReason: text.nullable(),
  /** Whether this person may decide it, and why not. */
  decide: z.object({ allowed: z.boolean(), why: text.nullable() }),
});
/** See {@link proposedPoints}. */
export type ProposedPoints = z.infer<typeof proposedPoints>;

/** Everything that the dialog for giving points needs; what a number of points does is computed from it on the screen. */
export const pointsSheet = z.object({
  /** When it was read: nothing in it is later. */
  now: at,
  member: memberName,
  /** Give, or only propose (domain.md 2.11); blocked with a sentence. */
  act: z.enum(['give', 'propose']),
  why: text.nullable(),
  policy: policy.pick({ id: true, version: true, threshold: true, bands: true, reasons: true }),
  ledger: z.array(ledgerFact),
  /** The break that answers the total already, so that crossing proposes no other. */
  answeredBy: z.object({ scope: breakScope, state: z.enum(['proposed', 'scheduled', 'active']) }).nullable(),
  /** What the ladder suggests for the next break: "1 week". */
  nextOnLadder: z.object({ length: breakLength, words: text }),
  precedents: z.array(precedent),
  earlier: z.array(earlierEntry),
  evidence: attachedEvidence.nullable(),
  proposal: proposedPoints.nullable(),
  /** Why no message can reach the member; null when one can. */
  noRoute: text.nullable(),
  /** The first name that the message is signed with. */
  writer: text,
  /** A colleague who holds the case now. */
  holder: person.nullable(),
});
/** See {@link pointsSheet}. */
export type PointsSheet = z.infer<typeof pointsSheet>;

/** What voiding an entry needs; what it does is computed on the screen. */
export const voidSheet = z.object({
  /** When it was read: nothing in it is later. */
  now: at,
  member: memberName,
  entry: z.object({ id: text, wording: text, points: z.int(), at, expiresAt: at, by: person.nullable(), caseId: text.nullable(), told: z.boolean() }),
  why: text.nullable(),
  threshold: z.int(),
  ledger: z.array(ledgerFact),
  /** A break that is proposed, still to come or under way because of the total. */
  answeredBy: z.object({ scope: breakScope, state: z.enum(['proposed', 'scheduled', 'active']) }).nullable(),
});
/** See {@link voidSheet}. */
export type VoidSheet = z.infer<typeof voidSheet>;

const about = { memberId: id, caseId: id.nullable() };
const chosen = { reasonId: id.nullable(), wording: name, band, points: count };

/** Questions about giving points. */
export const pointsQuestions = {
  'points.sheet': { input: z.strictObject({ ...about, conversationId: id.nullable(), proposalId: id.nullable() }), output: pointsSheet },
  'points.voidSheet': { input: z.strictObject({ entryId: id }), output: voidSheet },
  /** Proposals that wait, oldest first: of one member, of one case, or all. With `mine` this person's own, also those decided lately. */
  'points.proposals': { input: z.strictObject({ memberId: id.nullable(), caseId: id.nullable(), mine: z.boolean() }), output: z.object({ rows: z.array(proposedPoints), total: z.int() }) },
} as const;

/** Commands that give, propose and void points. */
export const pointsCommands = {
  /** With a message: points, message and told mark are saved together. Without: the member stays on the "not yet told" list. */
  'points.give': {
    input: z.strictObject({ ...about, conversationId: id.nullable(), proposalId: id.nullable(), policyId: id, ...chosen, offBandReason: staffText.nullable(), privateNote: staffText, message: body.min(1).nullable() }),
    output: z.object({ entryId: text, mutationId: text, canUndo: z.boolean() }),
  },
  'points.propose': { input: z.strictObject({ ...about, ...chosen, why: staffText }), output: z.object({ proposalId: text, mutationId: text, canUndo: z.boolean() }) },
  'points.decline': { input: z.strictObject({ proposalId: id, reason: staffText }), output: z.object({ mutationId: text, canUndo: z.boolean() }) },
  /** `voidId` is the entry that takes the other away. */
  'points.void': { input: z.strictObject({ entryId: id, reason: staffText }), output: z.object({ voidId: text, mutationId: text, canUndo: z.boolean() }) },
} as const;
