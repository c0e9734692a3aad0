import { z } from 'zod';
import { limits } from '../../limits.ts';
import { riskAddition, riskRecord, urgency } from '../entities/risk.ts';
import { id, instant, name, staffText } from '../primitives.ts';
import { memberName, permission, person, saving } from './views.ts';

const text = z.string();
const at = z.string();
const aboutKind = z.enum(['conversation', 'case', 'post']);

/** What a risk record is about. */
export const riskAbout = z.strictObject({ kind: aboutKind, id });
/** See {@link riskAbout}. */
export type RiskAbout = z.infer<typeof riskAbout>;

/** What a person fills in; the parts of `riskRecord` that are theirs to write. */
export const riskForm = z.strictObject({
  ...riskRecord.pick({
    exactWords: true, evidence: true, seenBy: true, seenAt: true, channel: true, immediateDanger: true, thoughts: true, plan: true, means: true, timeframe: true, harmDone: true, recentAttempt: true, othersAtRisk: true,
    ageBand: true, safetyFactors: true, urgency: true, urgencyReason: true, decision: true, decidedBy: true, discussedWith: true, reasonsForActing: true, reasonsForNotActing: true, signposting: true, memberTold: true, reviewDueAt: true,
  }).shape,
  servicesContacted: z.array(z.strictObject({ at: instant, to: name, reference: z.string().max(300) })).max(50),
});
/** See {@link riskForm}. */
export type RiskForm = z.infer<typeof riskForm>;

/** A message or post of the member's from which words can be taken over. */
export const riskSource = z.object({ id: text, text, at });
/** See {@link riskSource}. */
export type RiskSource = z.infer<typeof riskSource>;

const reviewState = z.enum(['overdue', 'today', 'to-come', 'not-set']);

/** A record as a list shows it: that it is there and what is to be done, none of its words. */
export const riskSummary = z.object({
  id: text,
  member: memberName,
  about: z.object({ kind: aboutKind, id: text }),
  by: person.nullable(),
  at,
  urgency: urgency.nullable(),
  review: reviewState,
  reviewDueAt: at.nullable(),
  /** How many parts are still to ask or to write. */
  toAsk: z.int(),
  /** Raised to the team leads; `lookedBy` null while none has looked. */
  raised: z.object({ by: person.nullable(), at, lookedBy: person.nullable(), lookedAt: at.nullable() }).nullable(),
  closed: z.object({ by: person.nullable(), at }).nullable(),
  saving,
});
/** See {@link riskSummary}. */
export type RiskSummary = z.infer<typeof riskSummary>;

/** One addition in people's words: what stood before it, what stands since, and why. */
export const riskStep = z.object({
  id: text,
  kind: riskAddition,
  /** "Plan", "Call"; what was added or to what. */
  label: text,
  field: text.nullable(),
  was: text.nullable(),
  now: text,
  reason: text,
  reviewDueAt: at.nullable(),
  by: person.nullable(),
  at,
  saving,
});
/** See {@link riskStep}. */
export type RiskStepView = z.infer<typeof riskStep>;

/** What can be done about a record; each is allowed, or says why not. */
export const riskActKind = z.enum(['add', 'raise', 'close', 'reopen', 'print']);

/** A whole record, for somebody whose reading of it has been noted. */
export const riskDetail = riskSummary.extend({
  /** As it stands with what was answered and corrected since. */
  record: riskForm,
  /** Who is named in it, by id. */
  people: z.array(person),
  steps: z.array(riskStep),
  /** The parts still to ask or to write, by field (`shared/model/risk/questions.ts`). */
  open: z.array(text),
  outcome: text.nullable(),
  /** Who has read it, the newest first; null for those who may not see that. */
  viewings: z.array(z.object({ by: person.nullable(), at })).nullable(),
  may: z.record(riskActKind, permission),
});
/** See {@link riskDetail}. */
export type RiskDetail = z.infer<typeof riskDetail>;

/** One thing to add. Fields carry their values encoded (`shared/model/risk/values.ts` decodes them). */
export const riskAdd = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('field'), field: z.string().max(60), form: riskForm.partial(), reason: staffText }),
  z.strictObject({ kind: z.literal('call'), at: instant, to: name, reference: z.string().max(300), text: staffText }),
  z.strictObject({ kind: z.literal('talk'), staffId: id, at: instant, text: staffText }),
  z.strictObject({ kind: z.literal('review'), text: staffText.min(1), next: instant.nullable() }),
  z.strictObject({ kind: z.enum(['outcome', 'close']), text: staffText.min(1) }),
  z.strictObject({ kind: z.literal('reopen'), text: staffText.min(1), next: instant.nullable() }),
  z.strictObject({ kind: z.literal('raise'), text: staffText }),
]);
/** See {@link riskAdd}. */
export type RiskAdd = z.infer<typeof riskAdd>;

/** What a person chose for a record on paper. `purpose` is kept in the community's record; names of others are always left out. */
export const riskPrintOrder = z.strictObject({ recordId: id, purpose: z.string().max(2_000), history: z.boolean(), evidence: z.boolean(), colleagues: z.boolean() });
/** See {@link riskPrintOrder}. */
export type RiskPrintOrder = z.infer<typeof riskPrintOrder>;

const saved = z.object({ recordId: text, mutationIds: z.array(text) });
const done = z.object({});

/** The questions about risk records (domain.md 2.10). */
export const riskQuestions = {
  /** The records about something, or about a member, the newest first; at most `limits.riskRows`. */
  'risk.about': {
    input: z.strictObject({ about: riskAbout.nullable(), memberId: id }),
    output: z.object({ records: z.array(riskSummary), others: z.int(), may: permission, begun: z.boolean() }),
  },
  /** A record, for an opening that `risk.open` has noted; `not-allowed` otherwise. */
  'risk.get': { input: z.strictObject({ recordId: id, opening: z.string().max(64) }), output: riskDetail },
  /** What a new record begins with: what is known already, and what was being written here. */
  'risk.start': {
    input: z.strictObject({ about: riskAbout, memberId: id }),
    output: z.object({ member: memberName, form: riskForm, kept: riskForm.nullable(), sources: z.array(riskSource), people: z.array(person), may: permission }),
  },
  /** Open records, the most pressing first, and how many there are; those begun here and not saved. */
  'risk.reviews': {
    input: z.strictObject({ closed: z.boolean() }),
    output: z.object({ rows: z.array(riskSummary), total: z.int(), begun: z.array(z.object({ about: riskAbout, member: memberName, at })) }),
  },
  /** How many are due for review, and raised ones that no lead has seen. */
  'risk.counts': { input: z.strictObject({}), output: z.object({ due: z.int(), unseen: z.int() }) },
} as const;

/** The commands on risk records. */
export const riskCommands = {
  /** Notes that this person reads a record, once an opening; a lead who opens a raised one has looked. */
  'risk.open': { input: z.strictObject({ recordId: id }), output: z.object({ opening: text }) },
  /** Saves a record, complete or not, and raises it in the same go when asked to. */
  'risk.save': { input: z.strictObject({ about: riskAbout, memberId: id, form: riskForm, raise: staffText.nullable() }), output: saved },
  'risk.add': { input: z.strictObject({ recordId: id, additions: z.array(riskAdd).min(1).max(limits.riskAtOnce) }), output: saved },
  /** Keeps what is being written on this computer; null forgets it. */
  'risk.keep': { input: z.strictObject({ about: riskAbout, memberId: id, form: riskForm.nullable() }), output: done },
  /** The document of a record; the window's process asks for it, and refuses it from the page. */
  'risk.document': { input: riskPrintOrder, output: z.object({ html: text }) },
  /** Asks for a place and prints a record there as a PDF. */
  'risk.print': { input: riskPrintOrder, output: z.object({ saved: z.boolean(), file: text.nullable(), pages: z.int() }) },
} as const;
