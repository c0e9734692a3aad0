import { z } from 'zod';
import { breakScope } from '../entities/points.ts';
import { urgency } from '../entities/risk.ts';
import { inboxRow } from './inbox.ts';
import { owedRow } from './told.ts';
import { caseListRow, memberName, permission, person } from './views.ts';

const text = z.string();
const at = z.string();
const nothing = z.strictObject({});

/** A conversation about a risk, with what was decided about it: the latest record on it, who is writing to them now. */
export const todayRisk = inboxRow.extend({
  record: z.object({ id: text, urgency: urgency.nullable(), by: person.nullable(), at, reviewDueAt: at.nullable() }).nullable(),
  writing: person.nullable(),
});
/** See {@link todayRisk}. */
export type TodayRisk = z.infer<typeof todayRisk>;

/** Something about a break that happens today, or a member who came back lately and is under watch. */
export const todayBreak = z.object({ id: text, member: memberName, scope: breakScope, what: z.enum(['starts', 'ends', 'review', 'back']), at, note: text });
/** See {@link todayBreak}. */
export type TodayBreak = z.infer<typeof todayBreak>;

/** What needs somebody now, what would hurt most if missed first (experience.md "Today"). Each list is short; its total says of how many. */
export const today = z.object({
  now: at,
  firstName: text,
  /** Messages from members: whether this person may read them, and why not. */
  messages: permission,
  risk: z.array(todayRisk),
  untriaged: z.array(inboxRow),
  untriagedTotal: z.int(),
  /** Replies that are late or due today. */
  replies: z.array(inboxRow),
  repliesTotal: z.int(),
  reviews: z.array(z.object({ id: text, member: memberName, urgency: urgency.nullable(), dueAt: at, overdue: z.boolean(), raised: z.boolean() })),
  reviewsTotal: z.int(),
  cases: z.array(caseListRow),
  casesTotal: z.int(),
  untold: z.array(owedRow),
  untoldTotal: z.int(),
  breaks: z.array(todayBreak),
  breaksTotal: z.int(),
  /** What waits in the outbox for a decision: the first of it, in its own words. */
  /** The first of what waits in the outbox for a decision; `id` is null when that is something the forum has not done. */
  needsYou: z.object({ count: z.int(), id: text.nullable(), title: text, detail: text }).nullable(),
});
/** See {@link today}. */
export type Today = z.infer<typeof today>;

/** Who covers what over a London day, from 08:00 to midnight or from the first shift to the last. */
export const todayCover = z.object({
  from: at,
  to: at,
  people: z.array(z.object({ person, spans: z.array(z.object({ from: at, to: at, covers: z.enum(['everything', 'reports', 'inbox', 'weekend']) })) })),
  /** When messages are read; outside of it only risks count. */
  open: z.array(z.object({ from: at, to: at })),
});
/** See {@link todayCover}. */
export type TodayCover = z.infer<typeof todayCover>;

/** The questions of Today. */
export const todayQuestions = {
  'today.get': { input: nothing, output: today },
  'today.cover': { input: nothing, output: todayCover },
} as const;
