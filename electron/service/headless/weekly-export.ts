import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { weekTyped } from '../../../shared/model/week/iso-week.ts';
import { writeFolder, writeWhole } from '../../files.ts';
import type { Desk } from '../desk/context.ts';
import { weekDocument } from '../desk/weekly/make.ts';
import { getWeek } from '../desk/weekly/get.ts';
import { csvFiles } from '../export/weekly/csv.ts';
import { weekName } from '../export/weekly/name.ts';
import { xlsxFile } from '../export/weekly/xlsx.ts';
import { misused } from './exit-codes.ts';
import type { Options } from './options.ts';

const formats = ['csv', 'xlsx', 'json'] as const;

/** What was written. */
export interface WeekWritten {
  readonly week: string;
  readonly format: (typeof formats)[number];
  readonly files: readonly string[];
}

/**
 * `weekly --format csv|xlsx|json --out DIR`: a week as it leaves the desk from the window, without names unless `--named` says why, which
 * is recorded and sent by the next sync. Without a week the last that is over.
 */
export async function exportWeekly(desk: Desk, { values }: Options): Promise<WeekWritten> {
  const format = formats.find((one) => one === values['format']);
  if (format === undefined) throw misused(values['format'] === 'pdf' ? 'A PDF is printed by the window: export it there.' : `--format takes ${formats.join(', ')}.`);
  if (!values['out']) throw misused('Say where it goes: --out FOLDER.');
  if (values['named'] !== undefined && values['named'].trim() === '') throw misused('Say what the names are for: --named "the safeguarding lead asks".');
  if (values['week'] !== undefined && weekTyped(values['week']) === null) throw misused(`There is no week ${values['week']}.`);
  const week = values['week'] === undefined ? (await getWeek(desk, { week: null })).week : weekTyped(values['week'])!;
  const out = resolve(values['out']);
  mkdirSync(out, { recursive: true, mode: 0o700 });
  const document = await weekDocument(desk, week, values['named'] ?? null);
  const name = join(out, weekName(document));
  if (format === 'csv') return { week, format, files: writeFolder(name, csvFiles(document)) };
  const file = `${name}.${format}`;
  writeWhole(file, format === 'xlsx' ? await xlsxFile(document) : `${JSON.stringify(document, null, 2)}\n`);
  return { week, format, files: [file] };
}
