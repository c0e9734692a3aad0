import { epochOf } from '../../../shared/time.ts';
import type { CommunityStore } from './store/store.ts';

/** The longest wait between two looks, milliseconds: the computer may sleep, and its clock may be set. */
const LOOK_MS = 15_000;

/** Tells open desks when a volunteer's shift begins or ends; what they then ask for is settled by the question itself. `now` gives canonical instants. */
export function keepRoster(store: Pick<CommunityStore, 'settleCover' | 'nextShift' | 'onCommit'>, now: () => string): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    const at = now();
    store.settleCover(at);
    const next = store.nextShift(at);
    timer = setTimeout(look, next === null ? LOOK_MS : Math.min(LOOK_MS, Math.max(0, epochOf(next) - epochOf(at))));
    timer.unref();
  };
  // After the commit's own listeners: what was asked for is told before what follows from it.
  store.onCommit(({ kinds }) => { if (kinds.has('shift') || kinds.has('staff')) setImmediate(look); });
  look();
  return { stop: () => { stopped = true; clearTimeout(timer); } };
}
