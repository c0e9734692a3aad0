import { z } from 'zod';
import { ageBand, member as memberRow } from '../entities/people.ts';
import { band, breakScope } from '../entities/points.ts';
import { id, instant, staffText } from '../primitives.ts';
import { coverKind, memberName, person, segment } from './views.ts';

const text = z.string();
const at = z.string();

/** What kind of thing an entry of the chronology is; each has a chip of its own. */
export const chronologyKind = z.enum(['points', 'breaks', 'cases', 'messages', 'notes', 'risk']);
/** See {@link chronologyKind}. */
export type ChronologyKind = z.infer<typeof chronologyKind>;

/** The picture and the tone of an entry: what happened. */
export const chronologyWhat = z.enum([
  'reported', 'pending', 'acted', 'closed', 'reopened', 'proposed', 'accepted', 'declined', 'given', 'voided',
  'break-proposed', 'break', 'break-over', 'watch-over', 'told', 'note', 'wrote', 'answered', 'risk',
]);
/** See {@link chronologyWhat}. */
export type ChronologyWhat = z.infer<typeof chronologyWhat>;

/** One thing that happened, in a line. `key` names it for good; `quote` is a member's exact words, cut. */
export const chronologyRow = z.object({
  key: text,
  kind: chronologyKind,
  what: chronologyWhat,
  at,
  title: text,
  quote: text.nullable(),
  /** Kinds of what is hard to read in the line or behind it. */
  covers: z.array(coverKind),
  by: person.nullable(),
  aside: text.nullable(),
  /** The merged account that it happened to, by name; null for the account itself. */
  account: text.nullable(),
  caseId: text.nullable(),
});
/** See {@link chronologyRow}. */
export type ChronologyRow = z.infer<typeof chronologyRow>;

/** An entry in full: the words behind the line, and facts in the order in which they are read. */
export const chronologyEntry = z.object({
  /** A member's exact words, marked and covered as evidence is. */
  words: z.array(segment).nullable(),
  /** A colleague's words. */
  text: text.nullable(),
  facts: z.array(z.object({ label: text, value: text })),
});
/** See {@link chronologyEntry}. */
export type ChronologyEntry = z.infer<typeof chronologyEntry>;

/** How the member was told of something, or why they cannot be (domain.md 2.5). */
const told = z.object({ how: z.enum(['message', 'email', 'no-contact-route']), at, by: person.nullable(), reason: text });

/** What has become of an entry: until when it counts, or since when it does not (domain.md 2.1, 2.2). */
const fate = z.discriminatedUnion('state', [z.object({ state: z.literal('counts'), until: at }), z.object({ state: z.enum(['expired', 'voided']), since: at })]);

/** One entry of the ledger as it stood at the instant that was asked for. */
export const ledgerView = z.object({
  id: text,
  at,
  points: z.int(),
  wording: text,
  band,
  offBandReason: text.nullable(),
  policyVersion: z.int().nullable(),
  by: person.nullable(),
  expiresAt: at,
  fate,
  voided: z.object({ by: person.nullable(), at, why: text }).nullable(),
  told: told.nullable(),
  caseId: text.nullable(),
  account: text.nullable(),
});
/** See {@link ledgerView}. */
export type LedgerView = z.infer<typeof ledgerView>;

/** One break as it stood at the instant that was asked for, with what was done about it until then. */
export const breakView = z.object({
  id: text,
  scope: breakScope,
  kind: z.enum(['enforced', 'requested']),
  state: z.enum(['proposed', 'scheduled', 'active', 'ended', 'lifted', 'cancelled']),
  startsAt: at,
  endsAt: at.nullable(),
  endedAt: at.nullable(),
  reviewAt: at.nullable(),
  watchUntil: at.nullable(),
  length: text,
  reason: text,
  conditions: text,
  told: told.nullable(),
  account: text.nullable(),
  history: z.array(z.object({ what: text, at, by: person.nullable(), reason: text })),
});
/** See {@link breakView}. */
export type BreakView = z.infer<typeof breakView>;

/** A member as they stood at an instant: everything but the chronology (domain.md 2.2 to 2.6). */
export const memberDetail = z.object({
  member: memberName,
  /** The merged account that was asked for, when the one shown carries it on. */
  asked: memberName.nullable(),
  /** Accounts merged into this one, whose history is shown with it. */
  accounts: z.array(memberName),
  joinedAt: at,
  ageBand,
  contactRoutes: memberRow.shape.contactRoutes,
  /** The instant that everything here is said for; `isNow` when nobody asked for another. */
  asOf: at,
  isNow: z.boolean(),
  points: z.object({
    total: z.int(),
    threshold: z.int(),
    nextDrop: z.object({ points: z.int(), at }).nullable(),
    /** When nothing counts any more if nothing is added; null when nothing counts. */
    zeroAt: at.nullable(),
    from: at,
    to: at,
    /** The total from each instant on, up to `asOf` what was known then and after it what would be without new points. */
    series: z.array(z.object({ at, total: z.int() })),
  }),
  /** The newest first, and every one that counts; `ledgerTotal` says how many there are. */
  ledger: z.array(ledgerView),
  ledgerTotal: z.int(),
  told: z.object({ told: z.int(), of: z.int() }),
  breaks: z.array(breakView),
  nextOnLadder: text,
  cases: z.object({ total: z.int(), open: z.array(z.object({ id: text, holder: person.nullable() })) }),
  counts: z.record(chronologyKind, z.int()),
  /** What this person's role does not see: messages, risk records and staff-only notes (domain.md 2.11). */
  staffOnlyHidden: z.boolean(),
});
/** See {@link memberDetail}. */
export type MemberDetail = z.infer<typeof memberDetail>;

/** One member of the list, with why they are in it. */
export const memberListRow = z.object({
  member: memberName,
  joinedAt: at,
  ageBand,
  openCases: z.int(),
  /** "27 of 30 points", "Boards until Thu 21 May"; null where the group says all. */
  why: text.nullable(),
  /** When this person last worked with them here; null in other groups. */
  at: at.nullable(),
  /** Another name that was found: an account merged into this one. */
  alias: text.nullable(),
});
/** See {@link memberListRow}. */
export type MemberListRow = z.infer<typeof memberListRow>;

const group = z.object({ id: z.enum(['found', 'on-break', 'near', 'recent']), rows: z.array(memberListRow) });

/** A place in the chronology: an instant and the key of the entry there. */
const cursor = z.string().regex(/^\S{24} [a-z]:[A-Za-z0-9_.:-]{1,80}$/);
const asOf = instant.nullable();

/** The commands of the members screens. */
export const memberCommands = {
  'member.note': { input: z.strictObject({ memberId: id, visibility: z.enum(['team', 'staff']), text: staffText.min(1) }), output: z.object({ mutationId: text, canUndo: z.boolean() }) },
} as const;

/** The questions of the members screens. */
export const memberQuestions = {
  /** Members whose names hold a text; with none, those whom one looks for at a desk. `total` may be more than the rows. */
  'members.list': { input: z.strictObject({ text: z.string().max(200) }), output: z.object({ groups: z.array(group), total: z.int(), members: z.int() }) },
  /** A member as they stood at an instant, canonical UTC; null means now. */
  'members.get': { input: z.strictObject({ id, at: asOf }), output: memberDetail },
  /** A page of everything that happened up to an instant, newest first, after a place in it. */
  'members.chronology': { input: z.strictObject({ id, at: asOf, kind: chronologyKind.nullable(), after: cursor.nullable() }), output: z.object({ rows: z.array(chronologyRow), next: z.string().nullable() }) },
  /** One entry in full, with what was known of it at an instant. */
  'members.entry': { input: z.strictObject({ id, at: asOf, key: z.string().max(90) }), output: chronologyEntry },
} as const;
