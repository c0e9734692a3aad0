import type { WeekFacts } from './facts.ts';
import { boundsOf, type IsoWeek, type WeekBounds } from './iso-week.ts';
import { caseFigures, type CaseFigures } from './of-cases.ts';
import { coverFigures, type CoverFigures } from './of-cover.ts';
import { dayFigures, hourFigures, type DayFigures, type HourFigures } from './of-days.ts';
import { messageFigures, type MessageFigures } from './of-messages.ts';
import { pointsFigures, type PointsFigures } from './of-points.ts';
import { atOnce, type Steps } from './steps.ts';

/** All figures of one ISO week in Europe/London (domain.md 2.13). */
export interface WeekFigures {
  readonly week: IsoWeek;
  readonly cases: CaseFigures;
  readonly messages: MessageFigures;
  readonly points: PointsFigures;
  readonly cover: CoverFigures;
  readonly days: readonly DayFigures[];
  readonly hours: readonly (readonly HourFigures[])[];
}

/** The bounds within which a week's figures count: one that is not over counts up to `now`, canonical UTC. */
export function countedBounds(week: IsoWeek, now: string): WeekBounds {
  const { from, to } = boundsOf(week);
  return { from, to: now < to ? (now < from ? from : now) : to };
}

/** Computes a week's figures step by step: whoever asks may do something else between two. The same as {@link weekFigures}. */
export function* weekSteps(facts: WeekFacts, week: IsoWeek, now?: string): Steps<WeekFigures> {
  const bounds = now === undefined ? boundsOf(week) : countedBounds(week, now);
  const cases = caseFigures(facts.cases, bounds, facts.cover);
  yield;
  const messages = messageFigures(facts, bounds);
  yield;
  const points = pointsFigures(facts, bounds);
  yield;
  const cover = coverFigures(facts, bounds);
  yield;
  return { week, cases, messages, points, cover, days: dayFigures(facts.cases, week, bounds), hours: hourFigures(facts, bounds) };
}

/** Computes a week's figures from the facts; what happened after the week, or after `now` where it is not over, changes none of them. */
export function weekFigures(facts: WeekFacts, week: IsoWeek, now?: string): WeekFigures {
  return atOnce(weekSteps(facts, week, now));
}
