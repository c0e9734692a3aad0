import { epochOf, instantOf } from '../../time.ts';
import { openSpans, without, type Span } from '../cover/hours.ts';
import type { WeekFacts } from './facts.ts';
import type { WeekBounds } from './iso-week.ts';

/** Cover in the week, never by person (domain.md 2.13). Milliseconds. */
export interface CoverFigures {
  /** Hours in which cover was open. */
  readonly openMs: number;
  /** Of these, with at least one person on a shift. */
  readonly plannedMs: number;
  /** Of these, clock hours in which at least one act of the team is recorded, as time. */
  readonly workedMs: number;
  /** Open hours with nobody on a shift. */
  readonly gaps: readonly Span[];
  /** What the three durations are made of. */
  readonly open: readonly Span[];
  readonly planned: readonly Span[];
  readonly worked: readonly Span[];
}

const HOUR_MS = 3_600_000;
const length = (all: readonly Span[]): number => all.reduce((ms, one) => ms + epochOf(one.to) - epochOf(one.from), 0);

/** Computes the figures on cover. */
export function coverFigures(facts: Pick<WeekFacts, 'shifts' | 'acts' | 'cover'>, week: WeekBounds): CoverFigures {
  const open = [...openSpans(facts.cover, week.from, week.to)];
  const shifts = facts.shifts.filter((one) => !one.cancelled).map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }));
  const gaps = open.flatMap((span) => without(span, shifts));
  const acted = new Set(facts.acts.filter((at) => week.from <= at && at < week.to).map((at) => Math.floor(epochOf(at) / HOUR_MS)));
  // London's clocks differ from UTC by whole hours, so that an hour of one is an hour of the other.
  const hours = open.flatMap(({ from, to }) => {
    const parts: Span[] = [];
    for (let at = epochOf(from); at < epochOf(to); at = (Math.floor(at / HOUR_MS) + 1) * HOUR_MS) {
      if (acted.has(Math.floor(at / HOUR_MS))) parts.push({ from: instantOf(at), to: instantOf(Math.min(epochOf(to), (Math.floor(at / HOUR_MS) + 1) * HOUR_MS)) });
    }
    return parts;
  });
  return { openMs: length(open), plannedMs: length(open) - length(gaps), workedMs: length(hours), gaps, open, planned: open.flatMap((span) => without(span, gaps)), worked: hours };
}
