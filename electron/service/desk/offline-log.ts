import type { Connection } from '../../../shared/contract/bridge/state.ts';
import type { Store } from '../store/types.ts';

/** A time without connection; `to` is null while it lasts. */
export interface OfflinePeriod {
  readonly from: string;
  readonly to: string | null;
}

const KEY = 'desk.offline';

/** Times without connection that are kept, for the timeline of a conflict. */
const KEPT = 50;

/** Remembers when this desk had no connection, so that a conflict can say "you were offline at the time". */
export interface OfflineLog {
  /** Takes in how the desk stands with the community at an instant; writes only when that changes. */
  note(connection: Pick<Connection, 'state' | 'offlineSince'>, now: string): void;
  /** The period in which an instant lies, or null. */
  at(instant: string): OfflinePeriod | null;
}

/** The log of a store; it lies in its meta table and survives restarts. */
export function offlineLog(store: Pick<Store, 'meta' | 'transact'>): OfflineLog {
  const stored = store.meta.get(KEY);
  let periods = stored === null ? [] : (JSON.parse(stored) as OfflinePeriod[]);
  const save = (next: OfflinePeriod[]): void => {
    periods = next.slice(-KEPT);
    store.transact(() => store.meta.set(KEY, JSON.stringify(periods)), true);
  };
  return {
    note({ state, offlineSince }, now) {
      const open = periods.at(-1)?.to === null ? periods.at(-1) : undefined;
      // While it connects nothing is known yet: an open period goes on.
      const back = offlineSince === null && state !== 'connecting';
      if (offlineSince !== null && !open) save([...periods, { from: offlineSince, to: null }]);
      else if (back && open) save([...periods.slice(0, -1), { from: open.from, to: now }]);
    },
    at: (instant) => periods.findLast((one) => one.from <= instant && (one.to === null || instant <= one.to)) ?? null,
  };
}
