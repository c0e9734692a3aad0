import { useState } from 'react';
import type { BreakDetail } from '../../../../shared/contract/bridge/breaks.ts';
import { go, writeRoute } from '../../../app/routes.ts';
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

/** The name, which leads to the member. */
function MemberLink({ member }: { member: BreakDetail['member'] }) {
  const to = { screen: 'members', id: member.id } as const;
  return (
    <a href={writeRoute(to)} className="break-pane__link" onClick={(event) => { event.preventDefault(); go(to); }}>
      <MemberName name={member.name} onBreak={member.onBreak} watched={member.underWatch} />
    </a>
  );
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
          <h2 className="break-pane__name"><MemberLink member={detail.member} /></h2>
          <IconButton icon="close" label="Close" size="small" bare onClick={() => go({ screen: 'breaks', id: null }, 'replace')} />
        </header>
      )}
      <p className="break-pane__what">
        <span>{whatWords(detail)}</span>
        <StageBadge one={detail} />
        {detail.saving !== 'sent' && <StateLine state={detail.saving === 'saved-here' ? 'saved' : 'needs-you'} />}
      </p>
      {data !== null && <BreakActs detail={data} modal={inDrawer} />}
      <BreakFacts detail={detail} now={now} />
      <BreakHistory history={detail.history} now={now} />
      {inDrawer && <p><a href={writeRoute({ screen: 'members', id: detail.member.id })} onClick={(event) => { event.preventDefault(); go({ screen: 'members', id: detail.member.id }); }}>Open the member</a></p>}
      {plan && <MemberBreaks plan={plan} but={detail.id} />}
    </div>
  );
}
