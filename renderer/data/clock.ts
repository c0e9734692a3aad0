import { useSyncExternalStore } from 'react';
import { instantOf } from '../../shared/time.ts';
import { peek, tablesChanged, watch } from './query-cache.ts';

/** Ages are shown in minutes; a quarter of one is exact enough and costs little. */
const TICK_MS = 15_000;
const MINUTE_MS = 60_000;

let offset = 0;
let current = instantOf(Date.now());
let minute = Math.floor(Date.now() / MINUTE_MS);
const listeners = new Set<() => void>();

/** The community's time now, canonical UTC: rows carry its instants, so ages are told by its clock. */
export function now(): string {
  return instantOf(Date.now() + offset);
}

function tick(): void {
  current = now();
  for (const listener of listeners) listener();
  const at = Math.floor((Date.now() + offset) / MINUTE_MS);
  if (at === minute) return;
  minute = at;
  tablesChanged(['time']);
}

/** The desk says how far the community's clock is ahead, as soon as it has heard it. */
function follow(): void {
  const aheadMs = peek('connection.get', {}).data?.aheadMs ?? offset;
  if (aheadMs === offset) return;
  offset = aheadMs;
  tick();
}

/** Starts the page's clock; once. */
export function startClock(): void {
  setInterval(tick, TICK_MS);
  watch('connection.get', {}, follow);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The community's time, moving on every quarter of a minute; for ages and "today". */
export function useNow(): string {
  return useSyncExternalStore(subscribe, () => current);
}
