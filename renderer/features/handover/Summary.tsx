import type { HandoverSummary } from '../../../shared/contract/bridge/handover.ts';
import { setFilter } from '../cases/store.ts';
import { go } from '../../app/routes.ts';
import { summaryWords } from './words.ts';

function showClosed(): void {
  setFilter({ tab: 'all', state: 'closed' });
  go({ screen: 'cases', id: null });
}

/** Who covered and what was closed, the whole team's together; the figure opens the closed cases. */
export function Summary({ summary }: { summary: HandoverSummary }) {
  const { closed, rest } = summaryWords(summary);
  return (
    <p className="handover__summary">
      {summary.covered !== null && `${summary.covered} `}
      {summary.closed === 0 ? `No case was closed${rest}` : <><span className="handover__together"><button type="button" className="handover__name" onClick={showClosed}>{closed}</button>{rest.slice(0, 1)}</span>{rest.slice(1)}</>}
    </p>
  );
}
