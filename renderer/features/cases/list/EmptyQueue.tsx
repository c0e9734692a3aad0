import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import { NothingHere } from '../../../app/NothingHere.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { printKeys } from '../../../components/keys.ts';
import { useQuery } from '../../../data/use-query.ts';
import { firstFilter } from '../../../../shared/contract/bridge/first-filter.ts';
import { chipsOf, withoutFilter } from '../filter.ts';
import { setFilter, useCasesUi } from '../store.ts';
import { plural } from '../words.ts';

const waiting = (count: number): string => (count === 1 ? '1 open case is' : `${count.toLocaleString('en-GB')} open cases are`);

/** No rows: because nothing waits, because a tab is empty, or because the filter hides them. Each says which. */
export function EmptyQueue({ list }: { list: CallOutput<'cases.list'> }) {
  const filter = useCasesUi((ui) => ui.filter);
  const open = useQuery('cases.list', { ...firstFilter, sort: filter.sort }).data?.total ?? 0;
  const claimKey = keysOf('case.claim');
  const chips = chipsOf(filter, list);
  if (chips.length > 0) {
    const hidden = filter.state === 'closed' ? `${waiting(open)} not shown here.` : `${plural(open, 'case is', 'cases are')} hidden by this filter.`;
    return (
      <EmptyState card kind="plain" title={`Nothing matches ${chips.map((chip) => `“${chip.words}”`).join(' and ')}`} actions={<Button size="small" keyHint="Esc" onClick={() => setFilter(withoutFilter(filter))}>Clear the filter</Button>}>
        {hidden}
      </EmptyState>
    );
  }
  if (filter.tab !== 'all' && open > 0) {
    return (
      <EmptyState card kind="plain" title={filter.tab === 'mine' ? 'You have not claimed a case' : 'Somebody has every case'} actions={<Button size="small" onClick={() => setFilter({ tab: 'all' })}>Show all</Button>}>
        {waiting(open)} in the queue. {filter.tab === 'mine' && `Claim one${claimKey === undefined ? '' : ` with ${printKeys(claimKey)}`}, or decide on it: that claims it too.`}
      </EmptyState>
    );
  }
  return <NothingHere title="No cases are waiting">Reports and posts waiting for approval appear here by themselves.</NothingHere>;
}
