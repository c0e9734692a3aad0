import type { Fact, Ref } from './facts.ts';

/** What this server holds of the forum, for a bridge to ask. Nothing here changes while a poll is under way. */
export interface Holdings {
  has(ref: Ref): boolean;
  /** What the forum said of it last, long texts as fingerprints, or null. */
  said(ref: Ref): Fact | null;
  /** Numbers of what is not settled there, of a source; ascending. */
  open(source: string): readonly number[];
  /** Numbers held of a source from `from` to `to`, ascending; those that the forum no longer has are left out. */
  between(source: string, from: number, to: number): readonly number[];
  /** The greatest number held of a source, 0 for none. */
  top(source: string): number;
}

/** What a poll starts from: the state that the last portion left, or null at first, and an end. */
export interface Asked {
  readonly state: string | null;
  readonly held: Holdings;
  readonly signal: AbortSignal;
}

/** How far a first import is: rows read, and of how many as far as is known; the same for each kind, by its name. */
export interface Progress { readonly done: number; readonly of: number; readonly kinds?: readonly { readonly what: string; readonly done: number; readonly of: number }[] }

/** What one poll found. Facts and state are written in one go, so that a crash can repeat a poll and never skip one. */
export interface Portion {
  readonly facts: readonly Fact[];
  /** Where to go on: opaque, at most 200 kB. */
  readonly state: string;
  /** Milliseconds until the next poll is due; 0: there is more now. */
  readonly waitMs: number;
  /** Null once everything has been read once. */
  readonly importing: Progress | null;
  /** What a person has to see to, in sentences: a permission that is missing, rows that could not be read. */
  readonly troubles: readonly string[];
}

/** A forum did not do what was asked of it. `wait` is to be tried again; `person` needs one; `odd` is an answer that makes no sense. */
export class UpstreamFailure extends Error {
  readonly kind: 'wait' | 'person' | 'odd';
  /** The forum's own wish, milliseconds. */
  readonly retryAfterMs: number | null;

  constructor(kind: 'wait' | 'person' | 'odd', message: string, retryAfterMs: number | null = null) {
    super(message);
    this.name = 'UpstreamFailure';
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}

/** What a forum sent by itself: a hint that something is new, never the news. */
export interface Hook {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/**
 * A forum that has an API of its own. A bridge is one folder that implements this: it asks the forum, within its limits,
 * and says what it found; what that means here is decided once for all forums (`apply/`).
 */
export interface Upstream {
  /** Such as `vanilla`; part of nothing that people read. */
  readonly name: string;
  /** Reads a little: a few requests at most. Throws {@link UpstreamFailure}; other errors are faults of ours. */
  poll(asked: Asked): Promise<Portion>;
  /** Takes a hint when it is genuine and new, so that the next poll looks there. False refuses it. */
  hint(hook: Hook): boolean;
}
