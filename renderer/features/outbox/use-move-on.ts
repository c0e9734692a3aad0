import { useEffect, useRef } from 'react';
import { go } from '../../app/routes.ts';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { nextNeeding, type OutboxListing } from './groups.ts';

/** The heading of the entry that is shown; the focus goes there when another entry takes the place of a settled one. */
export const headingId = 'outbox-heading';

/** Puts the focus on the heading once the next entry stands, but only if the old entry's controls took it with them. */
function focusHeading(): void {
  requestAnimationFrame(() => {
    const here = document.activeElement;
    if (here === null || here === document.body) document.getElementById(headingId)?.focus();
  });
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
      go({ screen: 'outbox', id: next.id }, narrow ? 'push' : 'replace');
    }
    focusHeading();
  }, [listing, id, narrow]);
}
