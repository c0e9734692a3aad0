import { useCallback, useState } from 'react';

/** What of a row says which it is. */
interface Known {
  readonly id: string;
}

interface ListPlaceParts {
  readonly rows: readonly Known[];
  /** The row that is open beside the list, if any. */
  readonly selected: string | null;
  /** One pane at a time: the keyboard moves a place in the list, and Enter opens it. Side by side the two are one. */
  readonly narrow: boolean;
  /** Opens a row beside the list. */
  readonly open: (id: string) => void;
  /** The list's own element, which has the focus while the keyboard moves in it. */
  readonly listId: string;
}

interface ListPlace {
  /** The row that the keyboard stands on. */
  readonly current: string | null;
  /** Its index; -1 where it is not in the list, or there is none. */
  readonly at: number;
  readonly setPlace: (id: string | null) => void;
  /** Goes to a row and gives the list the focus; nothing without a row. */
  readonly show: (id: string | null) => void;
  readonly move: (step: 1 | -1) => void;
}

/**
 * The row a step away. When the selected one has left the list (closed, filtered out), `lastIndex` is where it stood: the
 * next is the row that moved up into its place.
 */
export function stepFrom(rows: readonly Known[], selected: string | null, lastIndex: number, step: 1 | -1): string | null {
  const at = rows.findIndex((row) => row.id === selected);
  const to = at >= 0 ? at + step : step > 0 ? lastIndex : lastIndex - 1;
  return rows[Math.min(rows.length - 1, Math.max(0, to))]?.id ?? null;
}

/** Where the keyboard stands in a list beside what is open, and how it moves. `open` stays the same function between frames. */
export function useListPlace({ rows, selected, narrow, open, listId }: ListPlaceParts): ListPlace {
  // Where the keyboard's row stood when it was last in the list: the next one moves up into its place.
  const [lastIndex, setLastIndex] = useState(0);
  const [place, setPlace] = useState<string | null>(null);
  const current = narrow ? place : selected;
  const at = rows.findIndex((row) => row.id === current);
  if (at >= 0 && at !== lastIndex) setLastIndex(at);
  const show = useCallback((id: string | null) => {
    if (id === null) return;
    if (narrow) setPlace(id);
    else open(id);
    document.getElementById(listId)?.focus({ preventScroll: true });
  }, [narrow, open, listId]);
  const move = useCallback((step: 1 | -1) => show(narrow && current === null ? (rows[0]?.id ?? null) : stepFrom(rows, current, lastIndex, step)), [show, rows, current, narrow, lastIndex]);
  return { current, at, setPlace, show, move };
}
