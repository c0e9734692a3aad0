import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import './Switch.css';

export interface SwitchProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: ReactNode;
  /** The switch at the end of the line, as settings have it. */
  spread?: boolean | undefined;
  className?: string | undefined;
}

/** On or off, at once. */
export function Switch({ label, checked, onChange, hint, spread, className }: SwitchProps) {
  const id = useId();
  return (
    <div className={cx('switch', spread && 'switch--spread', className)}>
      <span className="switch__track">
        <input id={id} type="checkbox" role="switch" aria-checked={checked} checked={checked} aria-describedby={hint ? `${id}note` : undefined} onChange={(event) => onChange(event.target.checked)} />
        <span className="switch__knob" />
      </span>
      <div className="switch__words">
        <label htmlFor={id}>{label}</label>
        {hint && <p id={`${id}note`} className="switch__hint">{hint}</p>}
      </div>
    </div>
  );
}
