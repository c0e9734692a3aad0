import { useId, useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import type { RiskForm } from '../../../../shared/contract/bridge/risk.ts';
import { answerWords, type RiskQuestion } from '../../../../shared/model/risk/questions.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Before, type StepsOf } from './Before.tsx';

interface QuestionProps {
  readonly field: RiskQuestion;
  readonly label: string;
  readonly value: RiskForm[RiskQuestion];
  readonly onChange: (value: RiskForm[RiskQuestion]) => void;
  readonly stepsOf: StepsOf;
}

const answers = Object.entries(answerWords) as [RiskForm['plan']['answer'], string][];

/** One question with its four answers, and the member's words behind it. Native radios: arrow keys choose, Tab goes on. */
export function Question({ field, label, value, onChange, stepsOf }: QuestionProps) {
  const name = useId();
  const [asked, setAsked] = useState(false);
  const words = asked || value.words !== '';
  return (
    <fieldset className="risk-question" data-risk-field={field}>
      <legend className="risk-label">{label}</legend>
      <div className="risk-answers">
        {answers.map(([answer, said]) => (
          <label key={answer} className="risk-answer">
            <input type="radio" name={name} checked={answer === value.answer} onChange={() => onChange({ ...value, answer })} />
            <Icon name="check" size={13} />
            <span>{said}</span>
          </label>
        ))}
        {!words && value.answer !== 'not-asked' && <button type="button" className="risk-link" onClick={() => setAsked(true)}>Their words<span className="visually-hidden">: {label}</span></button>}
      </div>
      {words && (
        <textarea
          className="risk-words" dir="auto" rows={1} aria-label={`${label}, in their words`} placeholder="In their words" value={value.words} maxLength={limits.staffTextLength} ref={asked && value.words === '' ? focusOnce : undefined}
          onChange={(event) => onChange({ ...value, words: event.target.value })}
        />
      )}
      <Before steps={stepsOf(field)} />
    </fieldset>
  );
}

/** The field that was asked for takes the focus when it appears. */
function focusOnce(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
