import { useSyncExternalStore } from 'react';

/** How long a question may go unanswered before that is said, in milliseconds. */
const SLOW_MS = 1_500;

/** When each question under way was asked, in the page's own time; the oldest first. */
const underWay = new Map<number, number>();
const listeners = new Set<() => void>();
let number = 0;
let slow = false;
let timer: ReturnType<typeof setTimeout> | null = null;

function judge(): void {
  const [oldest] = underWay.values();
  const next = oldest !== undefined && performance.now() - oldest >= SLOW_MS;
  // One timer at a time, and none while nothing is asked.
  if (oldest === undefined || next) timer = null;
  else timer = setTimeout(judge, SLOW_MS - (performance.now() - oldest) + 1);
  if (next === slow) return;
  slow = next;
  for (const listener of listeners) listener();
}

/** Counts a question as under way, until what it returns is called. */
export function underWayUntil(): () => void {
  const own = (number += 1);
  underWay.set(own, performance.now());
  if (timer === null && !slow) timer = setTimeout(judge, SLOW_MS);
  return () => {
    underWay.delete(own);
    if (slow) judge();
  };
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether a question has gone unanswered for so long that a person wonders. */
export const useSlow = (): boolean => useSyncExternalStore(subscribe, () => slow);
