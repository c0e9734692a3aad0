import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { Button } from '../../../components/Button.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { Title } from '../../../components/Title.tsx';
import { useArriving } from '../../../data/use-copying.ts';
import { useInboxUi, type InboxFilter } from '../store.ts';
import { whoseWords } from '../words.ts';
import { showList } from './show-list.ts';

const whoses: readonly InboxFilter['whose'][] = ['everyone', 'mine', 'nobody'];

function countOf(list: CallOutput<'inbox.list'>, closed: boolean): string {
  const n = (count: number): string => count.toLocaleString('en-GB');
  if (closed) return `${n(list.total)} closed`;
  return list.waiting === 0 ? `${n(list.open)} open` : `${n(list.open)} open, ${n(list.waiting)} waiting`;
}

/** The inbox's title with its counts, and whose conversations are shown. */
export function InboxHead({ list }: { list: CallOutput<'inbox.list'> | null }) {
  const { whose, state } = useInboxUi((ui) => ui.filter);
  const closed = state === 'closed';
  // Until all that needs somebody is here nobody knows how much it is.
  const known = !useArriving();
  return (
    <header className="inbox-head">
      <Title pane count={list && known ? countOf(list, closed) : undefined}>Inbox</Title>
      <Menu
        align="end" trigger={<Button kind="quiet" size="small" icon="caret-down">{closed ? 'Closed' : whoseWords[whose]}</Button>}
        groups={[
          { heading: 'Whose', items: whoses.map((one) => ({ id: one, label: whoseWords[one], checked: one === whose, keyHint: one === 'everyone' ? 'F' : undefined, onSelect: () => showList({ whose: one }) })) },
          { heading: 'Show', items: [
            { id: 'open', label: 'Open conversations', checked: !closed, onSelect: () => showList({ state: 'open' }) },
            { id: 'closed', label: 'Closed conversations', checked: closed, onSelect: () => showList({ state: 'closed' }) },
          ] },
        ]}
      />
    </header>
  );
}
