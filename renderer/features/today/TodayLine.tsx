import type { KeyboardEvent, ReactNode } from 'react';
import { cx } from '../../components/cx.ts';

/** Where a line stands and what is done with it. */
export interface Placed {
  /** The key of the line, by which the focus finds it. */
  readonly line: string;
  readonly current: boolean;
  readonly onPlace: (line: string) => void;
  readonly onOpen: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

interface LineProps extends Placed {
  /** How the columns of its section are laid out. */
  readonly form: 'message' | 'case' | 'half' | 'risk' | 'quiet-risk' | 'needs';
  readonly children: ReactNode;
}

/** One line of Today: pressed, or opened with Enter; the section says what else keys do for it. */
export function Line({ line, current, onPlace, onOpen, onKey, form, children }: LineProps) {
  return (
    <li>
      <button type="button" className={cx('today-line', `today-line--${form}`)} data-line={line} tabIndex={current ? 0 : -1} aria-current={current || undefined} onFocus={() => onPlace(line)} onClick={onOpen} onKeyDown={onKey}>
        {children}
      </button>
    </li>
  );
}
