import { useEffect, useState } from 'react';
import type { RiskAbout } from '../../../shared/contract/bridge/risk.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { sayError } from '../../data/error-words.ts';
import { useQuery } from '../../data/use-query.ts';
import { useHeavyReading } from '../kindness/heavy.ts';
import { NewRecord } from './record/NewRecord.tsx';
import { OpenRecord } from './record/OpenRecord.tsx';
import { RecordPaneHead } from './record/RecordPaneHead.tsx';
import { RecordList } from './RecordList.tsx';
import { closeRecord, openRecord, useRiskUi } from './store.ts';
import { useStart } from './use-begun.ts';
import './risk.css';

interface RiskPaneProps {
  /** What the record is about, beside which it stands. */
  readonly about: { readonly kind: 'conversation' | 'case' | 'post'; readonly id: string };
  readonly memberId: string;
  /** In a drawer its keys are heard there alone, and the title stands above. */
  readonly inDrawer?: boolean | undefined;
}

/** The risk record beside a conversation, a case or a post: those that there are, or a new one. Opening one is noted. */
export function RiskPane(props: RiskPaneProps) {
  // Another thing is another pane: nothing half-written moves along.
  return <Pane key={`${props.about.kind}/${props.about.id}`} {...props} />;
}

function Pane({ about, memberId, inDrawer = false }: RiskPaneProps) {
  const { data, error } = useQuery('risk.about', { about, memberId });
  const opened = useRiskUi((ui) => ui.opened);
  const [writing, setWriting] = useState(false);
  useEffect(() => closeRecord, []);
  useHeavyReading(opened === null ? null : `record ${opened.recordId}`);
  if (data === null) return error && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>;
  const mine = opened !== null && data.records.some((one) => one.id === opened.recordId) ? opened : null;
  const begins = data.records.length === 0 || writing;
  if (mine !== null) return <OpenRecord opened={mine} inDrawer={inDrawer} onAll={data.records.length > 1 ? closeRecord : null} onNew={data.may.allowed ? () => { closeRecord(); setWriting(true); } : null} />;
  if (begins && data.may.allowed) return <Begin {...{ about, memberId, inDrawer }} onBack={data.records.length === 0 ? null : () => setWriting(false)} />;
  return (
    <div className="risk-pane">
      <RecordPaneHead inDrawer={inDrawer} />
      <div className="risk-pane__scroll"><RecordList about={data} onOpen={(id) => void openRecord(id)} onNew={() => setWriting(true)} /></div>
    </div>
  );
}

function Begin({ about, memberId, inDrawer, onBack }: { about: RiskAbout; memberId: string; inDrawer: boolean; onBack: (() => void) | null }) {
  const start = useStart(about, memberId);
  return (
    <div className="risk-pane">
      <RecordPaneHead inDrawer={inDrawer}>{start !== null && start.kept !== null && <span className="state-line"><Icon name="to-write" size={14} />Begun, not saved</span>}</RecordPaneHead>
      {start && <NewRecord {...{ about, memberId, start, onBack }} modal={inDrawer} />}
    </div>
  );
}
