import { z } from 'zod';
import { purpose } from '../entities/inbox.ts';
import { coverCalendar, plainDate, shift, wallClock } from '../entities/cover.ts';
import { id, instant, name } from '../primitives.ts';
import { limits } from '../../limits.ts';
import { memberName, permission, person, saving } from './views.ts';

const text = z.string();
const at = z.string();
const saved = z.object({ mutationIds: z.array(text), canUndo: z.boolean() });
const kind = coverCalendar.shape.kind;
const covers = shift.shape.covers;
const span = z.object({ from: at, to: at });

/** One version of the cover hours as the screen shows it. `until` is when the next takes over; `state` is that of the moment of asking. */
export const coverVersion = coverCalendar.pick({ id: true, kind: true, effectiveFrom: true, publishedAt: true, hours: true, targets: true }).extend({
  until: at.nullable(),
  publishedBy: person.nullable(),
  state: z.enum(['past', 'in-force', 'to-come']),
  saving,
});
/** See {@link coverVersion}. */
export type CoverVersion = z.infer<typeof coverVersion>;

/** A London day on which nobody is in: closed by a lead, or a bank holiday, which comes by itself (domain.md 2.9). */
export const closedDay = z.object({ date: text, why: text, by: z.enum(['lead', 'bank-holiday']), saving });
/** See {@link closedDay}. */
export type ClosedDay = z.infer<typeof closedDay>;

/** Hours and targets that a lead writes. `effectiveFrom` null begins when the community has it. Targets belong to the weekday calendar alone. */
export const coverDraft = z.strictObject({
  kind,
  effectiveFrom: instant.nullable(),
  hours: z.array(z.strictObject({ weekday: z.int().min(1).max(7), opens: wallClock, closes: wallClock })).max(50),
  targets: z.array(z.strictObject({ purpose: z.enum(['risk', 'concern', 'tech', 'outside', 'untriaged']), firstReplyMinutes: z.int().min(0).max(100_000), nextReplyMinutes: z.int().min(0).max(100_000) })).max(10),
});
/** See {@link coverDraft}. */
export type CoverDraftInput = z.infer<typeof coverDraft>;

/** What other hours would do to open conversations: when each is due, as it stands and as it would. Null where nothing is due. */
const clockMoves = z.object({
  /** Open conversations with a clock, and how many of them would be due at another time; the soonest `limits.coverPreviewNamed` of those. */
  open: z.int(),
  movedTotal: z.int(),
  moved: z.array(z.object({ conversationId: text, member: memberName, purpose: purpose.nullable(), before: at.nullable(), after: at.nullable() })),
});
/** See {@link clockMoves}. */
export type ClockMoves = z.infer<typeof clockMoves>;

/** A shift as the week shows it. `v` goes back with a change. */
export const shiftView = z.object({ id: text, v: z.int(), person, startsAt: at, endsAt: at, covers, running: z.boolean(), over: z.boolean(), saving });
/** See {@link shiftView}. */
export type ShiftView = z.infer<typeof shiftView>;

/** One London day of a week: its cover hours, why it is closed, who begins on it, and when nobody covers the inbox though it is open. */
const coverDay = z.object({ date: text, at, today: z.boolean(), open: z.array(span), closed: text.nullable(), shifts: z.array(shiftView), gaps: z.array(span) });
/** See {@link coverDay}. */
export type CoverDay = z.infer<typeof coverDay>;

/** The questions about cover. */
export const coverQuestions = {
  /** Both calendars, the version that takes effect last first, and the days to come that are closed. `last` is the version that the next one follows. */
  'cover.book': {
    input: z.strictObject({}),
    output: z.object({ weekday: z.object({ last: text.nullable(), versions: z.array(coverVersion) }), weekend: z.object({ last: text.nullable(), versions: z.array(coverVersion) }), closed: z.array(closedDay), publish: permission }),
  },
  'cover.preview': { input: z.strictObject({ draft: coverDraft }), output: z.object({ problems: z.array(text), begins: at, until: at.nullable(), clocks: clockMoves }) },
  /** What closing a day, or opening one again that was closed, would do. */
  'cover.previewDay': { input: z.strictObject({ date: plainDate, closed: z.boolean() }), output: z.object({ problem: text.nullable(), clocks: clockMoves }) },
  /** The week, Monday to Sunday, in which an instant lies; null is this one. */
  'cover.week': { input: z.strictObject({ at: instant.nullable() }), output: z.object({ from: at, to: at, days: z.array(coverDay), edit: permission }) },
} as const;

/** The commands on cover; leads (domain.md 2.11). */
export const coverCommands = {
  /** Publishes hours after the version `after`, which is what the person had before them. */
  'cover.publish': { input: z.strictObject({ draft: coverDraft, after: id.nullable() }), output: saved },
  /** Closes a day with a reason, or opens it again with null. */
  'cover.day': { input: z.strictObject({ date: plainDate, why: name.nullable() }), output: saved },
  /** A shift, new or changed, and the same one in the weeks after it: `weeks` 1 is this one alone. */
  'shifts.set': { input: z.strictObject({ id: id.nullable(), v: z.int().min(0).nullable(), staffId: id, startsAt: instant, endsAt: instant, covers, weeks: z.int().min(1).max(limits.shiftWeeks) }), output: saved },
  'shifts.cancel': { input: z.strictObject({ id, v: z.int().min(0) }), output: saved },
} as const;
