import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import './States.css';

export interface ErrorStateProps {
  /** What happened: "This thread could not be loaded". */
  happened: ReactNode;
  /** Why, and what is safe. */
  children: ReactNode;
  /** What next: Try again, Copy details. */
  actions?: ReactNode;
  card?: boolean | undefined;
}

/** What happened, what is safe, what next. Announced, since it replaces what was being read. */
export function ErrorState({ happened, children, actions, card = true }: ErrorStateProps) {
  return (
    <div className={cx('state state--plain', card && 'state--card')} role="alert">
      <p className="state__title">{happened}</p>
      <div className="state__words">{children}</div>
      {actions && <div className="state__actions">{actions}</div>}
    </div>
  );
}
