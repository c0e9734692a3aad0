import { limits } from '../../../../shared/limits.ts';
import { plusMs } from '../../../../shared/time.ts';
import type { Store } from '../../store/types.ts';

const DAY_MS = 24 * 3_600_000;

/** Lets go of the files of images that nobody has looked at for days, that have no row any more, or that are too much together. `now` is canonical UTC. */
export function tidyImages(store: Store, now: string): void {
  if (!store.images.some()) return;
  store.transact(() => store.images.tidy(plusMs(now, -limits.imageDays * DAY_MS), limits.imagesKeptBytes), true);
}
