import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Staff } from '../../../shared/contract/entities/people.ts';
import { policyInForce } from '../../../shared/model/points-policy.ts';
import { columnsOf, isKnown } from '../import/columns.ts';
import { peopleOf } from '../import/people.ts';
import { planImport, type Plan } from '../import/plan.ts';
import { countsOf, fileLines, planLines } from '../import/said.ts';
import { readSpreadsheet, Unreadable, type Spreadsheet } from '../import/spreadsheet.ts';
import { writeImport } from '../import/write.ts';
import type { CommunityStore } from '../server/store/store.ts';
import { exitCodes, misused, ServeFailure } from './failure.ts';
import type { Command } from './options.ts';
import { find, type Said } from './staff.ts';

function sheetFrom(file: string): Spreadsheet {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw misused(`The spreadsheet cannot be read: ${file}`);
  }
  try {
    return readSpreadsheet(bytes, isKnown);
  } catch (error) {
    if (error instanceof Unreadable) throw misused(error.message);
    throw error;
  }
}

/** Whom points are put down to where the sheet names no colleague: somebody who may decide points. */
function giverFor(store: CommunityStore, who: string | undefined): Staff {
  if (who === undefined) throw misused('Say whom the points are put down to where the sheet names no colleague: --by NAME.');
  const row = find(store, who);
  if (row.role === 'moderator') throw new ServeFailure('needsPerson', `${row.name} is a moderator: points are staff’s and leads’ to decide.`);
  return row;
}

function planned(store: CommunityStore, sheet: Spreadsheet, columns: Parameters<typeof planImport>[1], giver: Staff, { allTold, file, at }: { readonly allTold: boolean; readonly file: string; readonly at: string }): { readonly plan: Plan; readonly threshold: number } {
  const policies = store.records.all('policy');
  const threshold = policyInForce(policies, at)?.threshold ?? 30;
  const against = { now: at, policies, people: peopleOf(store.records.all('member'), store.records.all('staff')), by: giver.id, allTold, file };
  const entriesOf = (memberId: string) => store.records.list('ledgerEntry', memberId);
  return { plan: planImport(sheet, columns, against, { entriesOf, has: (id) => store.records.get('ledgerEntry', id) !== undefined }, threshold), threshold };
}

/**
 * `import points`: points from a spreadsheet, as entries of the ledger (domain.md 2.2). With `--preview` it only says what
 * would be made. Writes all lines or none; a line that cannot be taken stops it, a doubtful one unless `--accept-doubtful`.
 */
export function importPoints(store: CommunityStore, command: Pick<Command, 'values' | 'flags' | 'columns'>, at: string): Said {
  const { values, flags } = command;
  if (values['file'] === undefined) throw misused('Say which spreadsheet: --file points.csv.');
  const file = resolve(values['file']);
  const sheet = sheetFrom(file);
  const columns = columnsOf(sheet.header, command.columns);
  if ('misfits' in columns) throw misused(columns.misfits.join('\n'));
  const giver = giverFor(store, values['by']);
  const { plan, threshold } = planned(store, sheet, columns, giver, { allTold: flags.has('all-told'), file: basename(file), at });
  const counts = countsOf(plan);
  const nameOf = (id: string): string => (store.records.get('member', id)?.name ?? id).replaceAll(/\p{C}/gu, ' ');
  const lines = [...fileLines(basename(file), sheet, columns), '', ...planLines(plan, nameOf, at, threshold)];
  const stops = counts.refused > 0 ? 'Lines are refused: correct them in the sheet, or take them out.' : counts.doubtful > 0 && !flags.has('accept-doubtful') ? 'Lines are doubtful: look at them, then import with --accept-doubtful.' : null;
  const preview = flags.has('preview');
  const written = preview || stops !== null ? 0 : writeImport(store, plan.lines, { id: randomUUID(), by: giver.id, at, file: basename(file).replaceAll(/\p{C}/gu, ' ').slice(0, 200) });
  const end = preview ? `This is a preview: nothing was written.${stops === null ? '' : ` ${stops}`}` : stops === null ? (written === 0 ? 'There was nothing new to write.' : `${written === 1 ? '1 entry was' : `${written} entries were`} written. Desks have ${written === 1 ? 'it' : 'them'} at their next contact.`) : `Nothing was written. ${stops}`;
  return { lines: [...lines, end], document: { counts, before: plan.before, after: plan.after, crossing: plan.crossing, written, lines: plan.lines }, code: stops === null ? exitCodes.ok : exitCodes.needsPerson };
}
