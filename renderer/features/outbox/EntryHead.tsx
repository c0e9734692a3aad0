import { type ReactNode, useEffect } from 'react';
import { useLayout } from '../../app/use-layout.ts';
import { claimFocus, headingId } from './use-move-on.ts';
import { Visible } from './Visible.tsx';

/** What an entry is about, and what has happened to it. */
export function EntryHead({ heading, children }: { heading: string; children: ReactNode }) {
  useEffect(claimFocus, []);
  // One pane at a time: the list with its own title is not on the page.
  const Heading = useLayout() === 'narrow' ? 'h1' : 'h2';
  return (
    <header className="entry-head">
      <Heading className="entry-head__title" id={headingId} tabIndex={-1}><Visible text={heading} /></Heading>
      <div className="entry-head__words">{children}</div>
    </header>
  );
}
