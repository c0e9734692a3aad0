import type { z } from 'zod';
import type { ChangesPage, Me, Presence, presenceRequest, Problem, PushRequest, PushResponse, SnapshotPage } from '../../../shared/contract/wire.ts';
import type { Result } from '../../../shared/result.ts';

/**
 * Why a call to the community failed, as far as the sync must tell failures apart (sync.md, invariant 7).
 * `transport`, `unavailable`, `rate-limited` and `in-flight` pass by themselves; the others need something to change.
 */
export type CallFailureKind =
  | 'transport' // no answer, cut off, or past the deadline
  | 'unavailable' // 5xx
  | 'rate-limited' // 429
  | 'in-flight' // 409: the same queue is being sent already
  | 'sequence-gap' // 409: `expectedSeq` comes next
  | 'sequence-reused' // 422
  | 'too-large' // 413
  | 'cursor-expired' // 410
  | 'unauthorized' // 401
  | 'forbidden' // 403
  | 'account-closed' // 403: this account has ended
  | 'too-old' // 426: a newer desk is needed
  | 'too-new' // this desk needs a newer community
  | 'not-a-community' // something else answered: a captive portal, another service, a redirection
  | 'refused'; // any other 4xx: a defect of one side

/** A failed call. `retryAfterMs` is what the server asked for; `sentence` is for people, `detail` for support. */
export interface CallFailure {
  readonly kind: CallFailureKind;
  readonly sentence: string;
  readonly detail: string | null;
  readonly retryAfterMs: number | null;
  readonly expectedSeq: number | null;
  readonly problem: Problem | null;
}

/** A call's outcome. */
export type Call<T> = Promise<Result<T, CallFailure>>;

/** What a desk says about itself: who views or writes what. */
export type PresenceSaying = z.infer<typeof presenceRequest>;

/** What the live channel tells. It is a hint: what counts is pulled (sync.md, invariant 8). */
export interface LiveHandlers {
  /** The channel stands. */
  readonly onOpen: () => void;
  /** Something changed. */
  readonly onChange: () => void;
  /** Hints were lost: pull. */
  readonly onResync: () => void;
  readonly onPresence: (presence: Presence) => void;
  /** The channel ended; the engine opens the next after a back-off. */
  readonly onEnd: (failure: CallFailure) => void;
}

/** An open live channel. */
export interface LiveChannel {
  close(): void;
}

/** A community server as the sync engine talks to it. Failures are values; nothing throws. */
export interface Community {
  me(signal?: AbortSignal): Call<Me>;
  changes(cursor: string, limit: number, signal?: AbortSignal): Call<ChangesPage>;
  /** The first page without a token; it fixes the cursor at which the feed goes on. */
  snapshot(page: string | null, signal?: AbortSignal): Call<SnapshotPage>;
  push(request: PushRequest, signal?: AbortSignal): Call<PushResponse>;
  /** Opens the live channel from a cursor. */
  live(cursor: string, handlers: LiveHandlers): LiveChannel;
  sayPresence(presence: PresenceSaying, signal?: AbortSignal): Call<null>;
  /** How far the community's clock is ahead of this computer's, milliseconds. */
  clockOffset(): number;
}

/** Where the files of images come from: the same server, the same token. */
export interface ImageSource {
  /** The file of an image by its id, at most `limits.imageBytes`, as it came: nothing about it has been believed yet. */
  image(id: string, signal?: AbortSignal): Call<Uint8Array>;
}
