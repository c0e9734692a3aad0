import type { ReactNode } from 'react';
import './VisuallyHidden.css';

/** Words for assistive technology alone: what a shape or a place tells those who see it. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
