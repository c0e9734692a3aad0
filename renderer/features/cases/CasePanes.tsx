import { useEffect, useState } from 'react';
import type { CaseDetail, CaseListRow } from '../../../shared/contract/bridge/views.ts';
import { limits } from '../../../shared/limits.ts';
import { cx } from '../../components/cx.ts';
import { Button } from '../../components/Button.tsx';
import { Fills } from '../../components/Fills.tsx';
import { Drawer } from '../../components/Drawer.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { MemberName } from '../../components/MemberName.tsx';
import { later } from '../../components/later.tsx';
import type { Layout } from '../../app/appearance.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { go } from '../../app/routes.ts';
import { tell } from '../../data/bridge.ts';
import { sayError } from '../../data/error-words.ts';
import { prefetch } from '../../data/query-cache.ts';
import { useQuery } from '../../data/use-query.ts';
import { useCaseActs } from './actions/use-case-acts.ts';
import { useCasesUi } from './store.ts';
import { keepFocusSoon } from '../points/keep-focus.ts';
import { CaseDialogs } from './dialogs/CaseDialogs.tsx';
import { Evidence } from './evidence/Evidence.tsx';
import { MemberPane } from './member/MemberPane.tsx';

const RiskPane = later(() => import('../risk/RiskPane.tsx').then((part) => ({ default: part.RiskPane })));

const memberPaneId = 'member-pane';

/** Colleagues see who looks at a case; said again in time, and taken back on leaving. */
function useAttending(id: string): void {
  useEffect(() => {
    const say = (): void => void tell('case.attend', { caseId: id, doing: 'viewing' });
    say();
    const timer = setInterval(say, limits.presenceMs);
    return () => {
      clearInterval(timer);
      void tell('case.attend', { caseId: id, doing: 'gone' });
    };
  }, [id]);
}

/**
 * The case to draw. While the next one is on its way the one before stays, so that nothing flashes; its acts are off
 * then, since a key must only ever reach the case that it was meant for.
 */
function useShownCase(id: string) {
  const { data, error } = useQuery('cases.get', { id });
  const [shown, setShown] = useState<CaseDetail | null>(data);
  if (data !== null && data !== shown) setShown(data);
  return { detail: data ?? (error === null ? shown : null), current: data !== null, error: data === null ? error : null };
}

interface CasePanesProps {
  readonly id: string;
  readonly rows: readonly CaseListRow[];
  readonly layout: Layout;
}

/** The evidence of one case and, beside it or in a drawer, the member's standing. */
export function CasePanes({ id, rows, layout }: CasePanesProps) {
  const { detail, current, error } = useShownCase(id);
  const acts = useCaseActs(current ? detail : null, rows);
  const [drawer, setDrawer] = useState(false);
  // The risk record takes the member's place beside this case, and is gone with it.
  const [riskOf, setRiskOf] = useState<string | null>(null);
  const risk = riskOf === id;
  const ticking = useCasesUi((ui) => ui.ticked.length > 0);
  useAttending(id);
  useKeys({
    'case.openMember': () => { if (detail !== null) go({ screen: 'members', id: detail.member.id }); },
    'case.risk': () => {
      setRiskOf(risk ? null : id);
      if (layout === 'wide') document.getElementById(memberPaneId)?.focus();
      else setDrawer(!risk);
    },
    'case.member': () => {
      setRiskOf(null);
      if (layout === 'wide') document.getElementById(memberPaneId)?.focus();
      else setDrawer(true);
    },
  });

  const memberId = detail?.member.id;
  useEffect(() => {
    if (memberId !== undefined) void prefetch('members.standing', { id: memberId });
  }, [memberId]);

  if (error !== null) return <NotHere id={id} happened={sayError(error).happened} />;
  if (detail === null) return <section className="evidence pane-sheet pane-sheet--empty" aria-label="Evidence" />;
  const aside = risk
    ? <RiskPane about={{ kind: 'case', id: detail.id }} memberId={detail.member.id} inDrawer={layout !== 'wide'} />
    : <MemberPane key={detail.member.id} member={detail.member} caseId={detail.id} inDrawer={layout !== 'wide'} />;
  const closeDrawer = (): void => {
    setDrawer(false);
    setRiskOf(null);
  };
  return (
    <>
      {/* While a record is written beside it, or several are decided at once, closing this one is not what comes next. */}
      <Fills may={!ticking && !(risk && layout === 'wide')}>
        <Evidence detail={detail} layout={layout} acts={acts} onMember={() => { setRiskOf(null); setDrawer(true); }} onRisk={() => { setRiskOf(id); setDrawer(layout !== 'wide'); }} />
      </Fills>
      {layout === 'wide'
        ? <div id={memberPaneId} className={cx('pane-beside ring-inside', risk && 'pane-beside--record')} role="region" aria-label={risk ? `Risk record about ${detail.member.name}` : `Standing of ${detail.member.name}`} tabIndex={0}>{aside}</div>
        : <Drawer open={drawer} onClose={closeDrawer} onClosed={keepFocusSoon} title={risk ? 'Risk record' : <MemberName name={detail.member.name} onBreak={detail.member.onBreak} watched={detail.member.underWatch} />}>{aside}</Drawer>}
      {current && <CaseDialogs detail={detail} acts={acts} />}
    </>
  );
}

function NotHere({ id, happened }: { id: string; happened: string }) {
  return (
    <section className="evidence pane-sheet pane-sheet--empty" aria-label="Evidence">
      <ErrorState happened={happened} actions={<Button size="small" onClick={() => go({ screen: 'cases', id: null }, 'replace')}>Back to the queue</Button>}>
        The case {id} may have been withdrawn by the community, or is not yours to read. What you did is safe; the outbox has all of it.
      </ErrorState>
    </section>
  );
}
