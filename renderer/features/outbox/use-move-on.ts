import { useEffect, useRef } from 'react';
import { goOnFrom } from '../../app/routes.ts';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { nextNeeding, type OutboxListing } from './groups.ts';

/** The heading of the entry that is shown; the focus goes there when another entry takes the place of a settled one. */
export const headingId = 'outbox-heading';

/** The settled entry's controls took the focus with them, and the next heading is not on the page yet. */
let headingWanted = false;

/** Gives the heading the focus that was lost; called when one appears. Focus that a person has put elsewhere stays there. */
export function claimFocus(): void {
  const here = document.activeElement;
  const heading = document.getElementById(headingId);
  if (!headingWanted || heading === null) return;
  headingWanted = false;
  if (here === null || here === document.body) heading.focus();
}

/** Where the focus goes once an entry is settled: along the list if it was there, else to the heading that follows. */
function moveFocus(next: string | null): void {
  const row = document.activeElement?.closest('[data-entry]');
  if (row) {
    if (next !== null) document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(next)}"]`)?.focus();
    return;
  }
  headingWanted = true;
  // After the page has been drawn anew, with the old controls gone.
  requestAnimationFrame(claimFocus);
}

/**
 * When the entry that is shown is settled, by this screen or elsewhere, goes on to the next one that needs the person and
 * says so. With none left the settled entry stays, so that what became of it can be read.
 */
export function useMoveOn(listing: OutboxListing | null, id: string | null, narrow: boolean): void {
  const before = useRef<OutboxListing['needsYou']>([]);
  useEffect(() => {
    if (listing === null) return;
    const was = before.current;
    before.current = listing.needsYou;
    if (id === null || !was.some((row) => row.id === id) || listing.needsYou.some((row) => row.id === id)) return;
    const next = nextNeeding(was, listing.needsYou, id);
    if (next === null) {
      announce('Settled. Nothing else needs you.');
    } else {
      announce(`Settled. Next: ${next.title}`);
      goOnFrom({ screen: 'outbox', id }, { screen: 'outbox', id: next.id }, narrow ? 'push' : 'replace');
    }
    moveFocus(next?.id ?? null);
  }, [listing, id, narrow]);
}
