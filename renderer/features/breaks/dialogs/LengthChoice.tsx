import { useId } from 'react';
import type { BreakPlan, BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import type { BreakLength } from '../../../../shared/contract/entities/points.ts';
import { cx } from '../../../components/cx.ts';
import { Icon } from '../../../components/Icon.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { pastWords } from '../words.ts';
import { isLength, type FormTerms } from './terms-form.ts';

interface LengthChoiceProps {
  readonly form: FormTerms;
  readonly plan: BreakPlan;
  readonly kind: BreakView['kind'];
  /** Null for an end of one's own. */
  readonly onChoose: (length: BreakLength | null) => void;
}

/** The steps of the ladder, those served ticked and the suggested one named; any can be chosen, or an end of one's own. Native radios. */
export function LengthChoice({ form, plan, kind, onChoose }: LengthChoiceProps) {
  const name = useId();
  const ladder = kind === 'enforced';
  const suggested = plan.ladder.find(({ step: sign }) => sign === 'suggested')?.words;
  const step = (words: string, sign: BreakPlan['ladder'][number]['step'] | null, checked: boolean, length: BreakLength | null) => (
    <label key={words} className={cx('length-choice__step', ladder && sign === 'served' && 'length-choice__step--served')}>
      <input type="radio" name={name} checked={checked} onChange={() => onChoose(length)} />
      {ladder && sign === 'served' && <Icon name="check" size={13} />}
      <span>{words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1)}</span>
      {ladder && sign !== null && sign !== 'beyond' && <VisuallyHidden>{sign === 'served' ? ', served before' : ', the ladder suggests this'}</VisuallyHidden>}
    </label>
  );
  return (
    <fieldset className="length-choice">
      <legend><span className="field__label">How long</span> {ladder && <span className="field__optional">{pastWords(plan.breaks)}{suggested && ` The ladder suggests ${suggested}.`}</span>}</legend>
      <div className="length-choice__steps">
        {plan.ladder.map(({ length, words, step: sign }) => step(words, sign, isLength(form, length), length))}
        {step('own end', null, form.length === null, null)}
      </div>
    </fieldset>
  );
}
