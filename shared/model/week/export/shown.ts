import type { WeekFigure, WeekReport } from '../../../contract/bridge/weekly.ts';
import { protect, staysHidden, type Shown } from '../small-counts.ts';
import { none, number, type Cell } from './document.ts';
import type { Steps } from '../steps.ts';
import { isKnown, systemOf } from './relations.ts';
import { everyPart, type Universe } from './universe.ts';

/** With fewer weeks than this nothing can be called usual. */
const FEWEST = 4;
const POINTS = 'points.sum';

/** A report's counts as they leave the desk, and the points added up: of each week of the report, oldest first, by the figure's id. */
export type ShownSeries = ReadonlyMap<string, readonly Cell[]>;

const asCell = (one: Shown | undefined): Cell => (one === undefined || one.kind === 'withheld' ? { kind: 'withheld' } : one.kind === 'small' ? { kind: 'small' } : number(one.count));

/** The figures that are counts of what concerns members, and may leave the desk without names. */
export function countsOf(report: WeekReport): WeekFigure[] {
  return report.sections.flatMap((section) => section.figures).filter((figure) => figure.unit === 'count' && isKnown(figure.id));
}

/** Whether points can add up to a sum, given how often they were given in each band (domain.md 1.1). */
function canAddUp(sum: number, lower: number, middle: number, upper: number): boolean {
  return sum >= 5 * middle + 10 * upper && (upper > 0 || sum <= 4 * lower + 9 * middle);
}

interface WeekShown {
  readonly counts: ReadonlyMap<string, number>;
  readonly shown: ReadonlyMap<string, Shown>;
  readonly points: Cell;
}

/** How a week leaves the desk. Points are added up over three members or more, and only where the sum does not tell how few are in a band. */
function weekShown(counts: ReadonlyMap<string, number>, sum: number | null): WeekShown {
  const { cells, sums } = systemOf(counts);
  const shown = protect(cells, sums);
  const bands = ['lower', 'middle', 'upper'].map((band) => `points.given/band/${band}`);
  const fits = (world: ReadonlyMap<string, number>): boolean => {
    const [lower, middle, upper] = bands.map((id) => (counts.get(id) ?? 0) + (world.get(id) ?? 0));
    return canAddUp(sum ?? 0, lower!, middle!, upper!);
  };
  const safe = sum !== null && shown.get('points.members')?.kind === 'exact' && bands.every((id) => counts.has(id)) && fits(new Map()) && staysHidden(cells, sums, shown, fits);
  return { counts, shown, points: sum === null ? none : safe ? number(sum) : { kind: 'withheld' } };
}

/**
 * Every count of every week of a report as it leaves the desk without names. How a week is shown depends on that week's counts
 * alone, so that it looks the same in the export of any other week. A week is a step.
 */
export function* shownCounts(report: WeekReport, universe: Universe): Steps<ShownSeries> {
  const figures = countsOf(report);
  const of = (id: string): readonly (number | null)[] => report.sections.flatMap((section) => section.figures).find((figure) => figure.id === id)?.series ?? [];
  const sums = of(POINTS);
  const parts = everyPart(universe);
  const weeks: (WeekShown | null)[] = [];
  for (const n of report.weeks.keys()) {
    const counts = new Map(figures.flatMap(({ id, series }) => (series[n] === null || series[n] === undefined ? [] : [[id, series[n]] as const])));
    for (const id of parts) if (counts.size > 0 && !counts.has(id)) counts.set(id, 0);
    // In an order of their own: which parts stand first depends on the weeks beside, and so would what is withheld.
    const sorted = new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    weeks.push(counts.size === 0 ? null : weekShown(sorted, sums[n] ?? null));
    yield;
  }
  return new Map([
    ...figures.map(({ id }) => [id, weeks.map((one) => (one === null || !one.counts.has(id) ? none : asCell(one.shown.get(id))))] as const),
    [POINTS, weeks.map((one) => one?.points ?? none)],
  ]);
}

/** The change from one week to the next, from what is shown of both; empty where either is not shown as it is. */
export function changeShown(now: Cell, before: Cell): Cell {
  return now.kind === 'count' && before.kind === 'count' ? number(now.count - before.count) : none;
}

/** The usual range of the weeks before from what is shown of them: the 10th and the 90th percentile by nearest rank, "<3" where that is one of the small. Null with fewer than four. */
export function usualShown(before: readonly Cell[]): readonly [low: Cell, high: Cell] | null {
  const values = before.filter((cell) => cell.kind === 'count' || cell.kind === 'small').map((cell) => (cell.kind === 'count' ? cell.count : -1)).toSorted((a, b) => a - b);
  if (values.length < FEWEST) return null;
  const ranked = (share: number): Cell => {
    const value = values[Math.max(0, Math.ceil(share * values.length) - 1)]!;
    return value < 0 ? { kind: 'small' } : number(value);
  };
  return [ranked(0.1), ranked(0.9)];
}
