import { z } from 'zod';
import { readBy } from '../../../../shared/contract/read-by.ts';
import { UpstreamFailure, type Asked, type Portion, type Progress, type Upstream } from '../upstream.ts';
import { actAt } from './acts/index.ts';
import type { Carrying } from './acts/doing.ts';
import type { Turn } from './asking.ts';
import { Denied, site, type Site, type SiteOptions } from './client.ts';
import { hooks } from './hooks.ts';
import { beginning, ranged, stateOf, type State } from './state.ts';
import { tasks, words, type Task } from './tasks/index.ts';

/** How a bridge to a Vanilla site is made. */
export interface VanillaOptions extends SiteOptions {
  /** The secret with which the site signs what it sends by itself, or null when it sends nothing. */
  readonly hookSecret?: string | null;
  /** How breaks are kept there, and which warnings points are; by hand and none unless said. */
  readonly carrying?: Partial<Carrying>;
}

/** After a denial a task waits this long: somebody may have changed a permission. */
const DENIED_MS = 300_000;

const account = z.object({ userID: z.int().min(1) });

async function introduced(forum: Site, { state, signal }: Asked, nowMs: number): Promise<State> {
  const known = stateOf(state);
  if (known !== null) return known;
  const answer = await forum.get('/users/me', '', signal);
  const me = readBy(account, answer.value);
  if (!me.success) throw new UpstreamFailure('person', 'The forum does not know the team’s account.');
  return beginning(me.data.userID, answer.atMs ?? nowMs);
}

/** How far the first import is, in numbers of the forum and conversations; null when all was read once. */
function progress(state: State): Progress | null {
  const all = ranged.map((source) => state.ranges[source]);
  const started = ranged.every((source) => state.due[source] !== undefined);
  const done = all.reduce((sum, one) => sum + one.through, 0);
  const of = all.reduce((sum, one) => sum + one.top, 0);
  return started && done === of && state.talks.wholeAt > 0 ? null : { done, of, kinds: ranged.map((source) => ({ what: words[source], done: state.ranges[source].through, of: state.ranges[source].top })) };
}

/** Does one task; what it was denied becomes a trouble of its own and stops no other. */
async function turnOf(task: Task, turn: Turn): Promise<number> {
  const { state, nowMs } = turn;
  try {
    const more = await task.run(turn);
    delete state.troubles[task.name];
    return more ? nowMs : nowMs + task.everyMs(state);
  } catch (error) {
    if (!(error instanceof Denied)) throw error;
    const why = error.status === 403 ? task.denied : task.absent;
    if (why !== null) state.troubles[task.name] = why;
    return nowMs + DENIED_MS;
  }
}

/**
 * A bridge to a Vanilla site (`vanilla.md`): one task a poll, the one that has waited longest. A poll's facts and the state
 * after it are one portion, so what fails half-way is done again as a whole.
 */
export function vanilla(options: VanillaOptions): Upstream {
  const forum = site(options);
  const { nowMs } = options;
  const genuine = hooks(options.hookSecret ?? null);
  const hurried = new Set<string>();
  const carrying: Carrying = { breaks: null, warnings: [], ...options.carrying };
  return {
    name: 'vanilla',
    acts: options.dry !== true,
    act: (asked) => actAt(forum, carrying, asked),
    async poll(asked): Promise<Portion> {
      const start = nowMs();
      const state = await introduced(forum, asked, start);
      for (const name of hurried) state.due[name] = Math.min(state.due[name] ?? 0, start);
      const dueOf = (task: Task): number => state.due[task.name] ?? 0;
      const next = tasks.reduce((first, one) => (dueOf(one) < dueOf(first) ? one : first));
      const turn: Turn = { site: forum, held: asked.held, signal: asked.signal, nowMs: start, state, facts: [], odd: new Set() };
      if (dueOf(next) <= start) {
        const due = await turnOf(next, turn);
        // After all that came due meanwhile, so that a long list lets the others have their turn.
        state.due[next.name] = due === start ? nowMs() : due;
        hurried.delete(next.name);
      }
      const odd = [...turn.odd].slice(0, 10).map((what) => `The forum sent something that makes no sense: ${what}.`);
      return { facts: turn.facts, state: JSON.stringify(state), waitMs: Math.max(0, Math.min(...tasks.map(dueOf)) - nowMs()), importing: progress(state), troubles: [...new Set(Object.values(state.troubles)), ...odd] };
    },
    hint(hook) {
      const named = genuine(hook);
      for (const name of named ?? []) hurried.add(name);
      return named !== null;
    },
  };
}
