import { useEffect } from 'react';
import type { OutboxDetail } from '../../../shared/contract/bridge/views.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { go } from '../../app/routes.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { sayError } from '../../data/error-words.ts';
import { useQuery } from '../../data/use-query.ts';
import { Conflict } from './Conflict.tsx';
import { Done } from './Done.tsx';
import type { OutboxListing } from './groups.ts';
import { headingId } from './use-move-on.ts';
import { isFocusNowhere } from '../../components/focus-nowhere.ts';
import './detail.css';

/** One entry in full; what it offers follows from where it is. */
export function OutboxEntry({ id, narrow, listing }: { id: string; narrow: boolean; listing: OutboxListing }) {
  const { data: detail, error } = useQuery('outbox.get', { id });
  const caseId = detail?.row.caseId ?? null;
  useKeys({ 'outbox.case': () => { if (caseId !== null) go({ screen: 'cases', id: caseId }); } });
  // On a narrow window the pane takes the list's place; a link within an entry goes with the entry that it was in.
  useEffect(() => {
    if (detail !== null && (narrow || isFocusNowhere())) document.getElementById(headingId)?.focus();
    // Only when the pane appears.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [narrow, detail === null]);
  return (
    <article className="outbox__detail pane-sheet" aria-labelledby={headingId}>
      {narrow && <Button className="outbox-back" kind="quiet" size="small" icon="caret-left" onClick={() => go({ screen: 'outbox', id: null })}>Outbox</Button>}
      {detail !== null && error === null && <Shown detail={detail} listing={listing} />}
      {error !== null && (
        <div className="outbox__fault">
          <ErrorState happened={sayError(error).happened} card={false} actions={<Button size="small" onClick={() => go({ screen: 'outbox', id: null })}>Back to the outbox</Button>}>{sayError(error).next}</ErrorState>
        </div>
      )}
    </article>
  );
}

function Shown({ detail, listing }: { detail: OutboxDetail; listing: OutboxListing }) {
  return detail.row.state === 'needs-you' ? <Conflict detail={detail} /> : <Done detail={detail} listing={listing} />;
}
