import { NothingHere } from '../../app/NothingHere.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useBreaksUi } from './store.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';

/** Nothing to draw: there is none, none fits the filter, or none lies in this stretch of time. */
export function NoBreaks({ any }: { any: boolean }) {
  const { scope, group } = useBreaksUi();
  if (!any) return <div className="breaks__none"><NothingHere title="Nobody is on a break">Breaks that are proposed, scheduled, running or lately over stand here, with what comes up next.</NothingHere></div>;
  const filter = scope !== 'any' || group !== 'all';
  return (
    <div className="breaks__none">
      <EmptyState
        kind="plain" title={filter ? 'No break fits this filter' : 'No breaks in these weeks'}
        actions={filter
          ? <Button size="small" onClick={() => useBreaksUi.setState({ scope: 'any', group: 'all' })}>Clear the filter</Button>
          : <Button size="small" keyHint={keysOf('breaks.today')} onClick={() => useBreaksUi.setState({ from: null })}>Back to today</Button>}
      />
    </div>
  );
}
