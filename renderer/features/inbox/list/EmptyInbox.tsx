import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { NothingHere } from '../../../app/NothingHere.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { useInboxUi } from '../store.ts';
import { showList } from './show-list.ts';

const others = (count: number): string => (count === 1 ? '1 open conversation is' : `${count.toLocaleString('en-GB')} open conversations are`);

/** No rows: because nothing waits, because none is this person's, or because none was handed to cover. Each says which. */
export function EmptyInbox({ list }: { list: CallOutput<'inbox.list'> }) {
  const { whose, state } = useInboxUi((ui) => ui.filter);
  const all = useQuery('inbox.list', whose === 'everyone' ? null : { whose: 'everyone', state }).data;
  if (state === 'closed') {
    return <EmptyState card kind="plain" title="No closed conversations" actions={<Button size="small" onClick={() => showList({ state: 'open' })}>Show the open ones</Button>}>What is closed stays here to look up, and opens again when the member writes.</EmptyState>;
  }
  if (whose !== 'everyone' && (all?.open ?? 0) > 0) {
    return (
      <EmptyState card kind="plain" title={whose === 'mine' ? 'Nothing is assigned to you' : 'Somebody has every conversation'} actions={<Button size="small" onClick={() => showList({ whose: 'everyone' })}>Show everyone’s</Button>}>
        {others(all?.open ?? 0)} in the inbox.
      </EmptyState>
    );
  }
  if (list.onCover) return <NothingHere title="Nothing was handed to you">Messages that staff hand to weekend cover appear here by themselves, with a note.</NothingHere>;
  return <NothingHere title="No messages are waiting">Messages to the team’s account appear here by themselves, risk first.</NothingHere>;
}
