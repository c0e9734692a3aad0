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

/** What the forum should be like after an act. Texts are plain; ids without a number of the forum's are rows of ours. */
export type Want =
  | { readonly kind: 'standing'; readonly postId: string; readonly post: Ref; readonly live: boolean; readonly title: string; readonly words: string; readonly reports: readonly number[] }
  | { readonly kind: 'edit'; readonly postId: string; readonly post: Ref; readonly body: string }
  /** Publishes what waits for approval, or turns it down. */
  | { readonly kind: 'decide'; readonly postId: string; readonly report: number; readonly approve: boolean }
  /** The team is done with a case: its reports need nobody any more, nor do escalations of the post. */
  | { readonly kind: 'close'; readonly postId: string; readonly post: Ref; readonly reports: readonly number[] }
  | { readonly kind: 'escalate'; readonly postId: string; readonly post: Ref; readonly reports: readonly number[]; readonly title: string; readonly words: string }
  | { readonly kind: 'assign'; readonly postId: string; readonly post: Ref; readonly to: Ref | null }
  /** What staff wrote, on the escalation of a post where there is one. */
  | { readonly kind: 'comment'; readonly postId: string; readonly post: Ref; readonly text: string }
  | { readonly kind: 'message'; readonly member: Ref; readonly conversationId: string; readonly messageId: string; readonly opens: boolean; readonly body: string }
  | { readonly kind: 'note'; readonly member: Ref; readonly text: string; readonly points: number | null }
  /** Whether a member is kept away is asked when its time has come. */
  | { readonly kind: 'break'; readonly member: Ref; readonly memberId: string; readonly breakId: string }
  /** A look whether a member whom this server keeps away still is. */
  | { readonly kind: 'look'; readonly member: Ref; readonly memberId: string; readonly breakId: string };

/** One thing to be done on the forum; `at`: since when anything there can be of its doing, canonical UTC. */
export interface Act {
  readonly id: string;
  readonly want: Want;
  readonly at: string;
  /** When a request of it was last about to be sent and may have been heard, canonical UTC; null: none was. */
  readonly sentAt: string | null;
  /** What `mark` was given then, opaque. */
  readonly saw: string | null;
  /** For a break: whether the member is kept away now, and what was there before this server did so, opaque. */
  readonly away: boolean;
  readonly held: string | null;
}

/** What an act is done with. */
export interface ActAsked {
  readonly act: Act;
  /** What the last act left, or null. */
  readonly state: string | null;
  readonly held: Holdings;
  /** The server's clock, canonical UTC. */
  readonly now: string;
  readonly signal: AbortSignal;
  /** The forum's row behind a row of ours, or null. */
  refOf(ours: string): Ref | null;
  /** Which row of ours is behind a row of the forum, where it is another than its number there gives, or null. */
  madeHere(ref: Ref): string | null;
  /**
   * Writes down, before the request that changes something, that it is about to be sent, what was there before, and rows of
   * the forum whose settling will be this act's doing. Durable when it returns.
   */
  mark(saw: string | null, own: readonly Ref[]): void;
  /** Takes the mark back: the forum has said that it did nothing. */
  unmark(): void;
}

/**
 * How an act went. `later`: it is not known yet, or cannot be done yet. `person`: it cannot be done, or cannot be known to be
 * done, without somebody; `why` says so in a sentence for the team, without names and without what anybody wrote.
 */
export type Acted =
  | { readonly how: 'done'; readonly state: string; /** Rows of the forum that are rows of ours from now on. */ readonly became?: readonly { readonly ref: Ref; readonly ours: string }[]; /** What was there before, while a member is kept away; null: nothing is held. */ readonly hold?: string | null; /** Nothing was to be done there, or not by this server: nobody is told that it is done. */ readonly nothing?: true }
  | { readonly how: 'later'; readonly state: string; readonly afterMs: number }
  | { readonly how: 'person'; readonly state: string; readonly why: string };

/**
 * A forum that has an API of its own. A bridge is one folder that implements this: it asks the forum, within its limits,
 * says what it found and does what was decided; what that means here is decided once for all forums (`apply/`, `acts/`).
 */
export interface Upstream {
  /** Such as `vanilla`; part of nothing that people read. */
  readonly name: string;
  /** Reads a little: a few requests at most. Throws {@link UpstreamFailure}; other errors are faults of ours. */
  poll(asked: Asked): Promise<Portion>;
  /** Does one act, or finds it done: a few requests at most. Asked again after any failure, also of this process. Throws as `poll` does. */
  act(asked: ActAsked): Promise<Acted>;
  /** False: the forum is read and never written to. */
  readonly acts: boolean;
  /** Takes a hint when it is genuine and new, so that the next poll looks there. False refuses it. */
  hint(hook: Hook): boolean;
}
