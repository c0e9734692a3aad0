import type { Connection } from '../../../shared/contract/bridge/state.ts';
import { epochOf } from '../../../shared/time.ts';
import { facts, type SyncContext } from './context.ts';

/** A smaller difference is the way of the messages, not of the clocks. */
const NOTICEABLE_MS = 5_000;

/** How far the community's time is ahead of this computer's, to the second; 0 when it is hardly. */
function ahead(now: string): number {
  const apart = epochOf(now) - Date.now();
  return Math.abs(apart) < NOTICEABLE_MS ? 0 : Math.round(apart / 1_000) * 1_000;
}

/** How the desk stands with its community, as the title bar shows it. Tells only of differences. */
export class Standing {
  readonly #context: SyncContext;
  readonly #tell: (connection: Connection) => void;
  #state: Connection['state'] = 'connecting';
  #why: string | null = null;
  #offlineSince: string | null = null;
  #lastSyncAt: string | null;
  #progress: Connection['progress'] = null;
  #told = '';
  #lastCounts: { readonly unsent: number; readonly needsYou: number } = { unsent: 0, needsYou: 0 };

  constructor(context: SyncContext, tell: (connection: Connection) => void) {
    this.#context = context;
    this.#tell = tell;
    this.#lastSyncAt = context.store.meta.get(facts.lastSyncAt);
  }

  get state(): Connection['state'] {
    return this.#state;
  }

  /** A new state; `why` is a sentence when it needs explaining. */
  be(state: Connection['state'], why: string | null = null): void {
    this.#state = state;
    this.#why = why;
    if (state === 'offline') this.#offlineSince ??= this.#context.now();
    this.tell();
  }

  /** The community has answered. */
  reached(): void {
    this.#offlineSince = null;
  }

  /** The desk has all that the community has. */
  synced(): void {
    this.#lastSyncAt = this.#context.now();
    this.#progress = null;
    this.be('up-to-date');
  }

  progress(progress: Connection['progress']): void {
    this.#progress = progress;
    this.tell();
  }

  connection(): Connection {
    const { unsent, needsYou } = this.#counts();
    return { state: this.#state, offlineSince: this.#offlineSince, lastSyncAt: this.#lastSyncAt, aheadMs: ahead(this.#context.now()), queued: unsent, needsYou, progress: this.#progress, why: this.#why };
  }

  /** As last read, once the database cannot be read any more: then how it stands has to be told all the same. */
  #counts(): { readonly unsent: number; readonly needsYou: number } {
    try {
      this.#lastCounts = this.#context.store.outbox.counts();
    } catch (error) {
      if (this.#context.store.faultOf(error) === null) throw error;
    }
    return this.#lastCounts;
  }

  /** Tells if anything differs from what was told last. */
  tell(): void {
    const connection = this.connection();
    const text = JSON.stringify(connection);
    if (text === this.#told) return;
    this.#told = text;
    this.#tell(connection);
  }
}
