import { useCallback, useEffect, useState } from 'react';
import type { CaseListRow } from '../../../../shared/contract/bridge/views.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { sayError } from '../../../data/error-words.ts';
import { prefetch, type QueryState } from '../../../data/query-cache.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { go } from '../../../app/routes.ts';
import { useLayout } from '../../../app/use-layout.ts';
import { chipsOf, withoutFilter } from '../filter.ts';
import { clearTicks, setFilter, tick, useCasesUi } from '../store.ts';
import { BulkTools } from './BulkTools.tsx';
import { CaseListHead } from './CaseListHead.tsx';
import { EmptyQueue } from './EmptyQueue.tsx';
import { stepFrom } from './neighbours.ts';
import { OfflineFoot } from './OfflineFoot.tsx';
import { QueueRows, queueId } from './QueueRows.tsx';

interface CaseListProps {
  readonly list: QueryState<'cases.list'>;
  readonly selected: string | null;
}

const noRows: readonly CaseListRow[] = [];

/** The queue: its head, its rows, what is ticked, and how old it is when there is no connection. */
export function CaseList({ list, selected }: CaseListProps) {
  const { data, error } = list;
  const { filter, ticked } = useCasesUi();
  const rows = data?.rows ?? noRows;
  // Where the keyboard's case stood when it was last in the list: the next one moves up into its place.
  const [lastIndex, setLastIndex] = useState(0);
  // One pane at a time: the keyboard moves a place in the list, and Enter opens it. Side by side the two are one.
  const narrow = useLayout() === 'narrow';
  const [place, setPlace] = useState<string | null>(null);
  const current = narrow ? place : selected;
  const at = rows.findIndex((row) => row.id === current);
  if (at >= 0 && at !== lastIndex) setLastIndex(at);

  // The evidence of the rows beside is here before it is asked for: moving along the queue then paints in one frame.
  useEffect(() => {
    for (const beside of [rows[at + 1], at > 0 ? rows[at - 1] : undefined]) {
      if (beside) void prefetch('cases.get', { id: beside.id });
    }
  }, [rows, at]);

  const move = useCallback((step: 1 | -1) => {
    const to = narrow && current === null ? (rows[0]?.id ?? null) : stepFrom(rows, current, lastIndex, step);
    if (narrow) setPlace(to);
    else if (to !== null) go({ screen: 'cases', id: to }, 'replace');
    document.getElementById(queueId)?.focus({ preventScroll: true });
  }, [rows, current, narrow, lastIndex]);
  const toggle = useCallback((id: string) => tick([id], !useCasesUi.getState().ticked.includes(id)), []);

  const clear = (): void => {
    if (ticked.length > 0) clearTicks();
    else if (chipsOf(filter, data).length > 0) setFilter(withoutFilter(filter));
  };
  useKeys({
    'list.next': () => move(1),
    'list.previous': () => move(-1),
    'list.tick': () => { if (current !== null) toggle(current); },
    'list.filter': () => useCasesUi.setState({ filterOpen: true }),
    'list.clear': clear,
  });

  const here = rows.filter((row) => ticked.includes(row.id));
  return (
    <section className="case-list" aria-label="Queue">
      <CaseListHead list={data} />
      {here.length > 0 && <div className="case-list__bulk"><BulkTools rows={here} /></div>}
      {data !== null && rows.length > 0 && <QueueRows rows={rows} selected={current} narrow={narrow} ticked={ticked} onMove={move} onPlace={setPlace} onTick={toggle} />}
      {data !== null && rows.length === 0 && <div className="case-list__empty"><EmptyQueue list={data} /></div>}
      {data === null && error !== null && error.code !== 'not-ready' && error.code !== 'not-signed-in' && (
        <div className="case-list__empty"><ErrorState happened={sayError(error).happened}>{sayError(error).next} What you did before is safe on this computer.</ErrorState></div>
      )}
      <OfflineFoot />
    </section>
  );
}
