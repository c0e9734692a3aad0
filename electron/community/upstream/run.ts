import { backoff } from '../../service/sync/backoff.ts';
import { epochOf } from '../../../shared/time.ts';
import type { CommunityStore } from '../server/store/store.ts';
import { actRunner } from './acts/run-acts.ts';
import { applyPortion, Overtaken } from './apply/apply.ts';
import type { Fact } from './facts.ts';
import { UpstreamFailure, type Holdings, type Hook, type Progress, type Upstream } from './upstream.ts';

/** How the way to the forum is, for a health page and for people. */
export interface UpstreamStatus {
  readonly name: string;
  /** When the forum last answered, canonical UTC, or null. */
  readonly heardAt: string | null;
  readonly importing: Progress | null;
  /** Sentences without a name or a secret. */
  readonly troubles: readonly string[];
  /** How many acts wait for a person, 100 at most. */
  readonly needYou: number;
}

/** What carries the forum into this server, until it is stopped. */
export interface RunningUpstream {
  status(): UpstreamStatus;
  /** Hands on what the forum sent by itself; false when it is not genuine, or not new. */
  hint(hook: Hook): boolean;
  /** Ends what is under way; nothing is written afterwards. */
  stop(): Promise<void>;
}

/** What a run needs. `now` gives canonical instants; `wait` ends early when the signal does. */
export interface UpstreamRun {
  readonly store: CommunityStore;
  readonly upstream: Upstream;
  readonly now: () => string;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly random?: () => number;
  /** Told of a fault of ours, by class; the run goes on. */
  readonly onFault?: (name: string) => void;
}

/** What a bridge may ask of this server's copy. */
export function holdings({ upstream }: Pick<CommunityStore, 'upstream'>): Holdings {
  return {
    has: upstream.has,
    said(ref) {
      const said = upstream.seen(ref)?.said ?? '';
      return said === '' ? null : (JSON.parse(said) as Fact);
    },
    open: upstream.open,
    between: upstream.between,
    top: upstream.top,
  };
}

/** The wait after a refusal that only a person can end, milliseconds: they may have ended it. */
const PERSON_MS = 5 * 60_000;

/** The shortest wait between two looks at what is to be done, milliseconds. */
const LEAST_MS = 500;

/** Reads the forum again and again, a portion at a time, and writes down what it says; does there what was decided here, before it asks. */
export function runUpstream({ store, upstream, now, wait, random, onFault = () => undefined }: UpstreamRun): RunningUpstream {
  const ending = new AbortController();
  const patience = backoff(random);
  let status: UpstreamStatus = { name: upstream.name, heardAt: null, importing: null, troubles: [], needYou: 0 };
  let hurry = new AbortController();
  let poke = new AbortController();
  const acts = actRunner({ store, upstream, held: holdings(store), now, onFault, ...(random && { random }) });
  // What was decided a moment ago is done before anything is asked.
  store.onCommit(({ by }) => { if (by !== null) poke.abort(); });

  const once = async (): Promise<number> => {
    try {
      const state = store.upstream.state('poll');
      const portion = await upstream.poll({ state, held: holdings(store), signal: ending.signal });
      if (ending.signal.aborted) return 0;
      const unfit = applyPortion(store, portion, state, now());
      patience.reset();
      status = { ...status, heardAt: now(), importing: portion.importing, troubles: [...portion.troubles, ...unfit] };
      return portion.waitMs;
    } catch (error) {
      if (ending.signal.aborted) return 0;
      if (error instanceof Overtaken) return 0;
      const known = error instanceof UpstreamFailure ? error : null;
      if (known === null) onFault(error instanceof Error ? error.name : 'unknown');
      status = { ...status, troubles: [known?.message ?? 'What the forum said could not be written down.'] };
      return known?.kind === 'person' ? PERSON_MS : patience.next(known?.retryAfterMs ?? null);
    }
  };
  const loop = (async () => {
    while (!ending.signal.aborted) {
      hurry = new AbortController();
      await acts.run(ending.signal);
      let rest = ending.signal.aborted ? 0 : await once();
      while (rest > 0 && !ending.signal.aborted && !hurry.signal.aborted) {
        poke = new AbortController();
        const due = acts.dueIn();
        const pause = due === null ? rest : Math.min(rest, Math.max(due, LEAST_MS));
        const from = epochOf(now());
        await wait(pause, AbortSignal.any([ending.signal, hurry.signal, poke.signal]));
        rest -= poke.signal.aborted ? epochOf(now()) - from : pause;
        if (!ending.signal.aborted && (acts.dueIn() ?? 1) <= 0) await acts.run(ending.signal);
      }
    }
  })();
  return {
    status: () => ({ ...status, troubles: [...new Set([...status.troubles, ...[acts.trouble() ?? []].flat()])], needYou: store.acts.waitingForPeople(100).length }),
    hint(hook) {
      const taken = upstream.hint(hook);
      if (taken) hurry.abort();
      return taken;
    },
    async stop() {
      ending.abort();
      await loop;
    },
  };
}
