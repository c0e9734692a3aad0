import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { KeyHint } from './KeyHint.tsx';
import { ariaKeys } from './keys.ts';
import { useSingleKeys } from './single-keys.ts';
import './ChoiceCards.css';

export interface Choice<Value extends string> {
  value: Value;
  title: string;
  /** What happens then. */
  consequence?: ReactNode;
  keyHint?: string | undefined;
  /** Why it cannot be chosen. Stays focusable. */
  blocked?: string | false | undefined;
}

export interface ChoiceCardsProps<Value extends string> {
  /** The question above. */
  label: string;
  hideLabel?: boolean | undefined;
  /** Nothing chosen yet: null. */
  value: Value | null;
  onChange: (value: Value) => void;
  choices: readonly Choice<Value>[];
  /** Side by side where there is room, or one below the other. */
  layout?: 'stack' | 'row' | undefined;
}

/** A choice that has consequences: each says its own. Native radios. */
export function ChoiceCards<Value extends string>({ label, hideLabel, value, onChange, choices, layout = 'stack' }: ChoiceCardsProps<Value>) {
  const name = useId();
  const single = useSingleKeys();
  return (
    <fieldset className="choices-field">
      <legend className={hideLabel ? 'visually-hidden' : 'choices-field__label'}>{label}</legend>
      <div className={cx('choices', `choices--${layout}`)}>
        {choices.map((choice) => (
          <label key={choice.value} className={cx('choice', choice.blocked && 'choice--blocked')}>
            <input
              type="radio" name={name} value={choice.value} checked={choice.value === value}
              aria-labelledby={`${name}${choice.value}t`} aria-describedby={`${name}${choice.value}c`} aria-disabled={choice.blocked ? true : undefined}
              aria-keyshortcuts={ariaKeys(choice.keyHint, single)}
              onChange={() => { if (!choice.blocked) onChange(choice.value); }}
            />
            <span className="choice__words">
              <span className="choice__title" id={`${name}${choice.value}t`}>{choice.title}</span>{' '}
              <span id={`${name}${choice.value}c`}>
                {choice.consequence && <span className="choice__consequence">{choice.consequence}</span>}
                {choice.blocked && <span className="choice__why">{choice.blocked}</span>}
              </span>
            </span>
            {choice.keyHint && <KeyHint keys={choice.keyHint} silent />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
