import { createHash } from 'node:crypto';
import type { LedgerEntry, ToldMark } from '../../../shared/contract/entities/points.ts';
import { activePoints, type LedgerFact } from '../../../shared/model/ledger.ts';
import { londonDate } from '../../../shared/london-days.ts';
import type { Columns, Field } from './columns.ts';
import { readLine, type Against, type Drafted } from './line.ts';
import type { Spreadsheet } from './spreadsheet.ts';

/** What becomes of a line. `there`: an earlier import has made it. `doubtful`: it can be made, but somebody should look. */
export type Fate = 'new' | 'there' | 'doubtful' | 'refused';

/** One line of the sheet with what would be made of it. */
export interface PlannedLine {
  readonly line: number;
  readonly fate: Fate;
  readonly entry: LedgerEntry | null;
  readonly told: ToldMark | null;
  /** Doubts, or why it is refused. */
  readonly why: readonly string[];
}

/** A member's points now and with what would be made. */
export interface Crossing { readonly memberId: string; readonly before: number; readonly after: number }

/** What an import would do. Totals are points that count now, over all members. */
export interface Plan {
  readonly lines: readonly PlannedLine[];
  readonly before: number;
  readonly after: number;
  /** Members who would reach the threshold and have not reached it without the import. */
  readonly crossing: readonly Crossing[];
  /** Entries that would stand on the list of what members have not been told of. */
  readonly untold: number;
}

/** What is there of the ledger. */
export interface Ledger {
  entriesOf(memberId: string): readonly LedgerEntry[];
  has(entryId: string): boolean;
}

const MADE = 'import:';

/**
 * The id of an entry, from what it says: reading the same sheet again finds what is there, wherever in the sheet a line
 * stands. `nth`: how many lines before it say the very same.
 */
function idOf({ memberId, at, points, wording, privateNote, evidence }: Omit<LedgerEntry, 'id'>, nth: number): string {
  return `${MADE}${createHash('sha256').update(JSON.stringify([memberId, at, points, wording, privateNote.replace(/\n?From the spreadsheet [^\n]*$/, ''), evidence, nth])).digest('base64url').slice(0, 40)}`;
}

/** An entry that is there and may be the same thing: of one member, day and number of points, not made by this very line. */
function twinOf(entry: LedgerEntry, { entriesOf }: Ledger, mine: ReadonlySet<string>): LedgerEntry | undefined {
  return entriesOf(entry.memberId).find((one) => one.kind === 'given' && !mine.has(one.id) && one.points === entry.points && londonDate(one.at) === londonDate(entry.at));
}

/** Holds every line against what is there, and says what would be made. Writes nothing. */
export function planImport(sheet: Spreadsheet, columns: Columns, against: Against, ledger: Ledger, threshold: number): Plan {
  const same = new Map<string, { readonly nth: number; readonly line: number }>();
  const drafts = sheet.rows.map(({ line, cells }) => {
    const drafted = readLine((field: Field) => cells[columns.at.get(field) ?? -1] ?? '', against);
    if (drafted.entry === null) return { line, drafted, entry: null, twin: null };
    const key = idOf(drafted.entry, 0);
    const before = same.get(key);
    same.set(key, { nth: (before?.nth ?? -1) + 1, line });
    return { line, drafted, entry: { id: before === undefined ? key : idOf(drafted.entry, before.nth + 1), ...drafted.entry } satisfies LedgerEntry, twin: before?.line ?? null };
  });
  const mine = new Set(drafts.flatMap(({ entry }) => (entry === null ? [] : [entry.id])));
  const lines = drafts.map(({ line, drafted, entry, twin }) => planned(line, drafted, entry, twin, ledger, mine));
  return { lines, ...totals(lines, ledger, against.now, threshold) };
}

function planned(line: number, { refused, doubts, told }: Drafted, entry: LedgerEntry | null, twin: number | null, ledger: Ledger, mine: ReadonlySet<string>): PlannedLine {
  if (entry === null) return { line, fate: 'refused', entry: null, told: null, why: refused };
  const mark: ToldMark | null = told === null ? null : { id: `${entry.id}:t`, memberId: entry.memberId, aboutKind: 'ledger', aboutId: entry.id, how: told.how, messageId: null, reason: 'As the spreadsheet had it.', by: entry.by, at: told.at };
  if (ledger.has(entry.id)) return { line, fate: 'there', entry, told: mark, why: [] };
  const there = twinOf(entry, ledger, mine);
  const why = [
    ...doubts,
    ...(twin === null ? [] : [`It says the same as line ${twin}; each counts.`]),
    ...(there === undefined ? [] : [`${entry.points} points of that day are there already (“${there.wording}”); both would count.`]),
  ];
  return { line, fate: why.length === 0 ? 'new' : 'doubtful', entry, told: mark, why };
}

function totals(lines: readonly PlannedLine[], ledger: Ledger, now: string, threshold: number): Pick<Plan, 'before' | 'after' | 'crossing' | 'untold'> {
  const made = Map.groupBy(lines.flatMap((one) => (one.entry !== null && one.fate !== 'there' ? [one.entry] : [])), (one) => one.memberId);
  const of = [...made].map(([memberId, entries]): Crossing => {
    const there: readonly LedgerFact[] = ledger.entriesOf(memberId);
    return { memberId, before: activePoints(there, now), after: activePoints([...there, ...entries], now) };
  });
  return {
    before: of.reduce((sum, one) => sum + one.before, 0),
    after: of.reduce((sum, one) => sum + one.after, 0),
    crossing: of.filter((one) => one.before < threshold && one.after >= threshold).sort((a, b) => b.after - a.after),
    untold: lines.filter((one) => one.entry !== null && one.fate !== 'there' && one.told === null).length,
  };
}
