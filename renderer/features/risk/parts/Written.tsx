import { useId } from 'react';
import { limits } from '../../../../shared/limits.ts';
import { Before, type StepsOf } from './Before.tsx';

interface WrittenProps {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What to write, in its place. */
  readonly placeholder: string;
  readonly stepsOf: StepsOf;
}

/** A part that a person writes: its words stand on the paper, and are typed where they stand. */
export function Written({ field, label, value, onChange, placeholder, stepsOf }: WrittenProps) {
  const id = useId();
  return (
    <div className="risk-written" data-risk-field={field}>
      <label className="risk-label" htmlFor={id}>{label}</label>
      <textarea id={id} className="risk-text" rows={1} value={value} placeholder={placeholder} maxLength={limits.staffTextLength} onChange={(event) => onChange(event.target.value)} />
      <Before steps={stepsOf(field)} />
    </div>
  );
}
