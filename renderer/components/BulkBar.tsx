import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import './BulkBar.css';

export interface BulkBarProps {
  /** "4 posts ticked". */
  label: string;
  /** Harmless acts only. */
  children: ReactNode;
  onClear: () => void;
}

/** What can be done to all that is ticked. */
export function BulkBar({ label, children, onClear }: BulkBarProps) {
  return (
    <div className="bulk-bar" role="toolbar" aria-label={label}>
      <span className="bulk-bar__label" role="status">{label}</span>
      {children}
      <Button kind="quiet" size="small" keyHint="Esc" onClick={onClear}>Clear</Button>
    </div>
  );
}
