import { useNow } from '../../data/clock.ts';

/** The community's time for what an answer holds: the page's clock moves in steps, and points given a moment ago count already. Canonical UTC. */
export function useNowOf({ now: read }: { readonly now: string }): string {
  const now = useNow();
  return now < read ? read : now;
}
