import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { weekTyped } from '../../../shared/model/week/iso-week.ts';
import { writeFolder } from '../../files.ts';
import type { Desk } from '../desk/context.ts';
import { weekDocument } from '../desk/weekly/make.ts';
import { getWeek } from '../desk/weekly/get.ts';
import { csvFiles } from '../export/weekly/csv.ts';
import { weekHtml } from '../export/weekly/html.ts';
import { weekFooter, weekName } from '../export/weekly/name.ts';
import { xlsxFile } from '../export/weekly/xlsx.ts';
import { misused } from './exit-codes.ts';
import type { Options } from './options.ts';
import { printerFrom, printHeadless } from './printer.ts';
import { checkPlace, openFolder, writeOut, writtenOut } from './write-out.ts';

const formats = ['csv', 'xlsx', 'pdf', 'json'] as const;

/** What was written. */
export interface WeekWritten {
  readonly week: string;
  readonly format: (typeof formats)[number];
  readonly files: readonly string[];
}

/**
 * `weekly --format csv|xlsx|pdf|json --out DIR`: a week as it leaves the desk from the window, without names unless `--named` says why, which
 * is recorded and sent by the next sync. Without a week the last that is over.
 */
export async function exportWeekly(desk: Desk, { values }: Options): Promise<WeekWritten> {
  const format = formats.find((one) => one === values['format']);
  if (format === undefined) throw misused(`--format takes ${formats.join(', ')}.`);
  const printer = format === 'pdf' ? printerFrom(process.env) : null;
  if (format === 'pdf' && printer === null) throw misused('A PDF needs Electron beside the desk: use npm run desk.');
  if (!values['out']) throw misused('Say where it goes: --out FOLDER.');
  if (values['named'] !== undefined && values['named'].trim() === '') throw misused('Say what the names are for: --named "the safeguarding lead asks".');
  if (values['week'] !== undefined && weekTyped(values['week']) === null) throw misused(`There is no week ${values['week']}.`);
  const week = values['week'] === undefined ? (await getWeek(desk, { week: null })).week : weekTyped(values['week'])!;
  const out = resolve(values['out']);
  openFolder(out, '--out');
  const name = join(out, weekName({ week, named: values['named'] ?? null }));
  // Before names are on record as handed out. A folder may hold what somebody else put there, so it is never replaced.
  if (format === 'csv' && existsSync(name)) throw misused(`${name} is there already. Move it away, or name another folder with --out.`);
  if (format !== 'csv') checkPlace(`${name}.${format}`, '--out');
  const document = await weekDocument(desk, week, values['named'] ?? null);
  if (format === 'csv') return { week, format, files: writtenOut(name, () => writeFolder(name, csvFiles(document))) };
  const file = `${name}.${format}`;
  const content = format === 'xlsx' ? await xlsxFile(document) : printer === null ? `${JSON.stringify(document, null, 2)}\n` : await printHeadless(printer, { html: weekHtml(document, false), footer: weekFooter(document) });
  writeOut(file, content);
  return { week, format, files: [file] };
}
