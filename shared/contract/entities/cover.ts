import { z } from 'zod';
import { limits } from '../../limits.ts';
import { id, instant, name, staffText } from '../primitives.ts';

/** A time of day in London, `10:00`. */
export const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A calendar day in London, `2026-05-04`. */
export const plainDate = z.string().regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/);

/** One version of the cover hours; bank holidays come from a library, further closures from a lead (domain.md 2.9). */
export const coverCalendar = z.object({
  id,
  kind: z.enum(['weekday', 'weekend']),
  effectiveFrom: instant,
  hours: z.array(z.object({ weekday: z.int().min(1).max(7), opens: wallClock, closes: wallClock })).max(50),
  closures: z.array(z.object({ date: plainDate, why: name })).max(500),
  targets: z.array(z.object({ purpose: z.enum(['risk', 'concern', 'tech', 'outside', 'untriaged']), firstReplyMinutes: z.int().min(1), nextReplyMinutes: z.int().min(1) })).max(10),
  publishedBy: id.nullable(),
  publishedAt: instant,
});
/** See {@link coverCalendar}. */
export type CoverCalendar = z.infer<typeof coverCalendar>;

/** When a colleague covers, and what. */
export const shift = z.object({
  id,
  staffId: id,
  startsAt: instant,
  endsAt: instant,
  covers: z.enum(['everything', 'reports', 'inbox', 'weekend']),
  cancelled: z.boolean(),
});
/** See {@link shift}. */
export type Shift = z.infer<typeof shift>;

/** What a line of a handover says; the first part is still open, the second changed meanwhile (`shared/model/handover`). */
export const handoverOpen = ['risk-unanswered', 'risk-waiting', 'review-due', 'reply-owed', 'snoozed', 'with-cover', 'left-claimed', 'with-staff', 'untold', 'break-starts', 'break-ends', 'break-review'] as const;
/** See {@link handoverOpen}. */
export const handoverChanged = ['risk-recorded', 'crossed', 'break-decided', 'break-lifted', 'break-over', 'removed', 'policy', 'cover', 'saved-reply'] as const;

/**
 * One line of a handover: what it says of which row, whose act it was and when. Never words: each reader's desk says it
 * from the rows that this reader has, so a line can carry nothing that they may not see (domain.md 2.11).
 */
export const handoverLine = z.object({
  what: z.enum([...handoverOpen, ...handoverChanged]),
  t: z.enum(['case', 'ledgerEntry', 'break', 'policy', 'coverCalendar', 'savedReply', 'conversation', 'riskRecord']),
  id,
  by: id.nullable(),
  at: instant,
});
/** See {@link handoverLine}. */
export type HandoverLine = z.infer<typeof handoverLine>;

/**
 * What one colleague leaves for the next: lines made from what changed between `from` and `at`, and their own words.
 * Handed on it is not edited; a new version says which one it replaces.
 */
export const handover = z.object({
  id,
  by: id,
  at: instant,
  from: instant,
  /** Volunteers receive those for the team; such a one names no conversation and no risk record. */
  readers: z.enum(['team', 'staff']),
  generated: z.array(handoverLine).max(limits.handoverLines),
  text: staffText,
  replaces: id.nullable(),
});
/** See {@link handover}. */
export type Handover = z.infer<typeof handover>;
