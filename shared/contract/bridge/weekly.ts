import { z } from 'zod';
import { permission } from './views.ts';

const text = z.string();
const at = z.string();
/** An ISO week of London's calendar, `2026-W46`. */
const week = z.string().regex(/^\d{4}-W\d{2}$/u);

/**
 * How a figure is to be read: a number of things, points added up, how long something took (milliseconds, `value` the median
 * and `p90` the 90th percentile, `of` how many), time together (milliseconds), or a part of a whole (0 to 1, `of` the whole).
 */
export const weekUnit = z.enum(['count', 'points', 'took', 'time', 'share']);
/** See {@link weekUnit}. */
export type WeekUnit = z.infer<typeof weekUnit>;

/** One figure of a week beside the weeks before it. Values are null where there was nothing to measure. */
export const weekFigure = z.object({
  /** `cases.opened`, `cases.opened/kind/pending`: unique in a report and the same in every week. */
  id: text,
  /** The figure of which this is a part, in which breakdown ("By reason"); null at the top. */
  part: z.object({ of: text, way: text }).nullable(),
  label: text,
  unit: weekUnit,
  value: z.number().nullable(),
  of: z.number().nullable(),
  p90: z.number().nullable(),
  before: z.number().nullable(),
  /** From the lowest to the highest usual value of the past twelve weeks (their 10th and 90th percentile); null with fewer than four of them. */
  usual: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** The twelve weeks before, oldest first, then this one. */
  series: z.array(z.number().nullable()),
  /** Where more is neither good nor bad nothing is coloured; this says that the value lies outside what is usual. */
  unusual: z.boolean(),
  /** What exactly is counted, a sentence or two. */
  definition: text,
  /** How many rows stand behind it; 0 opens nothing. */
  rows: z.int(),
  /** What a lead wrote beside it for the meeting; kept on this computer. */
  note: text,
});
/** See {@link weekFigure}. */
export type WeekFigure = z.infer<typeof weekFigure>;

/** Figures that belong together, those of breakdowns after the figure of which they are parts. */
export const weekSection = z.object({ id: z.enum(['cases', 'times', 'messages', 'risk', 'points', 'breaks', 'told', 'cover']), title: text, figures: z.array(weekFigure) });
/** See {@link weekSection}. */
export type WeekSection = z.infer<typeof weekSection>;

/** A day of the week for the plot: its cases, and what is usual for that weekday. `note` is "bank holiday" or empty. */
const weekDay = z.object({ date: text, label: text, note: text, opened: z.int(), ofThemReports: z.int(), closed: z.int(), usual: z.object({ low: z.number(), high: z.number() }).nullable() });

/** The report on one ISO week (domain.md 2.13). The first six of `headlines` are ids of figures at the top of the screen. */
export const weekReport = z.object({
  week,
  /** "Week 46". */
  title: text,
  /** "9 to 15 Nov 2026". */
  dates: text,
  from: at,
  to: at,
  now: at,
  /** Whether the week is over. */
  over: z.boolean(),
  /** The earliest and the latest week that can be asked for. */
  earliest: week,
  latest: week,
  headlines: z.array(text),
  sections: z.array(weekSection),
  /** ISO weeks of `series`, oldest first. */
  weeks: z.array(week),
  days: z.array(weekDay),
  /** Messages from members by weekday (Monday first) and hour of London's clocks; open is where cover was, as a part of the hour. */
  hours: z.array(z.array(z.object({ messages: z.int(), open: z.number() }))),
  /** What arrived about this week after it was first asked for when it was over: since when, and each figure that it changed. Null when nothing did. */
  late: z.object({ since: at, changes: z.array(z.object({ id: text, label: text, was: z.number().nullable(), is: z.number().nullable(), unit: weekUnit })) }).nullable(),
  /** Whether this person may export, and with names. */
  mayExport: permission,
  mayName: permission,
});
/** See {@link weekReport}. */
export type WeekReport = z.infer<typeof weekReport>;

/** A row behind a figure. */
export const weekRow = z.object({
  id: text,
  /** "Unkind conflict, 3 reports", "Points: 7 for unkind conflict". */
  title: text,
  /** The member's name; null where it is about nobody. */
  member: z.object({ id: text, name: text }).nullable(),
  detail: text,
  at,
  opens: z.object({ screen: z.enum(['cases', 'members', 'inbox', 'breaks', 'risk', 'settings']), id: text }).nullable(),
});
/** See {@link weekRow}. */
export type WeekRow = z.infer<typeof weekRow>;

/** How a report leaves the desk. `named` is why names must be in it; null leaves them out. */
export const weekOrder = z.strictObject({ week, format: z.enum(['csv', 'xlsx', 'pdf']), named: z.string().max(2_000).nullable() });
/** See {@link weekOrder}. */
export type WeekOrder = z.infer<typeof weekOrder>;

/** The questions about a week. `week` null is the latest that is over. */
export const weeklyQuestions = {
  'weekly.get': { input: z.strictObject({ week: week.nullable() }), output: weekReport },
  'weekly.rows': { input: z.strictObject({ week, figure: z.string().max(200), from: z.int().min(0) }), output: z.object({ rows: z.array(weekRow), total: z.int() }) },
} as const;

/**
 * The commands on a week. `weekly.export` asks for a place, writes there and answers when it is done; the window's process
 * carries it out, and asks the service for the content by `weekly.make`, which it refuses from the page: `base` names the file or the folder, `html` is to be printed, with `footer` on each page.
 */
export const weeklyCommands = {
  'weekly.note': { input: z.strictObject({ week, figure: z.string().max(200), text: z.string().max(500) }), output: z.object({}) },
  'weekly.make': { input: weekOrder, output: z.object({ base: text, footer: text, html: text.nullable(), files: z.array(z.object({ name: text, base64: text })) }) },
  'weekly.export': { input: weekOrder, output: z.object({ saved: z.boolean(), files: z.array(text), pages: z.int() }) },
} as const;
