import { z } from 'zod';
import { auditEntry, readMark } from '../entities/people.ts';
import { breakLength, breakRow, breakScope, ledgerEntry, policy, pointsProposal, toldMark } from '../entities/points.ts';
import { coverCalendar, handover, shift } from '../entities/cover.ts';
import { triageLexicon } from '../entities/triage.ts';
import { id, instant, name, staffText } from '../primitives.ts';

const at = instant;
/** What a person sets of a break. */
const breakTerms = { scope: breakScope, startsAt: instant, endsAt: instant.nullable(), reviewAt: instant.nullable(), watchUntil: instant.nullable(), conditions: staffText };

/** Arguments of every mutation on points, breaks, policy, cover and the desk's own records, by name and version. */
export const memberMutations = {
  'ledger.give@1': z.strictObject({ entry: ledgerEntry.omit({ by: true, kind: true, voids: true, expiresAt: true }), proposalId: id.nullable() }),
  'ledger.void@1': z.strictObject({ entryId: id, voids: id, reason: staffText, at }),
  'ledger.propose@1': z.strictObject({ proposal: pointsProposal.omit({ by: true, state: true, decidedBy: true, decidedAt: true, declineReason: true, entryId: true }) }),
  'ledger.decline@1': z.strictObject({ proposalId: id, reason: staffText, at }),
  'break.propose@1': z.strictObject({ break: breakRow.omit({ state: true, proposedBy: true, proposedAt: true, decidedBy: true, decidedAt: true, endedAt: true }), reasonId: id.nullable(), at }),
  'break.decide@1': z.strictObject({ breakId: id, approve: z.boolean(), ...breakTerms, ladder: breakLength.nullable(), reason: staffText, at }),
  'break.change@1': z.strictObject({ breakId: id, ...breakTerms, reason: staffText, at }),
  'break.review@1': z.strictObject({ breakId: id, reviewAt: instant.nullable(), reason: staffText, at }),
  'break.lift@1': z.strictObject({ breakId: id, reason: staffText, at }),
  'break.cancel@1': z.strictObject({ breakId: id, reason: staffText, at }),
  'told.mark@1': z.strictObject({ mark: toldMark.omit({ by: true }) }),
  'member.patch@1': z.strictObject({ memberId: id, contactRoutes: z.array(z.enum(['message', 'email'])).max(4), at }),
  'policy.publish@1': z.strictObject({ policy: policy.omit({ publishedBy: true }) }),
  'lexicon.publish@1': z.strictObject({ lexicon: triageLexicon.omit({ publishedBy: true }) }),
  'cover.publish@1': z.strictObject({ calendar: coverCalendar.omit({ publishedBy: true }), after: id.nullable() }),
  'shift.set@1': z.strictObject({ shift }),
  'handover.write@1': z.strictObject({ handover: handover.omit({ by: true }) }),
  'readMark.set@1': z.strictObject({ mark: readMark.omit({ staffId: true }) }),
  'audit.record@1': z.strictObject({ entry: auditEntry.omit({ by: true }) }),
  'staff.rename@1': z.strictObject({ staffId: id, name, at }),
} as const;
