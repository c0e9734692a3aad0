import { useEffect } from 'react';
import type { RiskSummary } from '../../../../shared/contract/bridge/risk.ts';
import { Button } from '../../../components/Button.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { go } from '../../../app/routes.ts';
import { useNow } from '../../../data/clock.ts';
import { OpenRecord } from '../record/OpenRecord.tsx';
import { RecordCard } from '../RecordList.tsx';
import { useRiskUi } from '../store.ts';
import { goToAbout } from './go-to.ts';
import { isFocusNowhere } from '../../../components/focus-nowhere.ts';

interface ReviewBesideProps {
  readonly id: string;
  /** Null while the record is not in the list: one that was closed, or come to from elsewhere. */
  readonly summary: RiskSummary | null;
  readonly onOpen: (id: string) => void;
  readonly onBack: (() => void) | null;
}

/** The record beside the list: what is known without opening it, and the record once it is open. */
export function ReviewBeside({ id, summary, onOpen, onBack }: ReviewBesideProps) {
  const now = useNow();
  const opened = useRiskUi((ui) => ui.opened);
  // Where the record takes the list's place, the keyboard goes on to what opens it.
  useEffect(() => {
    if (isFocusNowhere()) document.querySelector<HTMLElement>('.review-beside__closed button')?.focus();
  }, []);
  const back = onBack && <Button size="small" kind="quiet" icon="arrow-left" onClick={onBack}>All records</Button>;
  return (
    <div className="review-beside">
      <div className="review-beside__head">
        {back}
        {summary && <h2 className="review-beside__name"><MemberName name={summary.member.name} onBreak={summary.member.onBreak} watched={summary.member.underWatch} /></h2>}
        {summary && <Button size="small" kind="quiet" onClick={() => goToAbout(summary.about)}>{summary.about.kind === 'conversation' ? 'Open the conversation' : 'Open the case'}</Button>}
        {summary && <Button size="small" kind="quiet" onClick={() => go({ screen: 'members', id: summary.member.id })}>Open the member</Button>}
      </div>
      {opened?.recordId === id
        ? <OpenRecord opened={opened} inDrawer={false} onAll={null} onNew={null} />
        : (
          <div className="review-beside__closed">
            {summary ? <RecordCard one={summary} now={now} onOpen={onOpen} /> : <Button icon="risk-record" onClick={() => onOpen(id)}>Open the record</Button>}
            <p className="risk-quiet">That you open a record is noted with your name; team leads see who read it.</p>
          </div>
        )}
    </div>
  );
}
