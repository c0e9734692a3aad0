import type { RiskDetail, RiskStepView } from '../../../../shared/contract/bridge/risk.ts';
import { additionWords } from '../../../../shared/model/risk/questions.ts';
import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { StateLine } from '../../../components/StateLine.tsx';
import { TimeText } from '../../../components/TimeText.tsx';

const nameOf = (person: RiskStepView['by']): string => (person === null ? 'A former colleague' : person.you ? 'You' : person.name);

/** What a step is called beside its name: "Plan, answered later"; a review or a call says it all. */
function headOf({ kind, label }: RiskStepView): string {
  return kind === 'answer' || kind === 'correction' ? `${label}, ${additionWords[kind].toLowerCase()}` : label;
}

/** Everything that was added, the newest first: what stood before it, what stands since, who and why. */
export function Steps({ steps, now }: { steps: readonly RiskStepView[]; now: string }) {
  if (steps.length === 0) return null;
  return (
    <section className="risk-steps">
      <SectionHeading level={3} count={steps.length}>Added since</SectionHeading>
      <ol role="list">
        {steps.toReversed().map((step) => (
          <li key={step.id} className="risk-step">
            <p className="risk-step__head"><b>{headOf(step)}</b><span>{nameOf(step.by)}, <TimeText at={step.at} now={now} form="short" /></span></p>
            {step.was !== null && <p className="risk-step__was"><bdi>{step.was}</bdi></p>}
            {step.now !== '' && <p className="risk-step__now"><bdi>{step.now}</bdi></p>}
            {step.reason !== '' && <p className="risk-quiet">Because: <bdi>{step.reason}</bdi></p>}
            {step.reviewDueAt !== null && <p className="risk-quiet">Next review <TimeText at={step.reviewDueAt} now={now} /></p>}
            {step.saving !== 'sent' && <StateLine state={step.saving === 'needs-you' ? 'needs-you' : 'saved'} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who has read the record and when, for team leads. */
export function Viewings({ viewings, now }: { viewings: NonNullable<RiskDetail['viewings']>; now: string }) {
  return (
    <section className="risk-steps">
      <SectionHeading level={3} count={viewings.length}>Read by</SectionHeading>
      <ul role="list" className="risk-lines">
        {viewings.map((one) => <li key={`${one.by?.id ?? ''} ${one.at}`}><span>{nameOf(one.by)}</span><TimeText at={one.at} now={now} className="risk-quiet" /></li>)}
      </ul>
    </section>
  );
}
