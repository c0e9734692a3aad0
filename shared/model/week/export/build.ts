import type { WeekFigure, WeekReport } from '../../../contract/bridge/weekly.ts';
import type { Steps } from '../steps.ts';
import { number, type Cell, type ExportDocument, type ExportTable, type Headline } from './document.ts';
import { memberTable, type MemberRow } from './members.ts';
import { nameless } from './nameless.ts';
import { rowTable, whole, type FigureRows } from './named.ts';
import { dayTable, definitionTable, figureTable, hourBands, hourTable, placed, weeksTable, type Placed } from './tables.ts';
import type { Universe } from './universe.ts';
import { usualShown } from './shown.ts';
import { shownDays, shownParts } from './within.ts';

/** How many figures stand at the top of the first page. */
const HEADLINES = 6;

/** What a document is built from. Instants canonical UTC. */
export interface ExportInput {
  readonly report: WeekReport;
  /** The report on the week before; null where there is none. */
  readonly before: WeekReport | null;
  readonly community: string;
  readonly madeAt: string;
  readonly universe: Universe;
  /** What a lead wrote beside a figure, fit to leave the desk. */
  readonly note: (figure: WeekFigure) => string;
  /** Without names: the members of the week and a source of chance. With names: why, and the rows behind the figures. */
  readonly names: { readonly why: null; readonly members: readonly MemberRow[]; readonly below: (most: number) => number } | { readonly why: string; readonly rows: readonly FigureRows[] };
}

const remarks = {
  nameless: ['Without names. “<3” stands for fewer than three. What is not shown is left out because a number below three could be worked out from it.', 'Times are rounded, and given where six or more can be counted; the 90th percentile from thirty on. The usual range is that of the weeks before as far as they are shown. How many cases stayed open is left out: beside those opened and closed it would give others away.'],
  named: 'With names. It is no longer under the protection of the desk: pass it on to nobody who does not need it, and delete it when it has done its work.',
  late: 'Facts about this week arrived after it was first reported on. The figures are those of now.',
} as const;

function headlines(report: WeekReport, all: readonly Placed[], before: string): Headline[] {
  return report.headlines.slice(0, HEADLINES).flatMap((id): Headline[] => {
    const one = all.find(({ figure }) => figure.id === id);
    const value = one?.cells.series.at(-1);
    if (one === undefined || value === undefined) return [];
    const was = one.cells.series.at(-2);
    const by = value.kind === 'count' && was?.kind === 'count' ? value.count - was.count : null;
    const beside = by === null ? '' : by === 0 ? `the same as in ${before}` : `${Math.abs(by)} ${by > 0 ? 'more' : 'fewer'} than in ${before}`;
    return [{ label: one.figure.label, value, beside, usual: usualShown(one.cells.series.slice(0, -1)), series: one.cells.series }];
  });
}

/** Everything of a week that leaves the desk, in any format, in steps of some milliseconds. Reports on weeks with names in them keep nothing back; without names see `nameless.ts`. */
export function* exportDocument({ report, before, community, madeAt, universe, note, names }: ExportInput): Steps<ExportDocument> {
  const named = names.why !== null;
  const cellsOf = named ? whole : yield* nameless(report, before, universe);
  const sections = report.sections.map((section) => ({ section, all: placed(section, cellsOf) })).filter(({ all }) => all.length > 0);
  const all = sections.flatMap((one) => one.all);
  const cell = (id: string): Cell | undefined => all.find(({ figure }) => figure.id === id)?.cells.series.at(-1);
  const days = named ? report.days.map((day) => ({ opened: number(day.opened), reports: number(day.ofThemReports), closed: number(day.closed) })) : shownDays(report.days, cell);
  const hours = named ? hourBands(report).map(number) : shownParts(cell('messages.received'), hourBands(report));
  const exact = (id: string): boolean => cell(id)?.kind === 'count';
  const people: ExportTable[] = named ? names.rows.filter((one) => one.rows.length > 0).map(rowTable) : [memberTable(names.members, exact, names.below)].filter((table) => table.rows.length > 0);
  return {
    week: report.week, title: report.title, dates: report.dates, community, named: names.why, madeAt,
    remarks: [...(report.over ? [] : ['The week is not over: it is counted up to now.']), ...(report.late === null ? [] : [remarks.late]), ...(named ? [remarks.named] : remarks.nameless)],
    headlines: headlines(report, all, `week ${Number((report.weeks.at(-2) ?? report.week).slice(6))}`),
    sections: [
      ...sections.map(({ section, all: own }) => {
        const weeks = weeksTable(section, own, report);
        return { id: section.id, title: section.title, tables: [figureTable(section, own, report, note), ...(weeks === null ? [] : [weeks])] };
      }),
      { id: 'when', title: 'Days and hours', tables: [dayTable(report, days), hourTable(hours)] },
      ...(people.length === 0 ? [] : [{ id: 'people', title: named ? 'Rows behind the figures' : 'Members', tables: people }]),
      { id: 'definitions', title: 'Definitions', tables: [definitionTable(all)] },
    ],
  };
}
