import type { ComponentPropsWithRef, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Field, type FieldFrameProps } from './Field.tsx';
import './TextArea.css';

export interface TextAreaProps extends FieldFrameProps, Omit<ComponentPropsWithRef<'textarea'>, 'className' | 'style' | 'value' | 'onChange' | 'id' | 'children'> {
  value: string;
  onChange: (value: string) => void;
  /** `sunk` is a note on paper; `sheet` is writing that leaves the desk. */
  tone?: 'sheet' | 'sunk' | undefined;
  /** Below the words, inside the box: what is still to write, Send. */
  footer?: ReactNode;
}

/** Several lines to write in; it grows with the words. */
export function TextArea({ label, hideLabel, optional, hint, error, aside, className, value, onChange, tone = 'sheet', footer, readOnly, rows = 3, ...rest }: TextAreaProps) {
  return (
    <Field {...{ label, hideLabel, optional, hint, error, aside, className }}>
      {(ids) => (
        <div className={cx('field-box text-area', `text-area--${tone}`, error && 'field-box--wrong', readOnly && 'field-box--read')}>
          <textarea {...rest} {...ids} rows={rows} readOnly={readOnly} className="field-box__input text-area__input" value={value} onChange={(event) => onChange(event.target.value)} />
          {footer && <div className="text-area__footer">{footer}</div>}
        </div>
      )}
    </Field>
  );
}
