import { useEffect } from 'react';
import type { InboxRow } from '../../../../shared/contract/bridge/inbox.ts';
import { announce } from '../../../components/LiveAnnouncer.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { sayError } from '../../../data/error-words.ts';
import { prefetch, type QueryState } from '../../../data/query-cache.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { go } from '../../../app/routes.ts';
import { useListPlace } from '../../../app/use-list-place.ts';
import { OfflineFoot } from '../../../app/shell/OfflineFoot.tsx';
import { inboxListId } from '../ids.ts';
import { useInboxUi } from '../store.ts';
import { whoseWords } from '../words.ts';
import { EmptyInbox } from './EmptyInbox.tsx';
import { InboxHead } from './InboxHead.tsx';
import { InboxRows } from './InboxRows.tsx';
import { nextNeeded } from './lines.ts';
import { showList } from './show-list.ts';

interface InboxListProps {
  readonly list: QueryState<'inbox.list'>;
  readonly selected: string | null;
  readonly narrow: boolean;
}

const noRows: readonly InboxRow[] = [];
const openConversation = (id: string): void => go({ screen: 'inbox', id }, 'replace');
const whoseNext = { everyone: 'mine', mine: 'nobody', nobody: 'everyone' } as const;

/** The list of conversations: its head, its rows under their headings, and how old it is when there is no connection. */
export function InboxList({ list, selected, narrow }: InboxListProps) {
  const { data, error } = list;
  const filter = useInboxUi((ui) => ui.filter);
  const rows = data?.rows ?? noRows;
  const { current, at, setPlace, show, move } = useListPlace({ rows, selected, narrow, open: openConversation, listId: inboxListId });

  // The conversations beside are here before they are asked for: moving along the list then paints in one frame.
  useEffect(() => {
    for (const beside of [rows[at + 1], at > 0 ? rows[at - 1] : undefined]) {
      if (beside) void prefetch('inbox.get', { id: beside.id });
    }
  }, [rows, at]);

  useKeys({
    'list.nextConversation': () => move(1),
    'list.previousConversation': () => move(-1),
    'inbox.needs': () => {
      const to = nextNeeded(rows, current);
      if (to === null) announce('Nothing else needs somebody.');
      else show(to);
    },
    'inbox.whose': () => {
      const whose = whoseNext[filter.whose];
      showList({ whose });
      announce(whoseWords[whose]);
    },
  });

  return (
    <section className="inbox-list pane-list" aria-label="Inbox">
      <InboxHead list={data} />
      {data !== null && rows.length > 0 && <InboxRows rows={rows} selected={current} narrow={narrow} onPlace={setPlace} onMove={move} />}
      {data !== null && rows.length === 0 && <div className="inbox-list__empty"><EmptyInbox list={data} /></div>}
      {data === null && error !== null && error.code !== 'not-ready' && error.code !== 'not-signed-in' && (
        <div className="inbox-list__empty"><ErrorState happened={sayError(error).happened}>{sayError(error).next} What you did before is safe on this computer.</ErrorState></div>
      )}
      <OfflineFoot />
    </section>
  );
}
