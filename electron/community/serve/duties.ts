import { setImmediate as breathe } from 'node:timers/promises';
import { limits } from '../../../shared/limits.ts';
import { cutoffsAt, retentionAt } from '../../../shared/model/retention/terms.ts';
import { plusMs } from '../../../shared/time.ts';
import type { CommunityServer } from '../server/server.ts';
import type { Writing } from '../server/store/store.ts';
import type { Journal } from './journal.ts';

/** Something that the clock asks for: done when the server starts, so that nothing is missed while it was down, and then every so often. */
export interface Duty {
  readonly name: string;
  readonly everyMs: number;
  run(): void | Promise<void>;
}

/** Does duties until it is stopped; one that fails is written down and has its next turn. `stop` waits for what is under way. */
export function keepDuties(duties: readonly Duty[], said: Journal): { stop(): Promise<void> } {
  let stopped = false;
  const timers = new Map<Duty, NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  const turn = (duty: Duty): void => {
    const work = (async () => duty.run())()
      .catch((error: unknown) => said.fault(`duty-${duty.name}`, error))
      .finally(() => {
        underWay.delete(work);
        if (!stopped) timers.set(duty, setTimeout(turn, duty.everyMs, duty).unref());
      });
    underWay.add(work);
  };
  for (const duty of duties) turn(duty);
  return {
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
}

const DAY_MS = 86_400_000;

/** Takes in what the commands beside a running server wrote: colleagues, tokens, a backup. */
export function watching(server: Pick<CommunityServer, 'lookElsewhere'>, said: Journal): Duty {
  return {
    name: 'watch',
    everyMs: limits.lookElsewhereMs,
    run() {
      const found = server.lookElsewhere();
      if (found !== null) said.say('info', found.renewed ? 'history-replaced' : 'changed-by-a-command', { kinds: [...found.kinds].length });
    },
  };
}

/** Forgets what is gone for `keepDays` days: a desk that has been away longer copies anew (sync.md, invariant 10). */
export function forgetting(store: CommunityServer['store'], keepDays: number, now: () => string, said: Journal): Duty {
  return {
    name: 'forget',
    everyMs: 3_600_000,
    run() {
      const at = now();
      store.retention.mark(at, store.head());
      const before = plusMs(at, -keepDays * DAY_MS);
      const tx = store.retention.headAt(before);
      if (tx !== null && tx > store.horizon()) {
        store.expireBefore(tx);
        said.say('info', 'deletions-forgotten', { upTo: tx });
      }
      store.retention.forgetMarks(before);
    },
  };
}

/** Acts forgotten in one transaction; others have their turn between. */
const ACTS_AT_ONCE = 200;

/** Forgets what was done on the forum, and desks with it, once it is older than the policy keeps words. What is open stays, however old. */
export function forgettingActs(store: CommunityServer['store'], now: () => string, said: Journal): Duty {
  return {
    name: 'forget-acts',
    everyMs: 6 * 3_600_000,
    async run() {
      const at = now();
      const before = cutoffsAt(retentionAt(store.records.all('policy'), at), at).words;
      let all = 0;
      for (let found = ACTS_AT_ONCE; found === ACTS_AT_ONCE; all += found) {
        // No transaction where there is nothing to forget: each has a number, and desks are told of it.
        found = store.acts.tooOld(before) ? store.transact(null, (writing) => forgetActs(store, writing, before)) : 0;
        await breathe();
      }
      if (all > 0) said.say('info', 'acts-forgotten', { acts: all });
    },
  };
}

/** Forgets some acts within a transaction, and answers how many. */
function forgetActs(store: CommunityServer['store'], writing: Writing, before: string): number {
  const ids = store.acts.forget(before, ACTS_AT_ONCE);
  for (const id of ids) if (store.records.get('forumAct', id) !== undefined) writing.write({ op: 'del', t: 'forumAct', id });
  return ids.length;
}
