import type { WeekFigure, WeekReport } from '../../../contract/bridge/weekly.ts';
import type { Steps } from '../steps.ts';
import { none, number, type Cell } from './document.ts';
import { coarse } from './say-duration.ts';
import { shownCounts, type ShownSeries } from './shown.ts';
import type { Universe } from './universe.ts';
import { shareShown, shownOf } from './within.ts';

/** A time is given when at least so many things took it, so that it is not one thing's and does not tell on which side of a day fewer than three lie. */
const FEWEST_FOR_MEDIAN = 6;
const FEWEST_FOR_P90 = 30;

const hidden: Cell = { kind: 'withheld' };

/** A figure as it stands in a table: of each week oldest first, and for how long things took the percentile and of how many. Null leaves it out. */
export interface FigureCells {
  readonly series: readonly Cell[];
  readonly p90: Cell;
  readonly of: Cell;
}

/** What a figure of a report is as it leaves the desk. */
export type CellsOf = (figure: WeekFigure) => FigureCells | null;

const find = (report: WeekReport | null, id: string): WeekFigure | undefined => report?.sections.flatMap((section) => section.figures).find((figure) => figure.id === id);

/** A median and a 90th percentile that leave the desk, coarsely; those of a part only beside those of the other part. */
function tookShown(report: WeekReport | null, figure: WeekFigure): { readonly median: Cell; readonly p90: Cell } {
  const own = find(report, figure.id);
  if (report === null || own === undefined) return { median: none, p90: none };
  const ways = figure.part === null ? [own] : ['in-cover', 'out-of-cover'].map((way) => find(report, `${figure.part!.of}/${way}`));
  const fewest = Math.min(...ways.map((one) => one?.of ?? 0));
  const cell = (ms: number | null, least: number): Cell => (fewest < least || ms === null ? hidden : { kind: 'duration', ms: coarse(ms) });
  return { median: cell(own.value, FEWEST_FOR_MEDIAN), p90: cell(own.p90, FEWEST_FOR_P90) };
}

/** How many of how long things took, in the order whole, in cover hours, outside. */
function ofShown(report: WeekReport, counts: ShownSeries, id: string): readonly [Cell, Cell, Cell] {
  const [whole, inside, outside] = [id, `${id}/in-cover`, `${id}/out-of-cover`].map((one) => find(report, one)?.of ?? 0);
  return shownOf(counts.get(id === 'cases.close' ? 'cases.closed' : 'cases.opened')?.at(-1), [whole!, inside!, outside!]);
}

/**
 * The figures of a report as they leave the desk without names: counts below three as "<3", and nothing else from which one could be
 * worked out; all that is not a count is computed from the counts as they are shown, or left out. `before` is the report on the week
 * before; null where there is none. `universe` is every part that figures can have.
 */
export function* nameless(report: WeekReport, before: WeekReport | null, universe: Universe): Steps<CellsOf> {
  const counts = yield* shownCounts(report, universe);
  const at = (id: string, n: number): Cell | undefined => counts.get(id)?.[n];
  return (figure) => {
    const { id, unit } = figure;
    const plain = (series: readonly Cell[]): FigureCells => ({ series, p90: none, of: none });
    const own = counts.get(id);
    if (own !== undefined) return plain(own);
    // Cover is the team's time, and no member's.
    if (unit === 'time' || (unit === 'count' && id === 'cover.gaps')) return plain(figure.series.map((value): Cell => (value === null ? none : unit === 'time' ? { kind: 'duration', ms: value } : number(value))));
    if (id === 'messages.in-target') {
      const result = (n: number, name: string): Cell | undefined => at(`messages.first-reply/result/${name}`, n);
      return plain(report.weeks.map((_, n) => shareShown(result(n, 'in-target'), ['in-target', 'late', 'waiting-late'].map((name) => result(n, name)))));
    }
    if (unit !== 'took') return null;
    const place = id.endsWith('/in-cover') ? 1 : id.endsWith('/out-of-cover') ? 2 : 0;
    const { median, p90 } = tookShown(report, figure);
    return { series: [...report.weeks.slice(2).map((): Cell => none), tookShown(before, figure).median, median], p90, of: ofShown(report, counts, figure.part?.of ?? id)[place] };
  };
}
