import type { RiskStepView } from '../../../../shared/contract/bridge/risk.ts';
import { sayTime } from '../../../../shared/time.ts';
import { useNow } from '../../../data/clock.ts';

/** The additions to one part of a record, the earliest first; none for one that is being written. */
export type StepsOf = (field: string) => readonly RiskStepView[];

/** What stood before, who changed it, when and why: shown with what stands now (domain.md 2.10). */
export function Before({ steps }: { steps: readonly RiskStepView[] }) {
  const now = useNow();
  if (steps.length === 0) return null;
  return (
    <ul role="list" className="risk-before">
      {steps.map((step) => (
        <li key={step.id}>
          {step.was === null ? 'Answered later' : <>Was <q className="risk-before__was">{step.was}</q></>}
          {' · '}{step.by === null ? 'a former colleague' : step.by.you ? 'you' : step.by.name}, {sayTime(step.at, now)}
          {step.reason !== '' && step.field !== 'urgency' && <>. {step.reason}</>}
          {step.saving === 'saved-here' && '. Saved here'}
        </li>
      ))}
    </ul>
  );
}
