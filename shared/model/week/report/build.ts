import type { Permission } from '../../../contract/bridge/views.ts';
import type { WeekFigure, WeekReport } from '../../../contract/bridge/weekly.ts';
import { sayDay } from '../../../time.ts';
import type { WeekFigures } from '../figures.ts';
import { boundsOf, daysOf, plusWeeks, sayWeek, type IsoWeek } from '../iso-week.ts';
import { definitionOf } from './definitions.ts';
import { flatten, type FlatFigure, type SectionId } from './flat.ts';
import { headlines } from './headlines.ts';
import { lateChanges, type WeekSnapshot } from './snapshot.ts';
import { usualRange } from './usual.ts';
import { fullLabelOf, labelOf, sayWay, sectionTitles, type WeekNames } from './words.ts';

/** With how many weeks before it a week is compared. */
export const WEEKS_BEFORE = 12;

/** What a report is built from. Instants canonical UTC. */
export interface ReportInput {
  readonly week: IsoWeek;
  readonly now: string;
  readonly earliest: IsoWeek;
  readonly latest: IsoWeek;
  /** The figures of the twelve weeks before, oldest first, then of the week itself; null where this computer has nothing of a week. */
  readonly figures: readonly (WeekFigures | null)[];
  readonly names: WeekNames;
  /** At how many points a break was proposed when the week ended; null where no policy is known. */
  readonly threshold: number | null;
  /** What was written beside figures, by id. */
  readonly notes: ReadonlyMap<string, string>;
  /** Why London days were closed, by day: "bank holiday". */
  readonly closed: ReadonlyMap<string, string>;
  readonly snapshot: WeekSnapshot | null;
  readonly mayExport: Permission;
  readonly mayName: Permission;
}

const never: WeekFigures['days'] = [];

/** A figure that only other weeks have, as it is in a week that lacks it. */
const without = (figure: FlatFigure): FlatFigure => ({ ...figure, value: figure.unit === 'took' || figure.unit === 'share' ? null : 0, of: figure.of === null ? null : 0, p90: null, rows: [] });

/** Breakdowns whose parts the data decides: the largest comes first. The others have an order of their own. */
const open: ReadonlySet<string> = new Set(['reason', 'space', 'outcome']);
const setOf = ({ part }: FlatFigure): string | null => (part !== null && open.has(part.way) ? `${part.of}/${part.way}` : null);

/** Every figure that any of the weeks has, in the order of the report: parts that only other weeks have stand among their neighbours. */
function allOf(weeks: readonly (ReadonlyMap<string, FlatFigure> | null)[], label: (figure: FlatFigure) => string): FlatFigure[] {
  const all = new Map(weeks.at(-1));
  for (const week of weeks) for (const [id, figure] of week ?? []) if (!all.has(id)) all.set(id, without(figure));
  const sets = Map.groupBy(all.values(), setOf);
  const sorted = (set: readonly FlatFigure[]): FlatFigure[] => set.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0) || (label(a) < label(b) ? -1 : 1));
  const done = new Set<string>();
  return [...all.values()].flatMap((figure) => {
    const set = setOf(figure);
    if (set === null) return [figure];
    if (done.has(set)) return [];
    done.add(set);
    return sorted(sets.get(set)!);
  });
}

/** A part that differs by one or two is no news: of many small counts some always do. */
const NEWS = 3;
const first: ReadonlySet<string> = new Set(headlines);

/** Whether a value lies outside what is usual by enough to say so. */
function stands(figure: FlatFigure, usual: { readonly low: number; readonly high: number } | null): boolean {
  if (usual === null || figure.value === null) return false;
  const by = Math.max(usual.low - figure.value, figure.value - usual.high);
  return by > 0 && (figure.part === null || first.has(figure.id) || (figure.unit !== 'took' && by >= NEWS));
}

/** Builds the report on a week from the figures of thirteen. What it says depends on its input alone. */
export function buildReport(input: ReportInput): WeekReport {
  const { week, now, names, threshold, notes } = input;
  const bounds = boundsOf(week);
  const over = bounds.to <= now;
  const weeks = input.figures.map((one) => one && new Map(flatten(one).map((figure) => [figure.id, figure])));
  const figures = allOf(weeks, (figure) => labelOf(figure, names, threshold));

  const figureOf = (figure: FlatFigure): WeekFigure => {
    const { id, part, unit, value, of, p90, rows } = figure;
    const series = weeks.map((one) => (one === null ? null : (one.get(id) ?? without(figure)).value));
    const usual = usualRange(series.slice(0, -1));
    return {
      id, part: part && { of: part.of, way: sayWay(part.way) }, label: labelOf(figure, names, threshold), unit, value, of, p90, before: series.at(-2) ?? null, usual, series,
      // A week that is not over has less of everything.
      unusual: over && stands(figure, usual),
      definition: definitionOf(figure), rows: rows.length, note: notes.get(id) ?? '',
    };
  };

  const days = (input.figures.at(-1)?.days ?? never).map((day, n) => ({
    ...day, label: sayDay(daysOf(week)[n]!.from).split(' ').slice(0, 2).join(' '), note: input.closed.get(day.date) ?? '',
    usual: usualRange(input.figures.slice(0, -1).map((one) => one?.days[n]?.opened ?? null)),
  }));
  const late = input.snapshot === null ? null : lateChanges(input.snapshot, figures);
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const said = (id: string): FlatFigure => byId.get(id) ?? { ...figures[0]!, id, top: id.split('/')[0]!, part: { of: id.split('/').slice(0, -2).join('/'), way: id.split('/').at(-2) ?? '' }, key: id.split('/').at(-1) ?? id, unit: 'count' };
  const [title, dates] = sayWeek(week).split(/, (.*)/su);
  return {
    week, title: title ?? week, dates: dates ?? '', from: bounds.from, to: bounds.to, now, over, earliest: input.earliest, latest: input.latest,
    headlines: [...headlines],
    sections: (Object.keys(sectionTitles) as SectionId[]).map((id) => ({ id, title: sectionTitles[id], figures: figures.filter((figure) => figure.section === id).map(figureOf) })),
    weeks: Array.from({ length: WEEKS_BEFORE + 1 }, (_, n) => plusWeeks(week, n - WEEKS_BEFORE)),
    days,
    hours: (input.figures.at(-1)?.hours ?? []).map((cells) => cells.map((cell) => ({ ...cell }))),
    late: late === null || late.length === 0 ? null : { since: input.snapshot!.at, changes: late.map(({ id, was, is }) => ({ id, label: fullLabelOf(said(id), names, threshold), was, is, unit: said(id).unit })) },
    mayExport: input.mayExport, mayName: input.mayName,
  };
}
