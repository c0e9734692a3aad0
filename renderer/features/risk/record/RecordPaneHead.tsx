import type { ReactNode } from 'react';
import type { RiskDetail } from '../../../../shared/contract/bridge/risk.ts';
import { StateLine } from '../../../components/StateLine.tsx';

interface RecordPaneHeadProps {
  /** The drawer says what it is in its own title. */
  readonly inDrawer: boolean;
  readonly state?: RiskDetail['saving'];
  readonly children?: ReactNode;
}

/** What the pane is, where the record is, and that nothing of it is overwritten. */
export function RecordPaneHead({ inDrawer, state, children }: RecordPaneHeadProps) {
  return (
    <div className="risk-pane__head">
      {!inDrawer && <h2 className="risk-pane__title">Risk record</h2>}
      {state && <StateLine state={state === 'saved-here' ? 'saved' : state} />}
      {children}
      <p className="risk-pane__sub">Corrections are added, never overwritten.</p>
    </div>
  );
}
