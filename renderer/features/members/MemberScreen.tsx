import { useEffect, useRef, useState } from 'react';
import type { MemberDetail } from '../../../shared/contract/bridge/members.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { useKeys } from '../../app/keys/use-keys.ts';
import { go } from '../../app/routes.ts';
import { useNow } from '../../data/clock.ts';
import { sayError } from '../../data/error-words.ts';
import { useQuery } from '../../data/use-query.ts';
import { sayAsOf, stepFrom } from './as-of-words.ts';
import { WaitingProposals } from '../points/proposals/WaitingProposals.tsx';
import { PointsChart } from './chart/PointsChart.tsx';
import { Chronology } from './chronology/Chronology.tsx';
import { AsOfBanner } from './head/AsOfBanner.tsx';
import { Figures } from './head/Figures.tsx';
import { MemberHead } from './head/MemberHead.tsx';
import { MemberState } from './head/MemberState.tsx';
import { BreakList } from './side/BreakList.tsx';
import { Ledger } from './side/Ledger.tsx';
import { lookAt, useMembersUi } from './store.ts';
import { isFocusNowhere } from '../../components/focus-nowhere.ts';

/** The element that scrolls: everything of a member is one page, and the chronology draws only what is in sight. */
const scrollerId = 'member';

/** The member to draw. While another day is on its way the one before stays, so that stepping through days never flashes. */
function useShownMember(id: string, at: string | null) {
  // Both are asked for at once: the chronology need not wait until the rest is drawn.
  const kind = useMembersUi((ui) => (ui.kind?.memberId === id ? ui.kind.kind : null));
  useQuery('members.chronology', { id, at, kind, after: null });
  const { data, error } = useQuery('members.get', { id, at });
  const [shown, setShown] = useState<MemberDetail | null>(data);
  if (data !== null && data !== shown) setShown(data);
  return { detail: data ?? (error === null ? shown : null), error: data === null ? error : null };
}

/** One member, now or as they stood on a day. */
export function MemberScreen({ id }: { id: string }) {
  const asOf = useMembersUi((ui) => (ui.asOf?.memberId === id ? ui.asOf.at : null));
  const { detail, error } = useShownMember(id, asOf);
  const now = useNow();
  // As an element and not a ref: what is drawn inside needs to know when it is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const home = useRef<HTMLHeadingElement>(null);
  const [picking, setPicking] = useState(false);

  useEffect(() => useMembersUi.setState({ last: id }), [id]);
  // One comes by key and goes on by key: the name takes the focus once it is there, unless something has it already.
  const here = detail !== null;
  useEffect(() => {
    if (here && isFocusNowhere()) home.current?.focus({ preventScroll: true });
  }, [here]);

  const look = (at: string | null): void => {
    lookAt(id, at);
    announce(at === null ? 'Now' : `As it looked on ${sayAsOf(at)}`);
  };
  const step = (days: number): void => {
    const next = stepFrom(asOf, now, { days });
    look(next >= now ? null : next);
  };
  useKeys({
    'member.asOf': () => setPicking(true),
    'member.dayBack': () => step(-1),
    'member.dayForward': () => { if (asOf !== null) step(1); },
    'member.back': () => (asOf === null ? go({ screen: 'members', id: null }) : look(null)),
    'member.uncover': () => useMembersUi.setState(({ uncovered }) => ({ uncovered: uncovered === id ? null : id })),
  });

  if (error !== null) return <NotHere id={id} happened={sayError(error).happened} />;
  return (
    <div ref={setScroller} id={scrollerId} className="member ring-inside" role="region" aria-label={detail ? `Member ${detail.member.name}` : 'Member'} tabIndex={-1}>
      {detail && (
        <>
          {!detail.isNow && <AsOfBanner at={detail.asOf} onStep={step} onNow={() => look(null)} />}
          <MemberHead detail={detail} now={now} asOf={asOf} picking={picking} onPicking={setPicking} onLook={look} home={home} />
          <MemberState detail={detail} />
          <Figures detail={detail} />
          <PointsChart detail={detail} onLook={look} />
          <div className="member__columns">
            <Chronology key={`${id} ${detail.asOf === asOf ? asOf : ''}`} detail={detail} id={id} at={asOf} now={now} scroller={scroller} />
            <div className="member__side">
              {detail.isNow && <WaitingProposals memberId={id} level={2} />}
              <Ledger detail={detail} id={id} at={asOf} />
              <BreakList detail={detail} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

function NotHere({ id, happened }: { id: string; happened: string }) {
  return (
    <div className="member member--empty">
      <ErrorState happened={happened} actions={<Button size="small" onClick={() => go({ screen: 'members', id: null }, 'replace')}>All members</Button>}>
        {id} may have been withdrawn by the community. What you did is safe; the outbox has all of it.
      </ErrorState>
    </div>
  );
}
