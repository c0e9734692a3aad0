import writeXlsxFile from 'write-excel-file/universal';
import type { Sheet, SheetData } from 'write-excel-file/universal';
import { sayCell, type Cell, type ExportDocument, type ExportSection, type ExportTable } from '../../../../shared/model/week/export/document.ts';
import { inLondon } from '../../../../shared/time.ts';
import { aboutLines } from './csv.ts';

type SheetCell = SheetData[number][number];

const DAY_MS = 24 * 3_600_000;
/** Longest name of a sheet (Excel's own limit), and what may not stand in one. */
const SHEET_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]/gu;
/** Height of a line in points: LibreOffice leaves rows as high as they are said to be. */
const LINE_POINTS = 13.5;
/** Widths in characters of the sheet's own face. */
const widths = { words: 38, value: 14, most: 80 } as const;

const head = (value: string, wide: boolean): SheetCell => ({ value, type: String, align: wide ? 'left' : 'right', fontWeight: 'bold', wrap: true, alignVertical: 'bottom', backgroundColor: '#ECE7DB', bottomBorderStyle: 'thin', bottomBorderColor: '#655E51' });
const title = (value: string): SheetCell => ({ value, type: String, fontWeight: 'bold', fontSize: 14 });
/** Words are never a formula: the cell itself says that it is text. */
const words = (value: string, indent = 0): SheetCell => ({ value, type: String, format: '@', alignVertical: 'top', ...(indent > 0 && { indent, align: 'left' as const }), ...(value.length > widths.most && { wrap: true, height: Math.ceil(value.length / widths.most) * LINE_POINTS }) });

/** The instant at which a clock in UTC shows what London's shows: spreadsheets know no zones. */
const wall = (at: string): Date => new Date(inLondon(at).toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds);

function written(cell: Cell, indent: number): SheetCell {
  switch (cell.kind) {
    case 'count': return { value: cell.count, type: Number, format: '0' };
    case 'share': return { value: cell.share, type: Number, format: '0%' };
    // A duration is a part of days; a negative one has no face in a spreadsheet.
    case 'duration': return cell.ms < 0 ? words(sayCell(cell)) : { value: cell.ms / DAY_MS, type: Number, format: '[h]:mm' };
    case 'date': return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    case 'instant': return { value: wall(cell.at), type: Date, format: 'yyyy-mm-dd hh:mm' };
    case 'none': return null;
    case 'small': case 'withheld': return { value: sayCell(cell), type: String, format: '@', align: 'right' };
    case 'text': return cell.text === '' ? null : words(cell.text, indent);
  }
}

function rowsOf(table: ExportTable): SheetData {
  return [table.columns.map((column) => head(column.label, column.wide)), ...table.rows.map((row) => row.cells.map((cell, n) => written(cell, n === 0 ? row.depth : 0)))];
}

/** A sheet of tables one below the other; with one alone its head stays in sight. */
function sheetOf(name: string, tables: readonly ExportTable[]): Sheet<unknown> {
  const [only] = tables;
  const columns = Array.from({ length: Math.max(...tables.map((table) => table.columns.length)) }, (_, n) => {
    const longest = Math.max(...tables.flatMap((table) => table.rows.map((row) => (row.cells[n] === undefined ? 0 : sayCell(row.cells[n]).length + row.depth * 2))));
    return { width: Math.min(widths.most, Math.max(tables.some((table) => table.columns[n]?.wide === true) ? widths.words / 2 : widths.value, longest + 2)) };
  });
  const data = tables.length === 1 && only !== undefined ? rowsOf(only) : tables.flatMap((table, n) => [...(n === 0 ? [] : [[null]]), [title(table.title)], ...rowsOf(table)]);
  return { sheet: name.replaceAll(FORBIDDEN, ' ').slice(0, SHEET_NAME), data, columns, orientation: 'landscape', ...(tables.length === 1 && { stickyRowsCount: 1, stickyColumnsCount: 1 }) };
}

/** A section as one sheet, and its course over the weeks as another: a head that stays in sight needs a sheet of its own. */
function sheetsOf(section: ExportSection): Sheet<unknown>[] {
  const weeks = section.tables.filter((table) => table.id.endsWith('-weeks'));
  const others = section.tables.filter((table) => !table.id.endsWith('-weeks'));
  const name = section.title.slice(0, SHEET_NAME - ' by week'.length);
  if (section.id === 'people') return section.tables.map((table) => sheetOf(table.title, [table]));
  return [...(others.length === 0 ? [] : [sheetOf(section.title, others)]), ...weeks.map((table) => sheetOf(`${name} by week`, [table]))];
}

/** Sheets have names of their own, however long what they are named for. */
function apart(sheets: readonly Sheet<unknown>[]): Sheet<unknown>[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    let name = sheet.sheet ?? 'Sheet';
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${(sheet.sheet ?? 'Sheet').slice(0, SHEET_NAME - 4)} ${n}`;
    taken.add(name.toLowerCase());
    return { ...sheet, sheet: name };
  });
}

/** A document as a workbook: a sheet a section, numbers as numbers, dates as dates, durations as hours and minutes. */
export async function xlsxFile(document: ExportDocument): Promise<Uint8Array> {
  const about: Sheet<unknown> = { sheet: 'About', data: aboutLines(document).map(([what, said]) => [{ value: what, type: String, fontWeight: 'bold' as const, alignVertical: 'top' as const }, words(said)]), columns: [{ width: 24 }, { width: widths.most }] };
  const made = writeXlsxFile(apart([about, ...document.sections.flatMap(sheetsOf)]) as Parameters<typeof writeXlsxFile>[0] & Sheet<never>[], { fontFamily: 'Arial', fontSize: 10 });
  return new Uint8Array(await (await made.toBlob()).arrayBuffer());
}
