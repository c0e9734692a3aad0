import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Field, type FieldFrameProps } from './Field.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

export interface TextFieldProps extends FieldFrameProps, Omit<ComponentPropsWithRef<'input'>, 'className' | 'style' | 'value' | 'onChange' | 'id' | 'children'> {
  value: string;
  /** The words as they are now. */
  onChange: (value: string) => void;
  icon?: IconName | undefined;
  /** At the end of the box: a unit, a count, a small button. */
  trailing?: ReactNode;
}

/** One line to write in. */
export function TextField({ label, hideLabel, optional, hint, error, aside, className, value, onChange, icon, trailing, readOnly, type = 'text', ...rest }: TextFieldProps) {
  return (
    <Field {...{ label, hideLabel, optional, hint, error, aside, className }}>
      {(ids) => (
        <div className={cx('field-box', error && 'field-box--wrong', readOnly && 'field-box--read')}>
          {icon && <Icon name={icon} />}
          <input {...rest} {...ids} type={type} readOnly={readOnly} className="field-box__input" value={value} onChange={(event) => onChange(event.target.value)} />
          {trailing && <span className="field-box__aside">{trailing}</span>}
          {error && <Icon name="needs-changing" weight="fill" />}
        </div>
      )}
    </Field>
  );
}
