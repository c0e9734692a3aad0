import type { EntityName, EntityRow } from '../../contract/entities/index.ts';
import type { Role } from '../../contract/entities/people.ts';
import type { MutationArgs, MutationName } from '../../contract/mutations/index.ts';
import type { Problem, ProblemType } from '../../contract/wire.ts';

/** Reads rows as they stand where the rule runs: the server's tables, or the desk's copy with the outbox replayed. */
export interface RowReader {
  get<T extends EntityName>(t: T, id: string): EntityRow<T> | undefined;
}

/** Who acts. `memberId` is the colleague's own account on the boards. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly memberId: string | null;
}

/** What surrounds one mutation. `now` is the instant at which it is applied (server time), canonical UTC. */
export interface RuleContext {
  readonly actor: Actor;
  readonly mutationId: string;
  readonly now: string;
}

/** A row as a rule leaves it. */
export type Put = { [T in EntityName]: { readonly t: T; readonly row: EntityRow<T> } }[EntityName];

/** What a rule decides: rows to write, a refusal, or a conflict with what a colleague did. */
export type Verdict =
  | { readonly status: 'applied'; readonly puts: readonly Put[] }
  | { readonly status: 'rejected' | 'conflict'; readonly problem: Problem };

/** A rule: a pure function from arguments and rows to a verdict. */
export type Rule<N extends MutationName> = (args: MutationArgs<N>, context: RuleContext, read: RowReader) => Verdict;

/** Rows to write. */
export function applied(...puts: Put[]): Verdict {
  return { status: 'applied', puts };
}

/** A refusal by a rule; `title` is a sentence for people. */
export function rejected(type: ProblemType, title: string): Verdict {
  return { status: 'rejected', problem: { type, title } };
}

/** A conflict with what somebody else did; `current` is the row as it stands. */
export function conflict(type: ProblemType, title: string, current: object): Verdict {
  return { status: 'conflict', problem: { type, title, current: { ...current } } };
}

/** When the person did it, but never later than `now`: a desk's clock cannot put an act into the future. */
export function doneAt(at: string, now: string): string {
  return at < now ? at : now;
}
