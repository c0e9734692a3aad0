import { useCallback, useEffect } from 'react';
import type { CaseListRow } from '../../../../shared/contract/bridge/views.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { sayError } from '../../../data/error-words.ts';
import { prefetch, type QueryState } from '../../../data/query-cache.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { go } from '../../../app/routes.ts';
import { useLayout } from '../../../app/use-layout.ts';
import { useListPlace } from '../../../app/use-list-place.ts';
import { chipsOf, withoutFilter } from '../filter.ts';
import { clearTicks, setFilter, tick, useCasesUi } from '../store.ts';
import { BulkTools } from './BulkTools.tsx';
import { CaseListHead } from './CaseListHead.tsx';
import { EmptyQueue } from './EmptyQueue.tsx';
import { OfflineFoot } from '../../../app/shell/OfflineFoot.tsx';
import { QueueRows, queueId } from './QueueRows.tsx';

interface CaseListProps {
  readonly list: QueryState<'cases.list'>;
  readonly selected: string | null;
}

const noRows: readonly CaseListRow[] = [];
const openCase = (id: string): void => go({ screen: 'cases', id }, 'replace');

/** The queue: its head, its rows, what is ticked, and how old it is when there is no connection. */
export function CaseList({ list, selected }: CaseListProps) {
  const { data, error } = list;
  const { filter, ticked } = useCasesUi();
  const rows = data?.rows ?? noRows;
  const narrow = useLayout() === 'narrow';
  const { current, at, setPlace, move } = useListPlace({ rows, selected, narrow, open: openCase, listId: queueId });

  // The evidence of the rows beside is here before it is asked for: moving along the queue then paints in one frame.
  useEffect(() => {
    for (const beside of [rows[at + 1], at > 0 ? rows[at - 1] : undefined]) {
      if (beside) void prefetch('cases.get', { id: beside.id });
    }
  }, [rows, at]);

  // What a colleague has closed meanwhile is ticked no more: a tick that nobody sees would keep the keys from the case in front.
  useEffect(() => {
    const gone = data === null ? [] : useCasesUi.getState().ticked.filter((id) => !data.rows.some((row) => row.id === id));
    if (gone.length > 0) tick(gone, false);
  }, [data]);

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
    <section className="case-list pane-list" aria-label="Queue">
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
