import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './SumNote.css';

export interface SumNoteProps {
  now: number;
  add: number;
  /** Where a break is proposed. */
  line?: number | undefined;
  /** "This reaches 30, so the desk will propose a break. You decide whether there is one." */
  children: ReactNode;
}

/** The consequence before the act: sum, then sentence. Ochre where it reaches the line. */
export function SumNote({ now, add, line = 30, children }: SumNoteProps) {
  const total = now + add;
  return (
    <div className={cx('sum-note', total >= line && 'sum-note--reaches')} role="status">
      <span className="sum-note__sum">
        <VisuallyHidden>{`${now} plus ${add} is ${total}. `}</VisuallyHidden>
        <span aria-hidden="true">{now}<small>+</small>{add}<small>=</small><b>{total}</b></span>
      </span>
      <span className="sum-note__words">{children}</span>
    </div>
  );
}
