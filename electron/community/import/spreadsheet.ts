import { parse, CsvError } from 'csv-parse/sync';
import { limits } from '../../../shared/limits.ts';

/** A spreadsheet as rows of text. `line`: where a row begins in the file, from 1. */
export interface Spreadsheet {
  readonly encoding: 'UTF-8' | 'Windows-1252';
  readonly separator: ';' | ',' | '\t';
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** A file that cannot be read as a spreadsheet, with a sentence that says why. */
export class Unreadable extends Error {}

/** The text of a file: UTF-8 with or without its mark, and otherwise what older spreadsheets of Windows write. */
export function textFrom(bytes: Uint8Array): { readonly text: string; readonly encoding: Spreadsheet['encoding'] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) throw new Unreadable('This file is in UTF-16. Save it as “CSV UTF-8”.');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new Unreadable('This is a workbook, not CSV. Save the sheet as “CSV UTF-8”.');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

interface Parsed { readonly record: string[]; readonly info: { readonly lines: number } }

function read(text: string, delimiter: string, to?: number): Parsed[] {
  return parse(text, { delimiter, bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true, max_record_size: 200_000, ...(to !== undefined && { to }) }) as unknown as Parsed[];
}

/** The names in the first row by a separator; none where it is not whole by that one. */
function namesBy(text: string, separator: string): readonly string[] {
  try {
    return read(text, separator, 1)[0]?.record ?? [];
  } catch {
    return [];
  }
}

/**
 * Reads CSV whose first row names the columns. The separator is the one by which most of the names are known (`known`), then
 * the one that makes most columns. Throws {@link Unreadable} with a sentence.
 */
export function readSpreadsheet(bytes: Uint8Array, known: (name: string) => boolean): Spreadsheet {
  if (bytes.byteLength > limits.importBytes) throw new Unreadable(`The file is larger than ${limits.importBytes / 1024 / 1024} MB. Split it.`);
  const { text, encoding } = textFrom(bytes);
  try {
    const tries = ([';', ',', '\t'] as const).map((separator) => {
      const names = namesBy(text, separator);
      return { separator, names, worth: names.filter(known).length * 1_000 + names.length };
    });
    const { separator, names } = tries.reduce((best, one) => (one.worth > best.worth ? one : best));
    if (names.length === 0) throw new Unreadable('The file is empty, or its first line is not whole.');
    const rows = read(text, separator).slice(1).map(({ record, info }) => ({ line: info.lines - record.join('').split('\n').length + 1, cells: record })).filter(({ cells }) => cells.some((one) => one !== ''));
    if (rows.length > limits.importLines) throw new Unreadable(`The file has ${rows.length} lines, more than ${limits.importLines}. Split it.`);
    return { encoding, separator, header: names, rows };
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable(`The file is not whole CSV${typeof error['lines'] === 'number' ? `, at line ${error['lines']}` : ''}: is a quotation mark not closed?`);
    throw error;
  }
}
