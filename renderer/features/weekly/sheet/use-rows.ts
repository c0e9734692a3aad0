import { useCallback, useEffect, useRef, useState } from 'react';
import type { WeekRow } from '../../../../shared/contract/bridge/weekly.ts';
import { askUntilAnswered } from '../../../data/ask-again.ts';
import { useQuery } from '../../../data/use-query.ts';
import type { DeskError } from '../../../../shared/errors.ts';

/** The rows behind a figure as far as they have been read; `want` reads the page in which a row lies. */
export interface FigureRows {
  readonly total: number;
  readonly known: boolean;
  readonly error: DeskError | null;
  readonly at: (index: number) => WeekRow | undefined;
  readonly want: (index: number) => void;
}

const none: ReadonlyMap<number, readonly WeekRow[]> = new Map();

/** Reads the rows behind a figure: the first page at once, each other page when one of its rows comes into sight. */
export function useRows(week: string, figure: string): FigureRows {
  const { data: first, error } = useQuery('weekly.rows', { week, figure, from: 0 });
  const [pages, setPages] = useState<{ readonly after: unknown; readonly rows: ReadonlyMap<number, readonly WeekRow[]> }>({ after: null, rows: none });
  const asked = useRef<{ after: unknown; readonly pages: Set<number> }>({ after: null, pages: new Set() });
  useEffect(() => () => { asked.current = { after: null, pages: new Set() }; }, []);
  const size = Math.max(1, first?.rows.length ?? 1);
  // Another first page means that facts came: what was read after the one before is read again.
  const rest = pages.after === first ? pages.rows : none;
  const want = useCallback((index: number): void => {
    const page = Math.floor(index / size);
    if (asked.current.after !== first) asked.current = { after: first, pages: new Set() };
    if (first === null || page === 0 || index >= first.total || asked.current.pages.has(page)) return;
    asked.current.pages.add(page);
    void askUntilAnswered('weekly.rows', { week, figure, from: page * size }, () => asked.current.after === first).then((answer) => {
      if (answer.ok) setPages((before) => ({ after: first, rows: new Map([...(before.after === first ? before.rows : none), [page, answer.value.rows]]) }));
    });
  }, [first, size, week, figure]);
  const at = (index: number): WeekRow | undefined => (index < size ? first?.rows[index] : rest.get(Math.floor(index / size))?.[index % size]);
  return { total: first?.total ?? 0, known: first !== null, error, at, want };
}
