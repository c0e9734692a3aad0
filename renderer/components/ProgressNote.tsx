import type { ReactNode } from 'react';
import './ProgressNote.css';

export interface ProgressNoteProps {
  /** "Copying the last 12 months to this computer". */
  label: string;
  done: number;
  /** Unknown when left out: the bar then only says that it goes on. */
  total?: number | undefined;
  /** "Newest first. You can work while this goes on." */
  note?: ReactNode;
  actions?: ReactNode;
}

const count = (n: number) => n.toLocaleString('en-GB');

/** Long work with its counts, which can be left. */
export function ProgressNote({ label, done, total, note, actions }: ProgressNoteProps) {
  const words = total === undefined ? count(done) : `${count(done)} of ${count(total)}`;
  return (
    <div className="progress-note">
      <div className="progress-note__head">
        <span>{label}</span>
        <span className="progress-note__count">{words}</span>
      </div>
      <progress className="progress-note__bar" aria-label={label} value={total === undefined ? undefined : done} max={total} aria-valuetext={words} />
      {(note || actions) && <div className="progress-note__foot">{note && <span>{note}</span>}{actions}</div>}
    </div>
  );
}
