import { londonDate } from '../../../shared/london-days.ts';
import { fields, type Columns } from './columns.ts';
import type { Fate, Plan, PlannedLine } from './plan.ts';
import type { Spreadsheet } from './spreadsheet.ts';

const words: Readonly<Record<Fate, string>> = { new: 'new     ', there: 'there   ', doubtful: 'DOUBTFUL', refused: 'REFUSED ' };
const separators: Readonly<Record<Spreadsheet['separator'], string>> = { ';': 'semicolons', ',': 'commas', '\t': 'tabs' };
const plain = (text: string): string => text.replaceAll(/\p{C}/gu, ' ');
const points = (n: number): string => `${n} ${n === 1 ? 'point' : 'points'}`;

/** What was understood of the file, before its lines. */
export function fileLines(file: string, sheet: Spreadsheet, { at, unused }: Columns): string[] {
  const taken = fields.flatMap((field) => { const place = at.get(field); return place === undefined ? [] : [`${field} from “${plain(sheet.header[place] ?? '')}”`]; });
  return [
    `${file}: ${sheet.rows.length} ${sheet.rows.length === 1 ? 'line' : 'lines'}, ${sheet.encoding}, separated by ${separators[sheet.separator]}.`,
    `Taken: ${taken.join(', ')}.${unused.length === 0 ? '' : ` Not taken: ${unused.join(', ')}.`}`,
  ];
}

function lineOf({ line, fate, entry, told, why }: PlannedLine, nameOf: (memberId: string) => string, now: string): string[] {
  const what = entry === null ? why.join(' ') : `${nameOf(entry.memberId)}, ${points(entry.points)} on ${londonDate(entry.at)}, ${plain(entry.wording)}; ${entry.expiresAt <= now ? `over since ${londonDate(entry.expiresAt)}` : `counts until ${londonDate(entry.expiresAt)}`}; ${told === null ? 'not told' : `told ${londonDate(told.at)}`}`;
  return [`  ${String(line).padStart(5)}  ${words[fate]}  ${what}`, ...(entry === null ? [] : why.map((one) => `                   → ${one}`))];
}

/** How many lines there are of each fate. */
export function countsOf({ lines }: Pick<Plan, 'lines'>): Readonly<Record<Fate, number>> {
  const of = (fate: Fate): number => lines.filter((one) => one.fate === fate).length;
  return { new: of('new'), there: of('there'), doubtful: of('doubtful'), refused: of('refused') };
}

/** A plan for a person, line by line, and what it comes to. `now`: canonical UTC. */
export function planLines(plan: Plan, nameOf: (memberId: string) => string, now: string, threshold: number): string[] {
  const counts = countsOf(plan);
  const { crossing } = plan;
  return [
    ...plan.lines.flatMap((one) => lineOf(one, nameOf, now)), '',
    `${counts.new} new, ${counts.doubtful} doubtful, ${counts.there} there already, ${counts.refused} refused.`,
    `Points that count now, of the members named in new lines: ${plan.before} before, ${plan.after} after.`,
    ...(crossing.length === 0 ? [] : [`${crossing.length === 1 ? '1 member reaches' : `${crossing.length} members reach`} ${threshold} by it, which proposes no break by itself: ${crossing.slice(0, 20).map((one) => `${nameOf(one.memberId)} (${one.before} → ${one.after})`).join(', ')}${crossing.length > 20 ? ' …' : ''}.`]),
    ...(plan.untold === 0 ? [] : [`${plan.untold === 1 ? '1 entry' : `${plan.untold} entries`} would stand on the list of what members have not been told of. With --all-told they count as told.`]),
  ];
}
