import { setImmediate as breathe } from 'node:timers/promises';
import type { Steps } from '../../../../shared/model/week/steps.ts';
import { epochOf, instantOf } from '../../../../shared/time.ts';

const DAY_MS = 24 * 3_600_000;
/** Rows looked up in one go: some milliseconds, so that nobody waits for a report. */
const AT_ONCE = 200;

/** A stretch of time some days at a time, letting others through in between. Instants canonical UTC. */
export async function* byDays(from: string, to: string, days: number): AsyncGenerator<readonly [from: string, to: string]> {
  for (let ms = epochOf(from); ms < epochOf(to); ms += days * DAY_MS) {
    yield [instantOf(ms), instantOf(Math.min(ms + days * DAY_MS, epochOf(to)))];
    await breathe();
  }
}

/** A long list in pieces, letting others through between two. */
export async function* inPieces<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let n = 0; n < all.length; n += AT_ONCE) {
    yield all.slice(n, n + AT_ONCE);
    await breathe();
  }
}

/** One question that takes some milliseconds by itself, with others let through after it. */
export async function apart<T>(ask: () => T): Promise<T> {
  const answer = ask();
  await breathe();
  return answer;
}

/** The clock hour of an instant: of what was done only the hours are counted, and there are few of them. */
export const hourOf = (at: string): string => `${at.slice(0, 13)}:00:00.000Z`;

/** Runs a computation in its steps, letting others through between two. */
export async function inSteps<T>(steps: Steps<T>): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await breathe();
  }
}
