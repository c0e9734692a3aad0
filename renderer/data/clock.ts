import { useSyncExternalStore } from 'react';
import type { Connection } from '../../shared/contract/bridge/state.ts';
import { epochOf, instantOf } from '../../shared/time.ts';
import { on } from './bridge.ts';
import { tablesChanged } from './query-cache.ts';

/** Ages are shown in minutes; a quarter of one is exact enough and costs little. */
const TICK_MS = 15_000;
const MINUTE_MS = 60_000;
/** A smaller difference is the way of the message, not of the clocks. */
const NOTICEABLE_MS = 5_000;

let offset = 0;
let lastSync: string | null = null;
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

/** A sync is told the moment it ends and carries the community's time, so the two clocks can be compared then. */
function compare(connection: Connection): void {
  const { lastSyncAt } = connection;
  if (lastSyncAt === null || lastSync === null || lastSyncAt <= lastSync) {
    lastSync = lastSyncAt ?? lastSync;
    return;
  }
  lastSync = lastSyncAt;
  const apart = epochOf(lastSyncAt) - Date.now();
  const next = Math.abs(apart) < NOTICEABLE_MS ? 0 : apart;
  if (Math.abs(next - offset) < NOTICEABLE_MS) return;
  offset = next;
  tick();
}

/** Starts the page's clock; once. */
export function startClock(): void {
  setInterval(tick, TICK_MS);
  on('connection', compare);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The community's time, moving on every quarter of a minute; for ages and "today". */
export function useNow(): string {
  return useSyncExternalStore(subscribe, () => current);
}
