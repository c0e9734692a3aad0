import { type ReactNode, useEffect, useId, useRef } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import './Checkbox.css';

export interface CheckboxProps {
  /** The words beside it; with `hideLabel` only said, as in a row. */
  label: ReactNode;
  hideLabel?: boolean | undefined;
  checked: boolean;
  /** Some of what it stands for is ticked. */
  mixed?: boolean | undefined;
  onChange: (checked: boolean) => void;
  /** One more sentence below the label. */
  hint?: ReactNode;
  /** Why it cannot be changed. Stays focusable. */
  blocked?: string | false | null | undefined;
  className?: string | undefined;
}

/** A tick. */
export function Checkbox({ label, hideLabel, checked, mixed = false, onChange, hint, blocked, className }: CheckboxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // There is no attribute for this state, only the property.
    if (input.current) input.current.indeterminate = mixed;
  }, [mixed]);
  const note = blocked || hint;
  return (
    <div className={cx('checkbox', className)}>
      <span className="checkbox__box">
        <input
          ref={input} id={id} type="checkbox" checked={checked}
          aria-disabled={blocked ? true : undefined} aria-describedby={note ? `${id}note` : undefined}
          onChange={(event) => { if (!blocked) onChange(event.target.checked); }}
        />
        <Icon name={mixed ? 'minus' : 'check'} size={12} weight="bold" />
      </span>
      <div className={hideLabel ? 'visually-hidden' : 'checkbox__words'}>
        <label htmlFor={id}>{label}</label>
        {note && <p id={`${id}note`} className={blocked ? 'checkbox__blocked' : 'checkbox__hint'}>{note}</p>}
      </div>
    </div>
  );
}
