import { z } from 'zod';
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

/** What one colleague leaves for the next. */
export const handover = z.object({ id, by: id, at: instant, from: instant, generated: staffText, text: staffText, handedOn: z.boolean() });
/** See {@link handover}. */
export type Handover = z.infer<typeof handover>;
