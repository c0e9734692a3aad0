import { useId } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import './SegmentedControl.css';

export interface SegmentOption<Value extends string> {
  value: Value;
  label: string;
  count?: number | undefined;
  icon?: IconName | undefined;
}

export interface SegmentedControlProps<Value extends string> {
  /** What is chosen between, said to assistive technology. */
  label: string;
  /** Shows the label above, as a field has it. */
  showLabel?: boolean | undefined;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly SegmentOption<Value>[];
  size?: 'regular' | 'small' | undefined;
  className?: string | undefined;
}

/** One of a few, all in sight. Native radios: arrow keys choose, Tab passes by. */
export function SegmentedControl<Value extends string>({ label, showLabel, value, onChange, options, size = 'regular', className }: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset className={cx('segmented-field', className)}>
      <legend className={showLabel ? 'field__label' : 'visually-hidden'}>{label}</legend>
      <div className={cx('segmented', size === 'small' && 'segmented--small')}>
        {options.map((option) => (
          <label key={option.value} className="segmented__item">
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.icon && <Icon name={option.icon} size={15} />}
            <span>{option.label}</span>
            {option.count !== undefined && <span className="segmented__count">{option.count}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
