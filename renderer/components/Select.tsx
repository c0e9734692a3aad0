import { Select as Base } from '@base-ui/react/select';
import { useId } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import './Field.css';
import './Menu.css';
import './Select.css';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  /** What it means, below the label. */
  detail?: string | undefined;
}

export interface SelectProps<Value extends string> {
  label: string;
  hideLabel?: boolean | undefined;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly SelectOption<Value>[];
  hint?: string | undefined;
  error?: string | undefined;
  className?: string | undefined;
}

/** One of many, in a list that opens. For up to five, show them: `SegmentedControl` or `ChoiceCards`. */
export function Select<Value extends string>({ label, hideLabel, value, onChange, options, hint, error, className }: SelectProps<Value>) {
  const noteId = useId();
  const note = error ?? hint;
  return (
    <Base.Root items={options} value={value} onValueChange={(next) => { if (next !== null) onChange(next); }}>
      <div className={cx('field', className)}>
        <Base.Label className={hideLabel ? 'visually-hidden' : 'field__label'}>{label}</Base.Label>
        <Base.Trigger className={cx('field-box select', error && 'field-box--wrong')} aria-describedby={note ? noteId : undefined}>
          <Base.Value className="select__value" />
          <Icon name="caret-down" size={14} />
        </Base.Trigger>
        {note && <p id={noteId} className={error ? 'field__error' : 'field__hint'}>{note}</p>}
      </div>
      <Base.Portal role="region" aria-label={`${label}, choices`}>
        <Base.Positioner className="menu-place" alignItemWithTrigger={false} sideOffset={4} collisionPadding={8}>
          <Base.Popup className="menu">
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className="menu__item">
                  <span className="menu__tick"><Base.ItemIndicator><Icon name="check" size={14} /></Base.ItemIndicator></span>
                  <span className="menu__label">
                    <Base.ItemText>{option.label}</Base.ItemText>
                    {option.detail && <span className="select__detail">{option.detail}</span>}
                  </span>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
