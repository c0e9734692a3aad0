import type { WeekFigure, WeekReport, WeekSection } from '../../../contract/bridge/weekly.ts';
import { none, number, text, type Cell, type ExportTable, type Row } from './document.ts';
import type { CellsOf, FigureCells } from './nameless.ts';
import { changeShown, usualShown } from './shown.ts';
import type { ShownDay } from './within.ts';

/** A figure with what it is as it leaves the desk. */
export interface Placed {
  readonly figure: WeekFigure;
  readonly cells: FigureCells;
}

const depthOf = (id: string): number => id.split('/').length >> 1;
const say = (week: string): string => `Week ${Number(week.slice(6))}`;
const last = (cells: readonly Cell[]): Cell => cells.at(-1) ?? none;
const tells = (cell: Cell): boolean => cell.kind !== 'none' && cell.kind !== 'small';

/** The figures of a section that leave the desk. A part of which nothing but "<3" could be said in any week is left out. */
export function placed(section: WeekSection, cellsOf: CellsOf): Placed[] {
  return section.figures.flatMap((figure) => {
    const cells = cellsOf(figure);
    return cells === null || (figure.part !== null && figure.unit === 'count' && !cells.series.some(tells)) ? [] : [{ figure, cells }];
  });
}

/** The usual range, from what is shown of the weeks before; durations and shares as numbers of their own. */
function usualOf({ figure, cells }: Placed): readonly [Cell, Cell] {
  const before = cells.series.slice(0, -1);
  if (figure.unit === 'count' || figure.unit === 'points') return usualShown(before) ?? [none, none];
  const value = (cell: Cell): number[] => (cell.kind === 'duration' ? [cell.ms] : cell.kind === 'share' ? [cell.share] : []);
  const range = usualShown(before.flatMap(value).map(number));
  const back = (cell: Cell): Cell => (cell.kind !== 'count' ? cell : figure.unit === 'share' ? { kind: 'share', share: cell.count } : { kind: 'duration', ms: cell.count });
  return range === null ? [none, none] : [back(range[0]), back(range[1])];
}

function changeOf(now: Cell, before: Cell): Cell {
  if (now.kind === 'duration' && before.kind === 'duration') return { kind: 'duration', ms: now.ms - before.ms };
  return now.kind === 'share' || before.kind === 'share' || now.kind === 'duration' || before.kind === 'duration' ? none : changeShown(now, before);
}

/** A section's figures beside the week before and what is usual. `note` says what a lead wrote beside a figure. */
export function figureTable(section: WeekSection, all: readonly Placed[], report: WeekReport, note: (figure: WeekFigure) => string): ExportTable {
  const took = all.some(({ figure }) => figure.unit === 'took');
  const notes = all.some(({ figure }) => note(figure) !== '');
  const columns = ['Figure', 'Broken down', say(report.week), ...(took ? ['90th percentile', 'Of how many'] : []), say(report.weeks.at(-2) ?? report.week), 'Change', 'Usual from', 'Usual to', ...(notes ? ['Note for the meeting'] : [])];
  const rows = all.map((one): Row => {
    const { id, part, label } = one.figure;
    const [now, before] = [last(one.cells.series), one.cells.series.at(-2) ?? none];
    return { id, depth: depthOf(id), cells: [text(label), part === null ? none : text(part.way), now, ...(took ? [one.cells.p90, one.cells.of] : []), before, changeOf(now, before), ...usualOf(one), ...(notes ? [text(note(one.figure))] : [])] };
  });
  return { id: section.id, title: section.title, about: took ? 'The median: half took no longer.' : '', columns: columns.map((label) => ({ label, wide: ['Figure', 'Broken down', 'Note for the meeting'].includes(label) })), rows, plot: 'weeks' };
}

/** A section's figures week by week, where more than one week has something to say. */
export function weeksTable(section: WeekSection, all: readonly Placed[], report: WeekReport): ExportTable | null {
  const rows = all.filter(({ cells }) => cells.series.filter((cell) => cell.kind !== 'none').length > 2).map(({ figure, cells }): Row => ({ id: figure.id, depth: depthOf(figure.id), cells: [text(figure.label), ...cells.series] }));
  if (rows.length === 0) return null;
  return { id: `${section.id}-weeks`, title: `${section.title}, week by week`, about: '', columns: [{ label: 'Figure', wide: true }, ...report.weeks.map((week) => ({ label: say(week), wide: false }))], rows, plot: null };
}

/** The days of the week. */
export function dayTable(report: WeekReport, shown: readonly ShownDay[]): ExportTable {
  const notes = report.days.some((day) => day.note !== '');
  return {
    id: 'days', title: 'Cases each day', about: '', plot: 'days',
    columns: ['Day', 'Date', 'Opened', 'Of these reported', 'Closed', ...(notes ? ['Note'] : [])].map((label) => ({ label, wide: label === 'Day' || label === 'Note' })),
    rows: report.days.map((day, n) => ({ id: day.date, depth: 0, cells: [text(day.label), { kind: 'date', date: day.date }, shown[n]!.opened, shown[n]!.reports, shown[n]!.closed, ...(notes ? [text(day.note)] : [])] })),
  };
}

/** Hours of a day that are taken together where single ones would be too few. */
export const BAND_HOURS = 3;

const clock = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`;

/** Messages in each three hours of a day, over the whole week. */
export function hourBands(report: WeekReport): number[] {
  return Array.from({ length: 24 / BAND_HOURS }, (_, n) => report.hours.reduce((sum, day) => sum + day.slice(n * BAND_HOURS, (n + 1) * BAND_HOURS).reduce((all, hour) => all + hour.messages, 0), 0));
}

/** When messages came in, over the whole week. */
export function hourTable(shown: readonly Cell[]): ExportTable {
  return {
    id: 'hours', title: 'When messages came in', about: 'Messages from members by London’s clocks, all days of the week together.', plot: 'hours',
    columns: [{ label: 'From', wide: true }, { label: 'To', wide: true }, { label: 'Messages', wide: false }],
    rows: shown.map((cell, n) => ({ id: clock(n * BAND_HOURS), depth: 0, cells: [text(clock(n * BAND_HOURS)), text(clock((n + 1) * BAND_HOURS)), cell] })),
  };
}

/** What each figure counts. */
export function definitionTable(all: readonly Placed[]): ExportTable {
  const tops = all.filter(({ figure }) => figure.part === null);
  return {
    id: 'definitions', title: 'What is counted', about: '', plot: null, columns: [{ label: 'Figure', wide: true }, { label: 'What is counted', wide: true }],
    rows: tops.map(({ figure }) => ({ id: figure.id, depth: 0, cells: [text(figure.label), text(figure.definition)] })),
  };
}
