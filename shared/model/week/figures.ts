import type { WeekFacts } from './facts.ts';
import { boundsOf, type IsoWeek } from './iso-week.ts';
import { caseFigures, type CaseFigures } from './of-cases.ts';
import { coverFigures, type CoverFigures } from './of-cover.ts';
import { messageFigures, type MessageFigures } from './of-messages.ts';
import { pointsFigures, type PointsFigures } from './of-points.ts';

/** All figures of one ISO week in Europe/London (domain.md 2.13). */
export interface WeekFigures {
  readonly week: IsoWeek;
  readonly cases: CaseFigures;
  readonly messages: MessageFigures;
  readonly points: PointsFigures;
  readonly cover: CoverFigures;
}

/** Computes a week's figures from the facts; what happened after the week changes none of them. */
export function weekFigures(facts: WeekFacts, week: IsoWeek): WeekFigures {
  const bounds = boundsOf(week);
  return { week, cases: caseFigures(facts.cases, bounds, facts.cover), messages: messageFigures(facts, bounds), points: pointsFigures(facts, bounds), cover: coverFigures(facts, bounds) };
}
