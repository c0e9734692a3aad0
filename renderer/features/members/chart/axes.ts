import { epochOf, inLondon, instantOf } from '../../../../shared/time.ts';
import { totalAt, type Frame, type Step } from '../../../components/step-plot.ts';

/** A place on an axis of the picture, as a share of it. */
export interface Tick {
  readonly at: string;
  readonly label: string;
}

/** Fewer months than this have a name each; above, every second or third. */
const NAMED_MONTHS = 10;

/** The beginnings of months between two instants, London time; January and the first say their year. */
export function monthsBetween(from: string, to: string): Tick[] {
  const end = epochOf(to);
  const first = inLondon(from).with({ day: 1, hour: 0, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 }).add({ months: 1 });
  const months = Math.ceil((end - first.epochMilliseconds) / (30.4 * 86_400_000));
  const apart = Math.max(1, Math.ceil(months / NAMED_MONTHS));
  const ticks: Tick[] = [];
  for (let month = first; month.epochMilliseconds < end; month = month.add({ months: apart })) {
    const year = month.month === 1 || ticks.length === 0 ? ` ${month.year}` : '';
    ticks.push({ at: instantOf(month.epochMilliseconds), label: month.toLocaleString('en-GB', { month: 'long' }) + year });
  }
  return ticks;
}

/** The totals that have a line of their own: tens, or more where the total is high, and never on top of the line at which a break is proposed. */
export function gridTotals(most: number, line: number): number[] {
  const apart = most > 60 ? 20 : 10;
  return Array.from({ length: Math.floor(most / apart) + 1 }, (_, n) => n * apart).filter((total) => total !== line && Math.abs(total - line) > apart / 4);
}

/** A word on the picture where there is room for it. */
export interface Label {
  readonly at: string;
  readonly total: number;
  readonly text: string;
}

/** Leaves out labels that would stand on top of the one before, `gap` a share of the width. */
export function spaced<T extends { readonly at: string }>(labels: readonly T[], frame: Frame, gap: number): T[] {
  let last = -1;
  return labels.filter((label) => {
    const x = frame.x(label.at);
    if (x < 0 || x > 1 || x - last < gap) return false;
    last = x;
    return true;
  });
}

/** What each giving added, at the total that it led to; several at one instant are one. */
export function givenLabels(entries: readonly { readonly at: string; readonly points: number }[], series: readonly Step[]): Label[] {
  const sums = new Map<string, number>();
  for (const { at, points } of entries) if (points > 0) sums.set(at, (sums.get(at) ?? 0) + points);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, points]) => ({ at, total: totalAt(series, at), text: `+${points}` }));
}
