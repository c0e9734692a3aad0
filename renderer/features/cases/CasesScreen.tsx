import { useEffect } from 'react';
import type { CaseListRow } from '../../../shared/contract/bridge/views.ts';
import { useQuery } from '../../data/use-query.ts';
import { goOnFrom } from '../../app/routes.ts';
import { firstScreenShown } from '../../app/fetch-ahead.ts';
import { useLayout } from '../../app/use-layout.ts';
import { CasePanes } from './CasePanes.tsx';
import { CaseList } from './list/CaseList.tsx';
import { useCasesUi } from './store.ts';
import './cases.css';

const noRows: readonly CaseListRow[] = [];

/** The queue, the evidence and the member, side by side; one at a time where the window is narrow. */
export function CasesScreen({ selected }: { selected: string | null }) {
  const filter = useCasesUi((ui) => ui.filter);
  const list = useQuery('cases.list', filter);
  const layout = useLayout();
  const narrow = layout === 'narrow';
  const last = useCasesUi((ui) => ui.last);
  const rows = list.data?.rows;
  const first = rows?.find((row) => row.id === last)?.id ?? rows?.[0]?.id;

  // Where list and evidence stand side by side there is always a case in front of the person.
  useEffect(() => {
    if (!narrow && selected === null && first !== undefined) goOnFrom({ screen: 'cases', id: null }, { screen: 'cases', id: first });
  }, [narrow, selected, first]);

  useEffect(() => {
    if (selected !== null) useCasesUi.setState({ last: selected });
  }, [selected]);

  const shown = list.data !== null;
  useEffect(() => {
    if (!shown) return;
    firstScreenShown();
  }, [shown]);

  return (
    <div className="cases panes">
      {(!narrow || selected === null) && <CaseList list={list} selected={selected} />}
      {selected !== null && <CasePanes id={selected} rows={rows ?? noRows} layout={layout} />}
      {selected === null && !narrow && <div className="pane-sheet pane-sheet--empty" />}
    </div>
  );
}
