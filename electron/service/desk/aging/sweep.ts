import { facts } from '../../sync/context.ts';
import { cutoffsAt, retentionAt, trustedNow, type Cutoffs } from '../../../../shared/model/retention/terms.ts';
import { plusMs } from '../../../../shared/time.ts';
import type { Place } from '../../store/aging/aging.ts';
import { policies } from '../../store/read/team.ts';
import { forgetOldCopies } from '../../store/wipe.ts';
import type { Store } from '../../store/types.ts';

/** A step should hold the writer no longer than this, its commit included, milliseconds; so many rows it looks at, at least and at most. */
const STEP_MS = 5;
const LEAST = 4;
const MOST = 200;
const DAY_MS = 86_400_000;
/** Words of what has left the search stand in its index until that is rewritten, which takes long: at most this long. */
const PURGE_MS = 7 * DAY_MS;

/** What was done last, among the desk's facts; canonical UTC. */
const purgedAt = 'retention.purgedAt';

/** The time as the community has it, and when it was last in step with this desk, if ever; canonical UTC. */
export interface Clock {
  readonly now: string;
  readonly heard: string | null;
}

/** The cutoffs of an instant, or null while nothing may be let go of: never in step yet, or a copy is being fetched. */
function cutoffsOf(store: Store, { now, heard }: Clock): Cutoffs | null {
  const at = trustedNow(now, heard);
  if (at === null || store.meta.get(facts.cursor) === null || store.meta.get(facts.snapshot) !== null) return null;
  return cutoffsAt(retentionAt(policies(store.db), at), at);
}

/** Whether a day has passed since all was looked through, or something old came since. */
export function sweepDue(store: Store, now: string): boolean {
  const swept = store.meta.get(facts.sweptAt);
  return swept === null || plusMs(swept, DAY_MS) <= now;
}

/** How a sweep goes on: between two steps the writer is free. */
export interface SweepHost {
  /** Waits until the writer is free again; false when the desk ends. */
  readonly between: () => Promise<boolean>;
  /** Words have gone: screens ask again. */
  readonly changed: () => void;
}

/**
 * Lets go of words that are too old, in short transactions, then of their traces: in the search's index, in free pages, in the
 * log, in copies from before a migration. Ended at any instant it begins anew; what is gone is gone. Answers how many rows changed,
 * or null when it was not to be done or did not come to its end.
 */
export async function sweep(store: Store, clock: Clock, { between, changed }: SweepHost): Promise<number | null> {
  const cutoffs = cutoffsOf(store, clock);
  const { now } = clock;
  if (cutoffs === null) return null;
  // Before the walk: what comes while it goes on is for the next.
  store.meta.set(facts.wordsCutoff, cutoffs.words);
  store.meta.set(facts.sweptAt, now);
  const whole = await walk(store, cutoffs, now, between);
  if (whole === null) {
    store.meta.set(facts.sweptAt, null);
    return null;
  }
  forgetOldCopies(store.file);
  if (whole > 0) changed();
  const purged = store.meta.get(purgedAt);
  if (whole > 0 && (purged === null || plusMs(purged, PURGE_MS) <= now)) {
    while (store.search.purge()) if (!(await between())) return whole;
    store.meta.set(purgedAt, now);
  }
  // A copy that was replaced leaves its pages as well, with what a role that was lost had read in them.
  store.room.giveBack();
  if (whole === 0) return whole;
  await store.room.emptyLog();
  return whole;
}

async function walk(store: Store, cutoffs: Cutoffs, now: string, between: () => Promise<boolean>): Promise<number | null> {
  let gone = 0;
  let size = LEAST;
  let inHand = store.aging.inHand(now);
  let kind = -1;
  for (let place: Place | null = { kind: 0, after: 0 }; place !== null;) {
    // Somebody may have opened a case or saved something since; asked anew for each table, in a few milliseconds.
    if (place.kind !== kind) inHand = store.aging.inHand(now);
    kind = place.kind;
    const start = performance.now();
    const step = store.aging.step(place, cutoffs, inHand, size);
    if (step.gone > 0) size = Math.round(Math.min(MOST, Math.max(LEAST, (size + (size * STEP_MS) / Math.max(performance.now() - start, 0.1)) / 2)));
    gone += step.gone;
    place = step.next;
    if (!(await between())) return null;
  }
  return gone + store.aging.own(cutoffs);
}
