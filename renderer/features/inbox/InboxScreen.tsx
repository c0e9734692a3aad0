import { useEffect } from 'react';
import type { InboxRow } from '../../../shared/contract/bridge/inbox.ts';
import { useQuery } from '../../data/use-query.ts';
import { goOnFrom } from '../../app/routes.ts';
import { useLayout } from '../../app/use-layout.ts';
import { ConversationPanes } from './ConversationPanes.tsx';
import { InboxList } from './list/InboxList.tsx';
import { nextNeeded } from './list/lines.ts';
import { NoInbox } from './NoInbox.tsx';
import { useInboxUi } from './store.ts';
import './inbox.css';
import './conversation.css';
import './reply.css';

const noRows: readonly InboxRow[] = [];

/** Messages to the team's account: the list, one conversation, and what stands beside it; one at a time where the window is narrow. */
export function InboxScreen({ selected }: { selected: string | null }) {
  const { filter, last } = useInboxUi();
  const list = useQuery('inbox.list', filter);
  const layout = useLayout();
  const narrow = layout === 'narrow';
  const rows = list.data?.rows;
  const first = rows?.find((row) => row.id === last)?.id ?? (rows && (nextNeeded(rows, null) ?? rows[0]?.id));

  // Where list and conversation stand side by side there is always a conversation in front of the person.
  useEffect(() => {
    if (!narrow && selected === null && first !== undefined) goOnFrom({ screen: 'inbox', id: null }, { screen: 'inbox', id: first });
  }, [narrow, selected, first]);
  useEffect(() => {
    if (selected !== null) useInboxUi.setState({ last: selected });
  }, [selected]);

  if (list.data !== null && !list.data.canRead.allowed && list.data.rows.length === 0) return <NoInbox why={list.data.canRead.why} />;
  return (
    <div className="inbox panes">
      {(!narrow || selected === null) && <InboxList list={list} selected={selected} narrow={narrow} />}
      {selected !== null && <ConversationPanes id={selected} rows={rows ?? noRows} layout={layout} />}
      {selected === null && !narrow && <div className="pane-sheet pane-sheet--empty" />}
    </div>
  );
}
