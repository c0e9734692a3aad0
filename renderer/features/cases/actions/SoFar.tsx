import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import type { Outcome } from '../../../../shared/contract/entities/cases.ts';
import { Button } from '../../../components/Button.tsx';
import { StateLine } from '../../../components/StateLine.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { BegunPoints } from '../../points/BegunPoints.tsx';
import { capital, firstName, outcomeWords, soFarAct, soFarWords } from '../words.ts';

interface SoFarProps {
  readonly detail: CaseDetail;
  readonly now: string;
  readonly outcome: Outcome | null;
  /** Why the case cannot be closed, where nothing else on the bar says it. */
  readonly whyNotClose: string | null;
  readonly onChoose: () => void;
}

/** The last thing done on the case since it was opened, with whether the community has it. */
function lastAct({ actions }: CaseDetail): CaseDetail['actions'][number] | undefined {
  const since = actions.slice(actions.findLastIndex((one) => one.kind === 'reopened') + 1);
  return since.findLast((one) => soFarWords[one.kind] !== undefined);
}

/** What was done so far and how the case will close: the consequence before the act. */
export function SoFar({ detail, now, outcome, whyNotClose, onChoose }: SoFarProps) {
  if (detail.state === 'closed') return <Closed detail={detail} now={now} />;
  const last = lastAct(detail);
  return (
    <p className="so-far">
      <b>So far</b>
      {last ? (
        <>
          <span>{soFarAct(last)} by {last.by === null ? 'somebody no longer here' : last.by.you ? 'you' : firstName(last.by.name)} <TimeText at={last.at} now={now} form="short" plain /></span>
          <StateLine state={last.saving === 'saved-here' ? 'saved' : last.saving} />
        </>
      ) : <span>Nothing has been done yet</span>}
      <BegunPoints memberId={detail.member.id} caseId={detail.id} act={detail.points.act} />
      {whyNotClose !== null && <span className="so-far__why">{whyNotClose}</span>}
      {detail.may.close.allowed && (
        <span className="so-far__outcome">
          {outcome === null ? 'No outcome chosen' : <>Closes as <b>{outcomeWords[outcome]}</b></>}
          <Button kind="link" size="small" onClick={onChoose}>{outcome === null ? 'Choose' : 'Change'}</Button>
        </span>
      )}
    </p>
  );
}

function Closed({ detail, now }: { detail: CaseDetail; now: string }) {
  const { outcome, closedBy, closedAt, closingNote, actions } = detail;
  const closing = actions.findLast((one) => one.kind === 'closed');
  return (
    <p className="so-far">
      <b>Closed</b>
      <span>
        {capital(outcomeWords[outcome ?? 'no-action'])}{closedBy && <> by {closedBy.you ? 'you' : firstName(closedBy.name)}</>} {closedAt && <TimeText at={closedAt} now={now} form="short" plain />}
      </span>
      {closing && (closing.by?.you || closing.saving !== 'sent') && <StateLine state={closing.saving === 'saved-here' ? 'saved' : closing.saving} />}
      {closingNote && <span className="so-far__note"><bdi>{closingNote}</bdi></span>}
    </p>
  );
}
