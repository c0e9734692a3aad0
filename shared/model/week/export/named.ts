import type { WeekRow, WeekUnit } from '../../../contract/bridge/weekly.ts';
import { none, number, text, type Cell, type ExportTable } from './document.ts';
import type { CellsOf } from './nameless.ts';

/** A value of a figure as it is; for the named export and for this screen's own eyes. */
export function plainCell(unit: WeekUnit, value: number | null): Cell {
  if (value === null) return none;
  if (unit === 'took' || unit === 'time') return { kind: 'duration', ms: value };
  return unit === 'share' ? { kind: 'share', share: value } : number(value);
}

/** The figures of a report with everything that is in them. */
export const whole: CellsOf = ({ unit, series, p90, of }) => ({
  series: series.map((value) => plainCell(unit, value)), p90: unit === 'took' ? plainCell(unit, p90) : none, of: unit === 'took' && of !== null ? number(of) : none,
});

/** The rows behind a figure of a named export. */
export interface FigureRows {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly WeekRow[];
}

/** The rows behind a figure as a table, with the members' names. */
export function rowTable({ id, label, rows }: FigureRows): ExportTable {
  return {
    id: `rows-${id.replaceAll(/[^a-z]+/gu, '-')}`, title: label, about: '', plot: null,
    columns: [{ label: 'What', wide: true }, { label: 'Member', wide: true }, { label: 'Detail', wide: true }, { label: 'When', wide: false }],
    rows: rows.map((row) => ({ id: row.id, depth: 0, cells: [text(row.title), row.member === null ? none : text(row.member.name), text(row.detail), { kind: 'instant', at: row.at }] })),
  };
}
