import { z } from 'zod';
import { breakGroups } from '../../model/break-groups.ts';
import { breakEventKind, breakLength, breakScope } from '../entities/points.ts';
import { id, instant, staffText } from '../primitives.ts';
import { memberName, permission, person, saving } from './views.ts';

const text = z.string();
const at = z.string();
const kind = z.enum(['enforced', 'requested']);

/** Whether the member knows of a break (domain.md 2.5); a proposal need not be told. */
const told = z.object({ state: z.enum(['told', 'not-told', 'no-route', 'nothing-to-tell']), at: at.nullable() });

/** A break as the calendar shows it. Instants are canonical UTC; `stage` and `group` are those of the moment of asking. */
export const breakView = z.object({
  id: text,
  v: z.int(),
  member: memberName,
  scope: breakScope,
  kind,
  stage: z.enum(['proposed', 'scheduled', 'active', 'ended', 'lifted', 'cancelled']),
  group: z.enum(breakGroups),
  startsAt: at,
  endsAt: at.nullable(),
  endedAt: at.nullable(),
  reviewAt: at.nullable(),
  watchUntil: at.nullable(),
  length: text,
  told,
  saving,
});
/** See {@link breakView}. */
export type BreakView = z.infer<typeof breakView>;

/** Something that comes up soon, named for the list at the top (domain.md 2.6). */
const reminder = z.object({ breakId: text, member: memberName, scope: breakScope, kind: z.enum(['ends', 'review', 'watch-ends']), at, overdue: z.boolean() });
/** See `breakReminders` of shared/model/break-calendar.ts. */
export type ReminderView = z.infer<typeof reminder>;

/** What can be done about a break. */
export const breakActKind = z.enum(['decide', 'decline', 'change', 'review', 'lift', 'cancel']);
/** See {@link breakActKind}. */
export type BreakActKind = z.infer<typeof breakActKind>;

const terms = { scope: breakScope, startsAt: at, endsAt: at.nullable(), reviewAt: at.nullable(), watchUntil: at.nullable(), conditions: text };

/** One act on a break: who, when, why, and the break as it stood afterwards. `by` is null for the desk's own proposal. */
const breakStep = z.object({ id: text, kind: breakEventKind, by: person.nullable(), at, reason: text, reasonWording: text.nullable(), saving, ...terms });
/** See {@link breakDetail}. */
export type BreakStep = z.infer<typeof breakStep>;

/** One break in full: its history from the first act on, and what may be done about it, each "no" with its sentence. */
export const breakDetail = breakView.extend({
  reason: text,
  conditions: text,
  caseId: text.nullable(),
  history: z.array(breakStep),
  may: z.record(breakActKind, permission),
});
/** See {@link breakDetail}. */
export type BreakDetail = z.infer<typeof breakDetail>;

/** What a person needs before them when they propose or decide on a break of a member. */
export const breakPlan = z.object({
  member: memberName,
  activePoints: z.int(),
  threshold: z.int(),
  nextDrop: z.object({ points: z.int(), at }).nullable(),
  /** The steps of the ladder in force; those served, the one suggested, those beyond (domain.md 1.4). A person decides. */
  ladder: z.array(z.object({ length: breakLength, words: text, step: z.enum(['served', 'suggested', 'beyond']) })),
  /** Reasons of the policy that propose a break at once (domain.md 1.1). */
  instantReasons: z.array(z.object({ id: text, wording: text })),
  /** Every break of the member, newest first. */
  breaks: z.array(breakView),
  propose: permission,
  decide: permission,
});
/** See {@link breakPlan}. */
export type BreakPlan = z.infer<typeof breakPlan>;

/**
 * What a person sets of a break. `startsAt` null is now. A `length` gives the end; without one `endsAt` is the person's own.
 * The watch period is whole weeks after the end, 0 for none.
 */
export const breakTerms = z.strictObject({
  scope: breakScope,
  startsAt: instant.nullable(),
  length: breakLength.nullable(),
  endsAt: instant.nullable(),
  reviewAt: instant.nullable(),
  watchWeeks: z.int().min(0).max(52),
  conditions: staffText,
});
/** See {@link breakTerms}. */
export type BreakTerms = z.infer<typeof breakTerms>;

const reason = { reason: staffText };
/** One act on a break, with what it needs. */
export const breakAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['decide', 'change']), terms: breakTerms, ...reason }),
  z.strictObject({ kind: z.literal('review'), reviewAt: instant.nullable(), ...reason }),
  z.strictObject({ kind: z.enum(['decline', 'lift', 'cancel']), ...reason }),
]);
/** See {@link breakAct}. */
export type BreakAct = z.infer<typeof breakAct>;

/** A stretch of the calendar to take out of the desk. `names` is the reason for having members' names in it; null leaves them out. */
export const calendarOrder = z.strictObject({ from: instant, to: instant, names: z.string().max(2_000).nullable() });
/** See {@link calendarOrder}. */
export type CalendarOrder = z.infer<typeof calendarOrder>;

const saved = z.object({ breakId: text, mutationIds: z.array(text), canUndo: z.boolean() });

/** The questions about breaks. */
export const breakQuestions = {
  /** Every break that is not over and those that take up any of the time from `from` up to `to`; the first `limits.breakRows`. */
  'breaks.list': {
    input: z.strictObject({ from: instant, to: instant }),
    output: z.object({ breaks: z.array(breakView), more: z.boolean(), reminders: z.array(reminder), closures: z.array(z.object({ date: text, why: text })) }),
  },
  'breaks.get': { input: z.strictObject({ id }), output: breakDetail },
  'breaks.plan': { input: z.strictObject({ memberId: id }), output: breakPlan },
  /** What the rules would say to new terms before anything is saved: a sentence, and the break that stands in the way. `decide` false only proposes; `breakId` null is a new break. */
  'breaks.check': {
    input: z.strictObject({ memberId: id, breakId: id.nullable(), kind, decide: z.boolean(), terms: breakTerms, reasoned: z.boolean() }),
    output: z.object({ why: text.nullable(), type: text.nullable(), clash: breakView.nullable(), startsAt: at, endsAt: at.nullable(), watchUntil: at.nullable(), suggested: z.boolean() }),
  },
} as const;

/** The commands on breaks. */
export const breakCommands = {
  /** Proposes a break, and with `decide` decides on it in the same go. */
  'break.propose': {
    input: z.strictObject({ memberId: id, kind, terms: breakTerms, ...reason, reasonId: id.nullable(), caseId: id.nullable(), entryId: id.nullable(), decide: z.boolean() }),
    output: saved,
  },
  /** The breaks of a stretch of time as an iCalendar file; the window's process asks for it, and refuses it from the page. */
  'breaks.calendar': { input: calendarOrder, output: z.object({ text, breaks: z.int() }) },
  /** Asks for a place and writes {@link calendarOrder} there. */
  'breaks.save': { input: calendarOrder, output: z.object({ saved: z.boolean(), file: text.nullable(), breaks: z.int() }) },
  /** Takes one act on a break, having seen version `v` of it. */
  'break.act': { input: z.strictObject({ breakId: id, v: z.int().min(0), act: breakAct }), output: saved },
} as const;
