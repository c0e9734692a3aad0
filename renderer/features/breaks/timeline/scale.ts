import { londonDate, londonDaysBetween, plusLondonDays, startOfLondonDay, startOfLondonMonth, startOfLondonWeek } from '../../../../shared/london-days.ts';
import { epochOf, inLondon, plusLondonMonths, sayDay, sayMonth } from '../../../../shared/time.ts';

/** What one column of the timeline is. */
export type Zoom = 'day' | 'week' | 'month';

/** One column: when it begins and ends (canonical UTC), and what stands above it. */
export interface Column {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** The column that holds now. */
  readonly current: boolean;
  /** Why nobody is in on a day of this column; empty when there is none. */
  readonly closed: string;
}

/** The stretch of time that is drawn, and where each instant falls on it. */
export interface Scale {
  readonly zoom: Zoom;
  readonly columns: readonly Column[];
  readonly from: string;
  readonly to: string;
  /** Share of the width, 0 at the start and 1 at the end; beyond those for what lies outside. */
  readonly x: (instant: string) => number;
}

/** A day on which nobody is in, and why. */
export interface Closure {
  readonly date: string;
  readonly why: string;
}

/** Columns shown before now's own where there is room, so that what has just happened is in sight. */
const BEFORE: Readonly<Record<Zoom, number>> = { day: 3, week: 2, month: 2 };

const beginOf: Readonly<Record<Zoom, (instant: string) => string>> = { day: startOfLondonDay, week: startOfLondonWeek, month: startOfLondonMonth };

/** The same place some columns on, or back when negative. */
export function stepped(from: string, zoom: Zoom, columns: number): string {
  if (zoom === 'month') return plusLondonMonths(from, columns);
  return plusLondonDays(from, columns * (zoom === 'week' ? 7 : 1));
}

/** Where a timeline of some columns begins to show now, canonical UTC: a fifth of it at most is past. */
export function beginAround(now: string, zoom: Zoom, count: number): string {
  return stepped(beginOf[zoom](now), zoom, -Math.min(BEFORE[zoom], Math.floor(count / 5)));
}

function labelOf(zoom: Zoom, from: string): string {
  if (zoom === 'month') return inLondon(from).month === 1 ? sayMonth(from) : sayMonth(from).replace(/ \d+$/u, '');
  return zoom === 'day' ? sayDay(from) : sayDay(from).replace(/^\S+ /u, '');
}

const named: Readonly<Record<Zoom, string>> = { day: 'Today', week: 'This week', month: 'This month' };

/** The scale of some columns from the one that holds `from`. A column is as wide as it is long: the week of a clock change too. */
export function scaleOf(zoom: Zoom, from: string, count: number, now: string, closures: readonly Closure[] = []): Scale {
  const start = beginOf[zoom](from);
  const edges = Array.from({ length: count + 1 }, (_, n) => stepped(start, zoom, n));
  const columns = edges.slice(0, -1).map((edge, n): Column => {
    const to = edges[n + 1] ?? edge;
    const current = edge <= now && now < to;
    const closed = zoom === 'month' ? [] : closures.filter(({ date }) => londonDate(edge) <= date && date < londonDate(to));
    return { from: edge, to, label: current ? named[zoom] : labelOf(zoom, edge), current, closed: closed.map(({ why }) => why).join(', ') };
  });
  const [begin, end] = [epochOf(start), epochOf(edges.at(-1) ?? start)];
  return { zoom, columns, from: start, to: edges.at(-1) ?? start, x: (instant) => (epochOf(instant) - begin) / (end - begin) };
}

/** How many whole days a drag across a share of the width is. */
export function daysAcross(scale: Scale, share: number): number {
  return Math.round(share * londonDaysBetween(scale.from, scale.to));
}
