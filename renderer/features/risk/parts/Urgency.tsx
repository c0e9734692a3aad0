import { useId } from 'react';
import { limits } from '../../../../shared/limits.ts';
import type { RiskForm } from '../../../../shared/contract/bridge/risk.ts';
import { urgencyWords } from '../../../../shared/model/risk/questions.ts';
import { cx } from '../../../components/cx.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Before, type StepsOf } from './Before.tsx';

interface UrgencyProps {
  readonly form: Pick<RiskForm, 'urgency' | 'urgencyReason'>;
  readonly change: (part: Partial<RiskForm>) => void;
  readonly stepsOf: StepsOf;
}

const choices = Object.entries(urgencyWords) as [NonNullable<RiskForm['urgency']>, string][];

/** How soon the team acts: chosen by a person, with a reason. No score stands behind it (domain.md 2.10). */
export function Urgency({ form, change, stepsOf }: UrgencyProps) {
  const name = useId();
  const missing = form.urgency !== null && form.urgencyReason.trim() === '';
  return (
    <fieldset className="risk-urgency" data-risk-field="urgency">
      <legend className="risk-urgency__question">How soon do we act? <span>A person decides.</span></legend>
      <div className="risk-urgency__choices">
        {choices.map(([urgency, words]) => (
          <label key={urgency} className={cx('risk-urgency__choice', urgency === 'now' && 'risk-urgency__choice--now')}>
            <input type="radio" name={name} checked={form.urgency === urgency} onChange={() => change({ urgency })} />
            <Icon name="check" size={13} />
            <span>{words}</span>
          </label>
        ))}
      </div>
      <textarea
        className="risk-urgency__why" rows={1} aria-label="Why so soon" placeholder="Why so soon, and not sooner or later" value={form.urgencyReason} maxLength={limits.staffTextLength} aria-required={form.urgency !== null}
        aria-describedby={missing ? `${name}why` : undefined} onChange={(event) => change({ urgencyReason: event.target.value })}
      />
      {missing && <p id={`${name}why`} className="risk-missing"><Icon name="to-write" size={14} />Write the reason</p>}
      <Before steps={stepsOf('urgency')} />
    </fieldset>
  );
}
