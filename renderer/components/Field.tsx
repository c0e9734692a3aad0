import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './Field.css';

/** What every field has, whatever is typed into it. */
export interface FieldFrameProps {
  /** Always there; `hideLabel` keeps it for assistive technology where the place says it. */
  label: string;
  hideLabel?: boolean | undefined;
  /** Says "optional" beside the label. */
  optional?: boolean | undefined;
  /** What to write, before an error. */
  hint?: ReactNode;
  /** What needs changing, in a sentence. */
  error?: string | false | null | undefined;
  /** Beside the label, at its end. */
  aside?: ReactNode;
  className?: string | undefined;
}

interface FieldIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label above, hint or error below, tied to the control by id. */
export function Field({ label, hideLabel, optional, hint, error, aside, className, children }: FieldFrameProps & { children: (ids: FieldIds) => ReactNode }) {
  const id = useId();
  const noteId = `${id}note`;
  const name = <label htmlFor={id} className="field__label">{label}{optional && <span className="field__optional"> optional</span>}</label>;
  return (
    <div className={cx('field', className)}>
      {hideLabel ? <VisuallyHidden>{name}</VisuallyHidden> : aside ? <div className="field__head">{name}<span className="field__aside">{aside}</span></div> : name}
      {children({ id, 'aria-describedby': error || hint ? noteId : undefined, 'aria-invalid': error ? true : undefined })}
      {error ? <p className="field__error" id={noteId}>{error}</p> : hint ? <p className="field__hint" id={noteId}>{hint}</p> : null}
    </div>
  );
}
