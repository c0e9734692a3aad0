import { useState } from 'react';
import type { BreakDetail } from '../../../../shared/contract/bridge/breaks.ts';
import { go } from '../../../app/routes.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { StateLine } from '../../../components/StateLine.tsx';
import { useNow } from '../../../data/clock.ts';
import { sayError } from '../../../data/error-words.ts';
import { useQuery } from '../../../data/use-query.ts';
import { whatWords } from '../words.ts';
import { BreakActs } from './BreakActs.tsx';
import { BreakFacts, StageBadge } from './BreakFacts.tsx';
import { BreakHistory } from './BreakHistory.tsx';
import { MemberBreaks } from './MemberBreaks.tsx';
import './detail.css';

/** The break to draw: while the next one is on its way the one before stays, so that nothing flashes. */
function useShown(id: string) {
  const { data, error } = useQuery('breaks.get', { id });
  const [shown, setShown] = useState<BreakDetail | null>(data);
  if (data !== null && data !== shown) setShown(data);
  return { data, detail: data ?? (error === null ? shown : null), error: data === null ? error : null };
}

/** One break in full. In a drawer the drawer has the name and the cross. */
export function BreakPane({ id, inDrawer }: { id: string; inDrawer: boolean }) {
  const { data, detail, error } = useShown(id);
  const plan = useQuery('breaks.plan', detail === null ? null : { memberId: detail.member.id }).data;
  const now = useNow();
  if (error !== null) return <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>;
  if (detail === null) return null;
  return (
    <div className="break-pane">
      {!inDrawer && (
        <header className="break-pane__head">
          <h2 className="break-pane__name"><MemberName name={detail.member.name} onBreak={detail.member.onBreak} watched={detail.member.underWatch} /></h2>
          <IconButton icon="close" label="Close" size="small" bare onClick={() => go({ screen: 'breaks', id: null }, 'replace')} />
        </header>
      )}
      <p className="break-pane__what">
        <span>{whatWords(detail)}</span>
        <StageBadge one={detail} />
        {detail.saving !== 'sent' && <StateLine state={detail.saving === 'saved-here' ? 'saved' : 'needs-you'} />}
      </p>
      {data !== null && <BreakActs detail={data} />}
      <BreakFacts detail={detail} now={now} />
      <BreakHistory history={detail.history} now={now} />
      {plan && <MemberBreaks plan={plan} but={detail.id} />}
    </div>
  );
}
