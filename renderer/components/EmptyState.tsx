import type { ReactNode } from 'react';
import { EmptyWindow } from './Brand.tsx';
import { cx } from './cx.ts';
import './States.css';

export interface EmptyStateProps {
  /** "No cases are waiting", "Nothing matches is:mine". */
  title: ReactNode;
  /** What this place is for, and when something comes. */
  children?: ReactNode;
  /** The way on: "Clear the filter". */
  actions?: ReactNode;
  /** `window` when all is done, with the drawing; `plain` when a filter hides it. */
  kind?: 'window' | 'plain' | undefined;
  /** On the sheet as a card, or bare in a pane. */
  card?: boolean | undefined;
}

/** Nothing here, and why that is fine. */
export function EmptyState({ title, children, actions, kind = 'window', card }: EmptyStateProps) {
  return (
    <div className={cx('state', `state--${kind}`, card && 'state--card')}>
      {kind === 'window' && <EmptyWindow />}
      <p className="state__title">{title}</p>
      {children && <div className="state__words">{children}</div>}
      {actions && <div className="state__actions">{actions}</div>}
    </div>
  );
}
