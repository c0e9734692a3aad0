import type { StoreLog } from '../../store/database.ts';
import { redacted } from '../redacted.ts';
import type { Store } from '../../store/types.ts';

/** Makes texts findable beside everything else. */
export interface Indexer {
  /** Something changed; nothing happens while all is findable. */
  wake(): void;
  stop(): void;
}

/** Whom it tells. */
export interface IndexerHost {
  /** More is findable, or all. */
  readonly changed: () => void;
  readonly log: StoreLog;
}

/** A step should hold the writer no longer than this, its commit included, milliseconds. */
const STEP_MS = 5;
const LEAST = 4;
const MOST = 120;
/** Between two steps the writer is free for as long as the step took, so that questions and saves come first. */
const REST = 1;
/** A copy that is coming in without a pause has the writer to itself; it is looked at this often, milliseconds. */
const BUSY_MS = 200;
/** A screen that shows how far it is hears so this often, milliseconds. */
const TELL_MS = 1_000;

/** Starts making findable what is not; goes on by itself until all is, and again whenever it is woken. */
export function startIndexer(store: Store, host: IndexerHost): Indexer {
  let timer: NodeJS.Timeout | null = null;
  let working = false;
  let again = false;
  let stopped = false;
  let size = LEAST;
  let toldAt = 0;

  const step = (): boolean => {
    const start = performance.now();
    const did = store.search.more(size);
    const ms = performance.now() - start;
    if (did === 'indexed') size = Math.round(Math.min(MOST, Math.max(LEAST, (size + (size * STEP_MS) / Math.max(ms, 0.1)) / 2)));
    return did !== null;
  };
  const rest = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms).unref(); });
  const work = async (): Promise<void> => {
    let did = false;
    for (;;) {
      if (stopped) return;
      if (store.search.busy()) {
        await rest(BUSY_MS);
        continue;
      }
      const start = performance.now();
      again = false;
      if (!step()) {
        if (again) continue;
        break;
      }
      did = true;
      await store.relieve();
      await rest((performance.now() - start) * REST);
      if (performance.now() - toldAt > TELL_MS) {
        toldAt = performance.now();
        host.changed();
      }
    }
    if (did && !stopped) host.changed();
  };
  const run = (): void => {
    timer = null;
    if (working || stopped) return;
    working = true;
    work().catch((error: unknown) => {
      // What is not findable yet stays marked as such; the next change or start tries again.
      const fault = store.faultOf(error);
      host.log(fault === null ? 'error' : 'warn', `Texts are not being made findable: ${fault === null ? redacted(error) : `${fault.fault} ${fault.detail ?? ''}`}`);
    }).finally(() => {
      working = false;
    });
  };
  const wake = (): void => {
    again = true;
    if (!working && !stopped) timer ??= setTimeout(run, 0).unref();
  };
  wake();
  return {
    wake,
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
