import type { StoreLog } from '../../store/database.ts';
import type { Store } from '../../store/types.ts';
import { redacted } from '../redacted.ts';
import { sweep, sweepDue, type Clock } from './sweep.ts';

/** Lets go of words that are too old, beside everything else. */
export interface Sweeper {
  stop(): void;
}

/** Whom it tells, and what time it is. */
export interface SweeperHost {
  readonly clock: () => Clock;
  readonly changed: () => void;
  readonly log: StoreLog;
}

/** It looks this often whether it is due, milliseconds; a start has other things to do first. */
const LOOK_MS = 60_000;
/** The writer is free for as long as a step took, at least this long, milliseconds. */
const REST_MS = 4;
/** A copy that is coming in has the writer to itself; it is looked at this often, milliseconds. */
const BUSY_MS = 200;

/** Looks once a minute whether a sweep is due, first `afterMs` after now. */
export function startSweeper(store: Store, host: SweeperHost, afterMs = LOOK_MS): Sweeper {
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  const rest = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms).unref(); });
  const between = async (): Promise<boolean> => {
    const start = performance.now();
    await store.relieve();
    await rest(Math.max(REST_MS, performance.now() - start));
    for (;;) {
      if (stopped || !store.search.busy()) return !stopped;
      await rest(BUSY_MS);
    }
  };
  const look = async (): Promise<void> => {
    const clock = host.clock();
    if (!sweepDue(store, clock.now)) return;
    const gone = await sweep(store, clock, { between, changed: host.changed });
    if (gone !== null && gone > 0) host.log('info', `Words too old to be kept here: ${gone} rows.`);
  };
  const again = (ms: number): void => {
    if (!stopped) timer = setTimeout(run, ms).unref();
  };
  const run = (): void => {
    look().catch((error: unknown) => {
      if (stopped) return;
      const fault = store.faultOf(error);
      host.log('warn', `Old words are not being let go of: ${fault === null ? redacted(error) : `${fault.fault} ${fault.detail ?? ''}`}`);
    }).finally(() => again(LOOK_MS));
  };
  again(afterMs);
  return {
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
