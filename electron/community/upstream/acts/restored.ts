import type { CommunityStore } from '../../server/store/store.ts';

const NAME = 'acts-epoch';

/**
 * When this history was put back from a backup, canonical UTC, or null when it was not: what was written before may have been done on
 * the forum without anything being known of it here. `now` is when it is noticed.
 */
export function restoredAt(store: Pick<CommunityStore, 'upstream' | 'epoch' | 'transact'>, now: string): string | null {
  const text = store.upstream.state(NAME);
  const known = text === null ? null : (JSON.parse(text) as { readonly epoch: string; readonly at: string | null });
  const epoch = store.epoch();
  if (known?.epoch === epoch) return known.at;
  const at = known === null ? null : now;
  store.transact(null, () => store.upstream.setState(NAME, JSON.stringify({ epoch, at })));
  return at;
}
