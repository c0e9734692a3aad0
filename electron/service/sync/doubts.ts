import type { CallFailure, CallFailureKind } from './community.ts';

/** Refusals of a whole request: a community that says so has done nothing of it, at least not now. */
const REFUSALS: ReadonlySet<CallFailureKind> = new Set<CallFailureKind>(['too-large', 'refused', 'sequence-reused', 'sequence-gap', 'forbidden', 'unauthorized', 'account-closed', 'too-old']);
/** What may have been done is asked about so often, with its own number, before a person is. */
const MOST_ASKED = 3;

interface Sent {
  readonly id: string;
}

/**
 * Whether an entry may have been done already. Once a sending had no answer, a later refusal of the request says nothing
 * about that one: the community may have applied it, and something between may refuse the repetition. Such an entry
 * never gets another number or id by itself (sync.md, invariant 3). Nothing is known of sendings before this start.
 */
export class Doubts {
  /** Entries whose every sending was refused as a whole. */
  readonly #undone = new Set<string>();
  #asked = 0;

  /** A request was refused or had no answer; `fresh` are those that it carried for the first time. */
  failed(sent: readonly Sent[], fresh: ReadonlySet<string>, { kind }: CallFailure): void {
    for (const { id } of sent) {
      if (!REFUSALS.has(kind)) this.#undone.delete(id);
      else if (fresh.has(id)) this.#undone.add(id);
    }
  }

  /** A request was answered by outcomes. */
  answered(sent: readonly Sent[]): void {
    this.#asked = 0;
    for (const { id } of sent) this.#undone.delete(id);
  }

  /** Whether it may have been done. */
  about({ id }: Sent): boolean {
    return !this.#undone.has(id);
  }

  /** Whether a refused entry in doubt is to be asked about once more; counts. Once it is not, nothing is until an answer comes. */
  askAgain(): boolean {
    this.#asked += 1;
    return this.#asked < MOST_ASKED;
  }
}
