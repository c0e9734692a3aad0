import type { MemberNameView, Standing } from '../../../../shared/contract/bridge/views.ts';
import { sayMonth } from '../../../../shared/time.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { StepSparkline } from '../../../components/StepSparkline.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { go } from '../../../app/routes.ts';
import { sayError } from '../../../data/error-words.ts';
import { useNow } from '../../../data/clock.ts';
import { useQuery } from '../../../data/use-query.ts';
import { WaitingProposals } from '../../points/proposals/WaitingProposals.tsx';
import { MemberSections } from './MemberSections.tsx';
import { ageWords, partedAt } from './standing-words.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import './member.css';

interface MemberPaneProps {
  readonly member: MemberNameView;
  /** The case in front of the person; it is not one of the "earlier" ones. */
  readonly caseId: string;
  /** The drawer says the name in its own title. */
  readonly inDrawer?: boolean | undefined;
}

/** A member's standing beside a case: points, breaks, earlier cases, notes. Only where a decision needs it. */
export function MemberPane({ member, caseId, inDrawer }: MemberPaneProps) {
  const { data, error } = useQuery('members.standing', { id: member.id });
  return (
    <div className="member-pane">
      <div className="member-pane__head">
        {!inDrawer && <h2 className="member-pane__name"><MemberName name={member.name} onBreak={member.onBreak} watched={member.underWatch} /></h2>}
        <Button size="small" kind="quiet" keyHint={keysOf('case.openMember')} onClick={() => go({ screen: 'members', id: member.id })}>Open<VisuallyHidden> {member.name}</VisuallyHidden></Button>
      </div>
      {data && <StandingView standing={data} caseId={caseId} />}
      {data === null && error && <ErrorState happened={sayError(error).happened}>The case beside this is complete; you can still decide.</ErrorState>}
    </div>
  );
}

const gone = { active: null, deleted: 'This account was deleted.', merged: 'This account was merged into another.' } as const;

function StandingView({ standing, caseId }: { standing: Standing; caseId: string }) {
  const now = useNow();
  const { activePoints, nextDrop, series, breaks, member, threshold } = standing;
  const { past, ahead } = partedAt(series, now);
  const from = series[0]?.at;
  const to = series.at(-1)?.at;
  return (
    <>
      <p className="member-pane__since">Member since {sayMonth(standing.joinedAt)}. {ageWords(standing.ageBand)} {gone[member.state]}</p>
      <div className="member-pane__points">
        <span className="member-pane__number">{activePoints}</span>
        <p><b>active {activePoints === 1 ? 'point' : 'points'}</b><br /><NextDrop drop={nextDrop} now={now} /></p>
      </div>
      {from !== undefined && to !== undefined && from < now && to > now && (
        <StepSparkline
          label={`Active points of ${member.name} over time`} steps={past} forecast={ahead} from={from} to={to} now={now} line={threshold}
          breaks={breaks.filter((one) => one.state !== 'cancelled' && one.state !== 'proposed').map((one) => ({ from: one.startsAt, to: one.endedAt ?? one.endsAt ?? now }))}
        />
      )}
      <WaitingProposals memberId={member.id} />
      <MemberSections standing={standing} caseId={caseId} now={now} />
    </>
  );
}

function NextDrop({ drop, now }: { drop: Standing['nextDrop']; now: string }) {
  if (drop === null) return <span className="member-pane__drop">Nothing counts at the moment</span>;
  return <span className="member-pane__drop">Next drop: {drop.points} on <TimeText at={drop.at} now={now} form="day" plain /></span>;
}
