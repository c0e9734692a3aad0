import { useEffect } from 'react';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { NothingHere } from '../../../app/NothingHere.tsx';
import { go, goOnFrom } from '../../../app/routes.ts';
import { useLayout } from '../../../app/use-layout.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { Title } from '../../../components/Title.tsx';
import { useNow } from '../../../data/clock.ts';
import { sayError } from '../../../data/error-words.ts';
import { useQuery } from '../../../data/use-query.ts';
import { useHandoverUi } from '../store.ts';
import { HandoverDetail } from './HandoverDetail.tsx';
import { HandoverRows } from './HandoverRows.tsx';
import '../handover.css';
import './handovers.css';

/** Handovers that were handed on, the newest first, and one of them beside the list. */
export function HandoversScreen({ id }: { id: string | null }) {
  const { data, error } = useQuery('handovers.list', {});
  const narrow = useLayout() === 'narrow';
  const now = useNow();
  const rows = data?.rows ?? [];
  const kept = useHandoverUi((ui) => ui.at);
  // One pane at a time the keyboard is on a row that is not open yet.
  const at = id === null ? Math.min(kept, rows.length - 1) : rows.findIndex((row) => row.id === id);
  const first = rows[0]?.id;
  // Where both stand side by side there is always one in front of the person.
  useEffect(() => {
    if (!narrow && id === null && first !== undefined) goOnFrom({ screen: 'handovers', id: null }, { screen: 'handovers', id: first });
  }, [narrow, id, first]);
  const select = (to: number): void => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (row === undefined) return;
    useHandoverUi.setState({ at: rows.indexOf(row) });
    if (!narrow && row.id !== id) go({ screen: 'handovers', id: row.id }, 'replace');
  };
  useKeys({ 'list.nextHandover': () => select(at + 1), 'list.previousHandover': () => select(at - 1), 'handovers.back': () => go({ screen: 'today' }) });
  if (data === null || rows.length === 0) {
    return (
      <section className="handovers__list" aria-labelledby="handovers-title">
        <header className="handovers__head"><Title pane id="handovers-title">Handovers</Title></header>
        {data === null && error !== null && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>}
        {data !== null && <NothingHere title="Nobody has handed on yet" actions={<Button size="small" keyHint={keysOf('handovers.back')} onClick={() => go({ screen: 'today' })}>Back to today</Button>}>What you write on Today for whoever comes next is kept here, with what changed until then.</NothingHere>}
      </section>
    );
  }
  return (
    <div className="handovers panes">
      {!(narrow && id !== null) && (
        <section className="handovers__list" aria-labelledby="handovers-title">
          <header className="handovers__head">
            <Title pane id="handovers-title">Handovers</Title>
            {data.total > rows.length && <p className="handovers__more">The newest {rows.length.toLocaleString('en-GB')} of {data.total.toLocaleString('en-GB')}; searching finds the others.</p>}
          </header>
          <HandoverRows rows={rows} at={at} now={now} onMove={select} onOpen={(to) => { const row = rows[to]; useHandoverUi.setState({ at: to }); if (row) go({ screen: 'handovers', id: row.id }, narrow ? 'push' : 'replace'); }} />
        </section>
      )}
      {id !== null && <HandoverDetail key={id} id={id} now={now} onBack={narrow ? () => go({ screen: 'handovers', id: null }) : null} />}
    </div>
  );
}
