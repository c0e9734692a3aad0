import type { Saving } from '../../../../shared/contract/bridge/views.ts';
import type { ToldMark } from '../../../../shared/contract/entities/points.ts';
import { unsentChanges } from '../../store/read/told.ts';
import type { Desk } from '../context.ts';

/** What a telling is about. */
export interface About {
  readonly kind: ToldMark['aboutKind'];
  readonly id: string;
}

/** Which points and breaks the community does not have as they are here. */
export interface Unsent {
  stateOf(about: About): Saving;
  /** The row that the change itself is filed under, so that its telling is held back together with it. */
  entityOf(about: About): string;
}

const rowOf = ({ kind, id }: About): string => (kind === 'ledger' ? `ledgerEntry/${id}` : `break/${id}`);

interface Named {
  readonly entry?: { readonly id?: string };
  readonly entryId?: string;
  readonly break?: { readonly id?: string };
  readonly breakId?: string;
}

/** Looks the outbox through once. */
export function unsentOf(desk: Pick<Desk, 'store'>): Unsent {
  const found = new Map<string, { state: Saving; entity: string }>();
  for (const { entity, args, state } of unsentChanges(desk.store.db)) {
    const saving = state === 'held' || state === 'needs-you' ? 'needs-you' : 'saved-here';
    const { entry, entryId, break: row, breakId } = JSON.parse(args) as Named;
    const ledger = entry?.id ?? entryId;
    const pause = row?.id ?? breakId;
    const about = [entity, ...(ledger === undefined ? [] : [`ledgerEntry/${ledger}`]), ...(pause === undefined ? [] : [`break/${pause}`])];
    for (const key of about) if (found.get(key)?.state !== 'needs-you') found.set(key, { state: saving, entity: found.get(key)?.entity ?? entity });
  }
  return {
    stateOf: (about) => found.get(rowOf(about))?.state ?? 'sent',
    entityOf: (about) => found.get(rowOf(about))?.entity ?? rowOf(about),
  };
}
