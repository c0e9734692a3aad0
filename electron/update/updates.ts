import type { UpdateState } from '../../shared/contract/bridge/updates.ts';
import { compareVersions } from '../../shared/contract/update-description.ts';
import { deskError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Done } from '../connecting.ts';
import type { Log } from '../log.ts';
import type { UpdateEngine } from './engine.ts';
import { readMemory, remember } from './memory.ts';
import { UpdateRefusal } from './refusal.ts';

/** What looking for, fetching and installing updates hangs on. */
export interface UpdateParts {
  readonly engine: UpdateEngine;
  readonly how: 'here' | 'elsewhere';
  /** The version that runs. */
  readonly version: string;
  /** Where what is remembered lies, in the profile. */
  readonly memoryFile: string;
  /** Changes made here that the community does not have; null where the desk cannot say. */
  readonly unsent: () => Promise<number | null>;
  /** Lets some milliseconds pass, fewer when the signal says so. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Closes the database, so that what comes after may open it. */
  readonly close: () => Promise<void>;
  /** Ends this process. */
  readonly leave: () => void;
  readonly changed: (state: UpdateState) => void;
  /** The instant now, ISO 8601. */
  readonly now: () => string;
  readonly log: Log;
}

/** Updates as the page asks for them. Nothing is fetched or installed that a person did not ask for, and nothing when the desk ends. */
export interface Updates {
  state(): UpdateState;
  /** Each step begins at once or is refused; how it goes on is told by the state. */
  look(): Done;
  fetch(): Done;
  stop(): Done;
  install(unsentToo: boolean): Done;
  /** Settles when no step is under way. */
  settled(): Promise<void>;
}

const refused = (sentence: string): Done => fail(deskError('refused', sentence));

/** Puts together what {@link Updates} does; one step at a time, each from the phases that lead to it. */
export function deskUpdates({ engine, how, version, memoryFile, unsent, pause, close, leave, changed, now, log }: UpdateParts): Updates {
  let memory = readMemory(memoryFile);
  let state: UpdateState = { how, phase: 'quiet', lookedAt: memory.lookedAt, newer: null, fetched: 0, unsent: 0, failure: null };
  let stopped = new AbortController();
  let under: Promise<void> = Promise.resolve();
  const set = (change: Partial<UpdateState>): void => {
    state = { ...state, ...change };
    changed(state);
  };

  /** A step: its phase, and what it comes back to when it fails. Why is kept in the state, for the page to show in its place. */
  async function run(phase: UpdateState['phase'], back: UpdateState['phase'], work: (signal: AbortSignal) => Promise<Partial<UpdateState>>): Promise<void> {
    try {
      set(await work(stopped.signal));
    } catch (error) {
      const sentence = error instanceof UpdateRefusal ? error.message : 'Something went wrong in the desk itself. Nothing was changed.';
      log('warn', `update, ${phase}: ${error instanceof UpdateRefusal ? sentence : (error as Error).name}`);
      set({ phase: back, failure: stopped.signal.aborted ? null : sentence, fetched: 0 });
    }
  }

  function step(...[phase, back, work]: Parameters<typeof run>): Done {
    stopped = new AbortController();
    set({ phase, failure: null, fetched: 0, unsent: 0 });
    under = run(phase, back, work);
    return ok({});
  }

  async function looked(): Promise<Partial<UpdateState>> {
    const { newer, desk } = await engine.look();
    const before = memory.newest;
    memory = remember(memoryFile, memory, desk.version, now());
    if (compareVersions(desk.version, version) < 0) throw new UpdateRefusal(`The server offers Duty Desk ${desk.version}, which is older than this one. This one stays.`);
    if (before !== null && compareVersions(desk.version, before) < 0) throw new UpdateRefusal(`The server offers Duty Desk ${desk.version}, but has offered ${before} before. The older one is not used.`);
    return { phase: newer ? 'newer' : 'newest', newer: newer ? desk : null, lookedAt: memory.lookedAt };
  }

  /** Waits until nothing is unsent; the count that is left, or null when there is nothing. */
  async function waited(signal: AbortSignal): Promise<number | null> {
    for (let spent = 0; ; spent += limits.updateWaitLookMs) {
      const count = await unsent();
      if (count === 0 || signal.aborted) return null;
      if (count !== null && count !== state.unsent) set({ unsent: count });
      if (spent >= limits.updateWaitMs) return count ?? 0;
      await pause(limits.updateWaitLookMs, signal);
    }
  }

  return {
    state: () => state,
    look() {
      if (!['quiet', 'newest', 'newer'].includes(state.phase)) return refused('An update is under way already.');
      return step('looking', 'quiet', looked);
    },
    fetch() {
      if (state.newer === null || state.phase !== 'newer') return refused('Look for a newer desk first.');
      if (how !== 'here') return refused('The system that installed Duty Desk brings it up to date as well.');
      return step('fetching', 'newer', async (signal) => {
        let told = 0;
        const bytes = state.newer?.bytes ?? 0;
        await engine.fetch(signal, (fetched) => {
          // Once for every hundredth: the page draws a line, not every packet.
          if (fetched - told < bytes / 100) return;
          told = fetched;
          set({ fetched });
        });
        return { phase: 'ready', fetched: bytes };
      });
    },
    stop() {
      if (state.phase !== 'fetching' && state.phase !== 'waiting') return refused('There is nothing to stop.');
      stopped.abort();
      return ok({});
    },
    install(unsentToo) {
      if (state.phase !== 'ready') return refused('Fetch the newer desk first.');
      return step('waiting', 'ready', async (signal) => {
        const left = unsentToo ? null : await waited(signal);
        if (signal.aborted) return { phase: 'ready', unsent: 0 };
        if (left !== null) {
          const count = left === 1 ? '1 change is' : `${left} changes are`;
          return { phase: 'ready', unsent: left, failure: left === 0 ? 'It could not be told whether everything is sent, so nothing was installed.' : `${count} still not sent, so nothing was installed.` };
        }
        set({ phase: 'installing', unsent: 0 });
        await engine.prepare();
        await close();
        try {
          await engine.go();
        } catch (error) {
          // The desk is closed: it comes back when it is opened again, as it was or as the newer one.
          log('error', `the newer desk could not be started: ${(error as NodeJS.ErrnoException).code ?? ''}`);
        }
        leave();
        return {};
      });
    },
    settled: () => under,
  };
}
