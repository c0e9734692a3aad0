import { useEffect, useMemo, useState } from 'react';
import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { ChronologyKind, ChronologyRow } from '../../../../shared/contract/bridge/members.ts';
import { askUntilAnswered } from '../../../data/ask-again.ts';
import { useQuery } from '../../../data/use-query.ts';

type Page = CallOutput<'members.chronology'>;

/** What one looks at: another of any of these is another chronology. */
interface Wanted {
  readonly id: string;
  readonly at: string | null;
  readonly kind: ChronologyKind | null;
}

interface Rest {
  /** The first page that these rows follow. */
  readonly after: Page;
  readonly rows: readonly ChronologyRow[];
  readonly next: string | null;
}

const empty: readonly ChronologyRow[] = [];
const placeOf = (row: ChronologyRow): string => `${row.at} ${row.key}`;

/** Rows of an earlier reading that come after a first page; they stay in sight until they have been read again. */
function following(rows: readonly ChronologyRow[], first: Page): readonly ChronologyRow[] {
  const last = first.rows.at(-1);
  if (last === undefined || first.next === null) return empty;
  const end = placeOf(last);
  return rows.filter((row) => placeOf(row) < end);
}

const sameRows = (a: Page, b: Page): boolean => a === b || (a.next === b.next && JSON.stringify(a.rows) === JSON.stringify(b.rows));

/** Reads the pages after the first, one after the other, whenever there is nothing better to do. `total` is how many entries there are: another number means that something came or went. */
function useRest({ id, at, kind }: Wanted, first: Page | null, total: number): readonly ChronologyRow[] {
  const [rest, setRest] = useState<Rest | null>(null);
  const [read, setRead] = useState<{ first: Page; total: number } | null>(null);
  // A first page that says the same as before does not make thousands of rows be read again.
  if (first !== null && (read === null || read.total !== total || !sameRows(read.first, first))) setRead({ first, total });
  const start = read?.first ?? null;
  useEffect(() => {
    if (start === null || start.next === null) return;
    let stopped = false;
    let idle = 0;
    const rows: ChronologyRow[] = [];
    let [pages, due] = [0, 1];
    const readOn = async (after: string): Promise<void> => {
      const answer = await askUntilAnswered('members.chronology', { id, at, kind, after }, () => !stopped);
      if (stopped || !answer.ok) return;
      rows.push(...answer.value.rows);
      const { next } = answer.value;
      pages += 1;
      // Shown after one page, two, four, eight: each time the whole list is reckoned anew.
      if (next === null || pages >= due) {
        due *= 2;
        // Until everything is there again what was read before stays below it.
        setRest((before) => ({ after: start, rows: next !== null && before !== null && before.rows.length > rows.length ? [...rows, ...before.rows.slice(rows.length)] : [...rows], next }));
      }
      if (next !== null) later(next);
    };
    const later = (after: string): void => void (idle = requestIdleCallback(() => void readOn(after), { timeout: 120 }));
    later(start.next);
    return () => {
      stopped = true;
      cancelIdleCallback(idle);
    };
  }, [start, id, at, kind]);
  return rest?.rows ?? empty;
}

/** What happened to a member, newest first: the first page at once, the others as there is time. */
export function useChronology(wanted: Wanted, total: number): { readonly rows: readonly ChronologyRow[]; readonly known: boolean } {
  const first = useQuery('members.chronology', { ...wanted, after: null }).data;
  const rest = useRest(wanted, first, total);
  const rows = useMemo(() => (first === null ? empty : [...first.rows, ...following(rest, first)]), [first, rest]);
  return { rows, known: first !== null };
}
