import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import './States.css';

export interface RoleNoteProps {
  /** Whose it is: "Messages are read by staff". */
  title: ReactNode;
  /** What this person can do instead. */
  children?: ReactNode;
  card?: boolean | undefined;
}

/** Not for your role: says whose it is and what can be done instead. */
export function RoleNote({ title, children, card = true }: RoleNoteProps) {
  return (
    <div className={cx('state state--plain', card && 'state--card')}>
      <p className="state__title"><Icon name="locked" size={16} />{title}</p>
      {children && <div className="state__words">{children}</div>}
    </div>
  );
}
