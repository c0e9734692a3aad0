import type { Shift } from '../../contract/entities/cover.ts';
import { limits } from '../../limits.ts';
import { epochOf, plusMs } from '../../time.ts';

const DAY_MS = 86_400_000;

/** What tells when somebody signed off, all of it theirs; instants are canonical UTC. */
export interface SignOffFacts {
  readonly now: string;
  readonly shifts: readonly Pick<Shift, 'startsAt' | 'endsAt' | 'cancelled'>[];
  /** When they handed on. */
  readonly handedOn: readonly string[];
  /** When they did something that left a trace. */
  readonly acts: readonly string[];
}

/** When somebody signed off, canonical UTC, and by what that is known; `nothing` when there is no trace of them in the time that a handover looks back. */
export interface SignedOff {
  readonly at: string;
  readonly by: 'handover' | 'shift' | 'act' | 'nothing';
}

type Span = SignOffFacts['shifts'][number];

/** When the stretch of work that runs now began: shifts that follow each other without a gap are one. `now` when none runs. */
function begunAt(shifts: readonly Span[], now: string): string {
  let start = shifts.filter((one) => one.startsAt <= now && now < one.endsAt).reduce((first, one) => (one.startsAt < first ? one.startsAt : first), now);
  for (;;) {
    const before = shifts.find((one) => one.startsAt < start && one.endsAt >= start && one.startsAt < now && start < now);
    if (before === undefined) return start;
    start = before.startsAt;
  }
}

const latest = (all: readonly string[]): string | null => all.reduce<string | null>((last, one) => (last === null || one > last ? one : last), null);

/** The last thing that was done before a pause long enough to have gone home. */
function lastBeforePause(acts: readonly string[], edge: string): string | null {
  let after = edge;
  for (const at of acts.filter((one) => one < edge).toSorted().toReversed()) {
    if (epochOf(after) - epochOf(at) >= limits.signOffMs) return at;
    after = at;
  }
  return null;
}

/**
 * When this person signed off, so that a handover says what changed since: the latest of the last time they handed on, the
 * end of their last shift before the one that runs, and the last thing they did before a pause of `limits.signOffMs`
 * (experience.md "Today"). No further back than `limits.handoverDays`; a day, when nothing of theirs is known.
 */
export function signedOffAt({ now, shifts, handedOn, acts }: SignOffFacts): SignedOff {
  const worked = shifts.filter((one) => !one.cancelled);
  const begun = begunAt(worked, now);
  const earliest = plusMs(now, -limits.handoverDays * DAY_MS);
  const found = ([
    ['handover', latest(handedOn.filter((at) => at <= now))],
    ['shift', latest(worked.filter((one) => one.endsAt <= begun && one.endsAt <= now).map((one) => one.endsAt))],
    ['act', lastBeforePause(acts, begun)],
  ] as const).flatMap(([by, at]) => (at === null || at < earliest ? [] : [{ at, by }]));
  const [first, ...rest] = found;
  if (first === undefined) return { at: plusMs(now, -DAY_MS), by: 'nothing' };
  return rest.reduce<SignedOff>((last, one) => (one.at > last.at ? one : last), first);
}
