import type { Staff } from '../../../../shared/contract/entities/people.ts';
import type { Presence } from '../../../../shared/contract/wire.ts';
import type { Committed } from '../store/store.ts';
import { concerns } from '../wire-rows.ts';

/** One open live channel. What has not been sent yet is one flag and a short list, however slow the reader is. */
export class Subscription {
  readonly staff: Staff;
  readonly token: string;
  #changed = false;
  #resync = false;
  #ended = false;
  #presence = new Map<string, Presence>();
  #wake: (() => void) | null = null;

  constructor(staff: Staff, token: string) {
    this.staff = staff;
    this.token = token;
  }

  change(): void {
    this.#changed = true;
    this.#wake?.();
  }
  /** Presence of one colleague about one thing replaces what was said before. */
  presence(entry: Presence): void {
    if (this.#presence.size < 200) this.#presence.set(`${entry.staffId} ${entry.kind} ${entry.targetId}`, entry);
    this.#wake?.();
  }
  /** Sends `resync` and ends the channel; the desk signs in anew and pulls. */
  resync(): void {
    this.#resync = true;
    this.end();
  }
  end(): void {
    this.#ended = true;
    this.#wake?.();
  }
  get ended(): boolean {
    return this.#ended;
  }

  /** The next piece of the event stream: events, a heartbeat after `heartbeatMs` of quiet, or null at the end. */
  async next(heartbeatMs: number, cursor: () => string): Promise<string | null> {
    if (!this.#pending() && !this.#ended) await this.#woken(heartbeatMs);
    const pieces: string[] = [];
    if (this.#resync) pieces.push('event: resync\ndata: {}\n\n');
    else if (this.#changed && !this.#ended) {
      const at = cursor();
      pieces.push(`id: ${at}\nevent: change\ndata: ${JSON.stringify({ cursor: at })}\n\n`);
    }
    for (const entry of this.#presence.values()) pieces.push(`event: presence\ndata: ${JSON.stringify(entry)}\n\n`);
    this.#changed = this.#resync = false;
    this.#presence.clear();
    if (pieces.length > 0) return pieces.join('');
    return this.#ended ? null : ': hb\n\n';
  }

  #pending(): boolean {
    return this.#changed || this.#resync || this.#presence.size > 0;
  }
  #woken(heartbeatMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, heartbeatMs);
    this.#wake = resolve;
    return promise.finally(() => {
      clearTimeout(timer);
      this.#wake = null;
    });
  }
}

/** Every open live channel. */
export interface Hub {
  open(staff: Staff, token: string): Subscription;
  leave(subscription: Subscription): void;
  /** Wakes those whom a commit may concern; several commits within a few milliseconds wake once. */
  committed(committed: Committed): void;
  /** Tells everyone but the person who may know of what it is about. */
  presence(entry: Presence, mayKnow: (staff: Staff) => boolean): void;
  /** Ends channels, with `resync` when the desk should start anew. */
  endWhere(which: (subscription: Subscription) => boolean, resync: boolean): void;
  readonly size: number;
}

/** Open channels of one person; a further one ends their oldest, which a desk that lost its network never closed. */
const PER_PERSON = 16;
/** Commits within this many milliseconds are told together. */
const TOGETHER_MS = 15;

/** A hub without channels. */
export function hub(): Hub {
  const open = new Set<Subscription>();
  const due = new Set<Subscription>();
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    timer = null;
    for (const subscription of due) subscription.change();
    due.clear();
  };
  const endWhere: Hub['endWhere'] = (which, resync) => {
    for (const subscription of open) {
      if (!which(subscription)) continue;
      if (resync) subscription.resync();
      else subscription.end();
    }
  };
  return {
    open(staff, token) {
      const theirs = [...open].filter((one) => one.staff.id === staff.id && !one.ended);
      if (theirs.length >= PER_PERSON) theirs[0]!.end();
      const subscription = new Subscription(staff, token);
      open.add(subscription);
      return subscription;
    },
    leave(subscription) {
      open.delete(subscription);
      due.delete(subscription);
      subscription.end();
    },
    committed({ staffIds, by, ...changed }) {
      for (const subscription of open) if (subscription.staff.id === by || concerns(subscription.staff.role, changed)) due.add(subscription);
      if (due.size > 0) timer ??= setTimeout(flush, TOGETHER_MS);
      // A colleague's own row may have changed their role: their desk signs in anew.
      if (staffIds.size > 0) endWhere((subscription) => staffIds.has(subscription.staff.id), true);
    },
    presence(entry, mayKnow) {
      for (const subscription of open) {
        if (subscription.staff.id !== entry.staffId && mayKnow(subscription.staff)) subscription.presence(entry);
      }
    },
    endWhere,
    get size() {
      return open.size;
    },
  };
}
