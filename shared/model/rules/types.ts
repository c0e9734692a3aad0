import type { EntityName, EntityRow } from '../../contract/entities/index.ts';
import { isListed, parentOf, type ListedKind } from '../../contract/entities/parents.ts';
import type { Role } from '../../contract/entities/people.ts';
import type { MutationArgs, MutationName } from '../../contract/mutations/index.ts';
import type { Problem, ProblemType } from '../../contract/wire.ts';

/** Reads rows as they stand where the rule runs: the server's tables, or the desk's copy with the outbox replayed. */
export interface RowReader {
  get<T extends EntityName>(t: T, id: string): EntityRow<T> | undefined;
  /** Every row of a kind that belongs to `parent` (`parents.ts`); of a kind that belongs to nothing, every row there is. In no order that a rule may rely on. */
  list<T extends ListedKind>(t: T, parent: string | null): readonly EntityRow<T>[];
}

/** A reader of rows as they would be with some written on top, which stay unwritten. */
export function withWritten(read: RowReader, written: readonly Put[]): RowReader {
  const latest = new Map(written.map((put) => [`${put.t}/${put.row.id}`, put]));
  return {
    get: <T extends EntityName>(t: T, id: string) => (latest.get(`${t}/${id}`)?.row as EntityRow<T> | undefined) ?? read.get(t, id),
    list: <T extends ListedKind>(t: T, parent: string | null) => {
      const own = [...latest.values()].filter((put) => put.t === t).map((put) => put.row as EntityRow<T>);
      const rest = read.list(t, parent).filter((row) => !latest.has(`${t}/${row.id}`));
      return [...rest, ...own.filter((row) => parentOf(t, row) === parent)];
    },
  };
}

/** What names a list in the record of what a rule read or wrote; null for a row of a kind that no rule reads as a list. */
export function listKey<T extends EntityName>(t: T, row: EntityRow<T>): string | null {
  return isListed(t) ? listKeyOf(t, parentOf(t, row)) : null;
}

/** See {@link listKey}. */
export function listKeyOf(t: ListedKind, parent: string | null): string {
  return `${t}?${parent ?? ''}`;
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
