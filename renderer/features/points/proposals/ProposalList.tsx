import { useLayoutEffect, useRef } from 'react';
import type { ProposedPoints } from '../../../../shared/contract/bridge/points.ts';
import { Button } from '../../../components/Button.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { useNow } from '../../../data/clock.ts';
import { keepFocus } from '../keep-focus.ts';
import { openDeclinePoints, openGivePoints } from '../store.ts';
import { sayPoints } from '../words.ts';
import './proposals.css';

interface ProposalListProps {
  readonly rows: readonly ProposedPoints[];
  /** Where the member is not in front of the person already. */
  readonly named?: boolean | undefined;
}

/** Points that volunteers propose, with what staff can do about each (domain.md 2.11). */
export function ProposalList({ rows, named }: ProposalListProps) {
  const now = useNow();
  return (
    <ul role="list" className="proposals">
      {rows.map((one) => <Proposal key={one.id} {...{ one, named, now }} />)}
    </ul>
  );
}

function Proposal({ one, named, now }: { one: ProposedPoints; named: boolean | undefined; now: string }) {
  const item = useRef<HTMLLIElement>(null);
  // A proposal that is decided goes; a focus that stood on it must not go with it.
  useLayoutEffect(() => () => {
    if (item.current?.contains(document.activeElement)) requestAnimationFrame(keepFocus);
  }, []);
  return (
    <li ref={item} className="proposal" aria-label={`${sayPoints(one.points)} proposed for ${one.member.name}`}>
      <p className="proposal__what">
        {named && <><MemberName name={one.member.name} onBreak={one.member.onBreak} watched={one.member.underWatch} />, </>}
        <b>{sayPoints(one.points)}</b> <bdi>{one.wording}</bdi>
      </p>
      <p className="proposal__who">
        {one.by === null ? 'A former colleague' : one.by.you ? 'You' : one.by.name}, <TimeText at={one.at} now={now} plain />
        {one.state !== 'proposed' && <>. {outcome(one)}</>}
      </p>
      {one.why !== '' && <p className="proposal__why"><bdi>{one.why}</bdi></p>}
      {one.state === 'declined' && one.declineReason !== null && <p className="proposal__why">Declined: <bdi>{one.declineReason}</bdi></p>}
      {one.state === 'proposed' && one.decide.allowed && (
        <p className="proposal__ways">
          <Button size="small" onClick={() => openGivePoints({ memberId: one.member.id, caseId: one.caseId, proposalId: one.id })}>Decide …</Button>
          <Button size="small" kind="quiet" onClick={() => openDeclinePoints(one)}>Decline</Button>
        </p>
      )}
      {one.state === 'proposed' && !one.decide.allowed && <p className="proposal__who">Waits for staff.</p>}
    </li>
  );
}

function outcome({ state, decidedBy }: ProposedPoints): string {
  const who = decidedBy === null ? 'a former colleague' : decidedBy.you ? 'you' : decidedBy.name;
  return state === 'accepted' ? `Accepted by ${who}` : `Declined by ${who}`;
}
