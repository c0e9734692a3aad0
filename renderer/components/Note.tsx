import type { ReactNode } from 'react';
import { ClockIcon } from './Clock.tsx';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import './Note.css';

export interface NoteProps {
  /** `risk` is for a person at risk, and only that; `ochre` needs you; `sunk` is a calm fact. */
  tone?: 'sunk' | 'ochre' | 'risk' | 'sheet' | undefined;
  icon?: IconName | undefined;
  title: ReactNode;
  children?: ReactNode;
  /** At the end of the first line. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** Title and words on one line, actions at its end: the bar at the foot of Today. */
  line?: boolean | undefined;
}

/** Something to know, in its place on the page; what floats and goes is `notify`. */
export function Note({ tone = 'sunk', icon, title, children, aside, actions, line }: NoteProps) {
  return (
    <div className={cx('note', `note--${tone}`, line && 'note--line')}>
      <span className="note__icon">{icon ? <Icon name={icon} size={18} /> : tone === 'risk' ? <ClockIcon kind="risk" /> : null}</span>
      <div className="note__words">
        <p className="note__title">{title}</p>
        {children && <div className="note__detail">{children}</div>}
      </div>
      {aside && <span className="note__aside">{aside}</span>}
      {actions && <div className="note__actions">{actions}</div>}
    </div>
  );
}
