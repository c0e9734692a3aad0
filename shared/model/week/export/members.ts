import { none, text, type ExportTable } from './document.ts';

/** What is said of a member in a list: the highest band in which they were given points in the week, null for none, and whether a break of theirs began. */
export interface MemberRow {
  readonly id: string;
  readonly band: 'lower' | 'middle' | 'upper' | null;
  readonly breakStarted: boolean;
}

/** A row of a list is shown when at least so many are the same. */
const ALIKE = 3;

const bandNames = { lower: 'Lower', middle: 'Middle', upper: 'Upper' } as const;

/** "Member 12" for everyone in an order that says nothing: the same throughout one export, another in the next. `below` draws a whole number below another. */
export function pseudonyms(ids: readonly string[], below: (most: number) => number): ReadonlyMap<string, string> {
  const left = ids.toSorted();
  const names = new Map<string, string>();
  while (left.length > 0) {
    const [id] = left.splice(below(left.length), 1);
    names.set(id!, `Member ${names.size + 1}`);
  }
  return names;
}

/**
 * The members whom points and breaks of the week were about, without names: only where three or more are alike in all that is
 * said of them, and only by what stands in the tables as it is. `exact` says whether a figure does. Who is one of few is first
 * said less of, and then left out; how many were left out is not said.
 */
export function memberTable(rows: readonly MemberRow[], exact: (figure: string) => boolean, below: (most: number) => number): ExportTable {
  const said = rows.map((row) => ({ ...row, band: row.band !== null && exact(`points.given/band/${row.band}`) ? row.band : null, breakStarted: row.breakStarted && exact('breaks.started') }));
  const key = (row: MemberRow): string => `${row.band ?? ''} ${row.breakStarted}`;
  const alike = (all: readonly MemberRow[]): { readonly many: MemberRow[]; readonly few: MemberRow[] } => {
    const groups = [...Map.groupBy(all.filter((row) => row.band !== null || row.breakStarted), key).values()];
    return { many: groups.filter((group) => group.length >= ALIKE).flat(), few: groups.filter((group) => group.length < ALIKE).flat() };
  };
  const { many, few } = alike(said);
  // Those of whom less is said stand apart: among the others they would say that the others had no break.
  const less = alike(few.map((row) => ({ ...row, breakStarted: row.band === null && row.breakStarted }))).many;
  const shown = [...many.map((row) => ({ ...row, breaks: row.breakStarted ? 'A break began' : 'None began' })), ...less.map((row) => ({ ...row, breaks: row.breakStarted ? 'A break began' : 'Not said' }))];
  const names = pseudonyms(shown.map((row) => row.id), below);
  const sorted = shown.toSorted((a, b) => Number(names.get(a.id)!.slice(7)) - Number(names.get(b.id)!.slice(7)));
  return {
    id: 'members', title: 'Members', plot: null,
    about: 'Members to whom points were given or whose break began, each under a name that is theirs in this file alone. Only those who are alike with two others or more.',
    columns: [{ label: 'Member', wide: true }, { label: 'Points in the highest band', wide: true }, { label: 'Break', wide: true }],
    rows: sorted.map((row, n) => ({ id: `members/${n + 1}`, depth: 0, cells: [text(names.get(row.id)!), row.band === null ? none : text(bandNames[row.band]), text(row.breaks)] })),
  };
}
