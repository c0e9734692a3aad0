import { readBy } from '../../../shared/contract/read-by.ts';
import { bundleOrder } from '../../../shared/contract/bridge/bundle.ts';
import { openBundle } from '../desk/bundle/jobs.ts';
import { memberCalled } from '../desk/member-called.ts';
import type { Desk } from '../desk/context.ts';
import { misused } from './exit-codes.ts';
import type { Options } from './options.ts';
import { resolve } from 'node:path';
import { checkPlace, writeOut } from './write-out.ts';

/**
 * Writes an evidence bundle as one HTML file without a window: `--member ID or NAME`, or `--case ID`, `--for` what it is for, `--html` the file.
 * That it was made is recorded as it is in the window, and sent with the next sync.
 */
export function writeBundle(desk: Desk, { values, flags }: Options): { readonly file: string; readonly entries: number } {
  const { member, html } = values;
  const onlyCase = values['case'];
  if ((member === undefined) === (onlyCase === undefined)) throw misused('Say what it is about: --member ID or NAME, or --case ID.');
  if (html === undefined || html === '') throw misused('Say where it goes: --html FILE.');
  if (!values['for']?.trim()) throw misused('Say what it is for: --for "appeal of 3 May".');
  const about = member === undefined ? { kind: 'case', id: onlyCase } : { kind: 'member', id: memberCalled(desk, member!).id };
  const order = readBy(bundleOrder, { about, purpose: values['for'], reporters: values['reporters'] ?? null, staffNotes: flags.has('staff-notes'), nameInFile: false });
  if (!order.success) throw misused(`--${order.error.issues[0]?.path[0] === 'about' ? 'case takes an id' : 'for and --reporters take a sentence'}.`);
  const file = resolve(html);
  checkPlace(file, '--html');
  const { pieces, total } = openBundle(desk, order.data, true);
  writeOut(file, [...pieces].map((piece) => piece.html.text).join(''));
  return { file, entries: total };
}
