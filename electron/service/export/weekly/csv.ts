import { stringify } from 'csv-stringify/sync';
import type { Cell, ExportDocument, ExportTable } from '../../../../shared/model/week/export/document.ts';
import { sayCell } from '../../../../shared/model/week/export/document.ts';
import { inLondon } from '../../../../shared/time.ts';

/** A file of an export: its name and what is in it. */
export interface ExportFile {
  readonly name: string;
  readonly content: string;
}

/** What a spreadsheet could take for the beginning of a formula, also behind spaces and signs that are not seen. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/u;

/** What a spreadsheet would take for a number or a date: 00123, 1e5, 2026-11-09. */
const NUMBER = /^\s*(?:\d[\d.,]*(?:e\d+)?|\d+[-/]\d+(?:[-/]\d+)?)\s*$/iu;

/**
 * Words as a spreadsheet takes them for words: behind an apostrophe where they begin like a formula (OWASP, CSV injection) or look
 * like a number. A bare carriage return is a line break: LibreOffice takes what follows it for a new row, and runs it.
 */
export function inert(words: string): string {
  const plain = words.replaceAll(/\r\n?/gu, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, ' ');
  return FORMULA.test(plain) || NUMBER.test(plain) ? `'${plain}` : plain;
}

/** Instants to the minute by London's clocks, as a spreadsheet reads them. */
export function londonMinute(at: string): string {
  return inLondon(at).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

function written(cell: Cell): string | number {
  if (cell.kind === 'count') return cell.count;
  if (cell.kind === 'share') return Math.round(cell.share * 1000) / 1000;
  if (cell.kind === 'instant') return londonMinute(cell.at);
  return cell.kind === 'text' ? inert(cell.text) : sayCell(cell);
}

/** A table as RFC 4180 has it: commas, CRLF, UTF-8 behind a mark by which Excel knows it; numbers bare, words safe from being run. */
export function tableCsv(table: ExportTable): string {
  return stringify([table.columns.map((column) => inert(column.label)), ...table.rows.map((row) => row.cells.map(written))], { bom: true, record_delimiter: 'windows', escape_formulas: true, quoted_string: true });
}

/** A document as one file a table, in order and named for it, and what must be known of it in the first. */
export function csvFiles(document: ExportDocument): ExportFile[] {
  const about: ExportTable = {
    id: 'about', title: 'About this export', about: '', plot: null, columns: [{ label: 'About', wide: true }, { label: 'This export', wide: true }],
    rows: aboutLines(document).map(([what, words], n) => ({ id: `about/${n}`, depth: 0, cells: [{ kind: 'text', text: what }, { kind: 'text', text: words }] })),
  };
  return [about, ...document.sections.flatMap((section) => section.tables)].map((table, n) => ({ name: `${String(n).padStart(2, '0')}-${table.id}.csv`, content: tableCsv(table) }));
}

/** What stands at the head of an export in every format. */
export function aboutLines(document: ExportDocument): (readonly [what: string, words: string])[] {
  return [
    ['Community', document.community], ['Week', `${document.title}, ${document.dates}`], ['Made', `${londonMinute(document.madeAt)}, London time`],
    ['Names', document.named === null ? 'Without names' : 'With names'], ...(document.named === null ? [] : [['What the names are for', document.named] as const]),
    ...document.remarks.map((remark) => ['Please note', remark] as const),
  ];
}
