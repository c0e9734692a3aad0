import { useCallback, useRef, useState } from 'react';
import type { Found, SearchAnswer, SearchCount } from '../../../shared/contract/bridge/search.ts';
import type { DeskError } from '../../../shared/errors.ts';
import { ask } from '../../data/bridge.ts';
import { useQuery } from '../../data/use-query.ts';
import { keyOf } from './words.ts';
import type { Wanted } from './store.ts';

interface More {
  /** The search that these rows belong to. */
  readonly of: string;
  readonly rows: readonly Found[];
  readonly next: string | null;
}

/** What was found, as far as it was read. */
export interface Results {
  /** The newest answer; that of the letter before while the next is on its way. Null before the first. */
  readonly answer: SearchAnswer | null;
  /** How much there is, asked for once the first rows stand; that of the letter before until then. */
  readonly count: SearchCount | null;
  readonly rows: readonly Found[];
  readonly error: DeskError | null;
  /** Reads on, when there is more. */
  readonly more: () => void;
}

const none: readonly Found[] = [];
const withoutOrder = ({ text, kinds, spaceId, year }: Wanted) => ({ text, kinds, spaceId, year });

/** Finds as one types: one question at a time, always the newest next, and the last answer stays until a newer one is there. */
export function useSearch(wanted: Wanted | null): Results {
  const [asked, setAsked] = useState(wanted);
  const { data, error } = useQuery('search.find', asked && { ...asked, after: null });
  const key = JSON.stringify(wanted);
  if (JSON.stringify(asked) !== key && (asked === null || data !== null || error !== null)) setAsked(wanted);
  const [shown, setShown] = useState<{ readonly of: string; readonly answer: SearchAnswer } | null>(null);
  if (data !== null && asked !== null && data !== shown?.answer) setShown({ of: JSON.stringify(asked), answer: data });
  const countOf = data === null || asked === null ? null : withoutOrder(asked);
  const counted = useQuery('search.count', countOf).data;
  const [count, setCount] = useState<SearchCount | null>(null);
  if (counted !== null && counted !== count) setCount(counted);
  const [rest, setRest] = useState<More | null>(null);
  const reading = useRef<string | null>(null);

  const current = wanted === null ? null : shown;
  const mine = rest !== null && rest.of === current?.of ? rest : null;
  const next = mine === null ? (current?.answer.next ?? null) : mine.next;
  const of = current?.of ?? null;
  const before = mine?.rows ?? none;
  const more = useCallback((): void => {
    if (next === null || of === null || reading.current === `${of} ${next}`) return;
    reading.current = `${of} ${next}`;
    void ask('search.find', { ...(JSON.parse(of) as Wanted), after: next }).then((answer) => {
      if (reading.current !== `${of} ${next}`) return;
      reading.current = null;
      if (answer.ok) setRest({ of, rows: [...before, ...answer.value.rows], next: answer.value.next });
    });
  }, [next, of, before]);
  // What came meanwhile moves rows from one page to the next: none stands there twice.
  const first = current?.answer.rows ?? none;
  const seen = new Set(first.map(keyOf));
  return { answer: current?.answer ?? null, count: current === null ? null : count, rows: before.length === 0 ? first : [...first, ...before.filter((row) => !seen.has(keyOf(row)))], error: data === null ? error : null, more };
}
