import type { Claim } from '../contract/entities/cases.ts';
import { limits } from '../limits.ts';
import { plusMs } from '../time.ts';

/** When a claim ends by itself: 30 minutes after the last activity (domain.md 2.8). */
export function claimEndsAt(claim: Pick<Claim, 'activeAt'>): string {
  return plusMs(claim.activeAt, limits.claimMs);
}

/** The colleague who holds the case at an instant, or null: nobody, released, or ended by itself (domain.md 2.8). */
export function holderAt(claim: Pick<Claim, 'by' | 'activeAt'> | undefined | null, now: string): string | null {
  if (!claim?.by) return null;
  return now < claimEndsAt(claim) ? claim.by : null;
}

/** Claims active after this instant are live at `now`: {@link holderAt} for a whole list with one computation (domain.md 2.8). */
export function claimsLiveSince(now: string): string {
  return plusMs(now, -limits.claimMs);
}
