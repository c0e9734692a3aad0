import type { ReactNode } from 'react';
import { headingId } from './use-move-on.ts';
import { Visible } from './Visible.tsx';

/** What an entry is about, and what has happened to it. */
export function EntryHead({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <header className="entry-head">
      <h2 className="entry-head__title" id={headingId} tabIndex={-1}><Visible text={heading} /></h2>
      <div className="entry-head__words">{children}</div>
    </header>
  );
}
