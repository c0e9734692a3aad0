import type { EntityName, EntityRow } from '../../../../../shared/contract/entities/index.ts';
import { parentOf, type ListedKind } from '../../../../../shared/contract/entities/parents.ts';
import type { MutationName } from '../../../../../shared/contract/mutations/index.ts';
import { publishedPolicy } from '../../../../../shared/model/published-policy.ts';
import { decide } from '../../../../../shared/model/rules/index.ts';
import type { Actor, Put, RowReader, Verdict } from '../../../../../shared/model/rules/types.ts';

/** Rows in memory: the rules are pure, so a map is all the world they need. */
export class Rows implements RowReader {
  readonly #rows = new Map<string, Put>();
  #made = 0;

  constructor(...puts: Put[]) {
    this.write({ t: 'policy', row: publishedPolicy }, ...puts);
  }

  get<T extends EntityName>(t: T, id: string): EntityRow<T> | undefined {
    return this.#rows.get(`${t}/${id}`)?.row as EntityRow<T> | undefined;
  }

  list<T extends ListedKind>(t: T, parent: string | null): EntityRow<T>[] {
    return this.all(t).filter((row) => parentOf(t, row) === parent);
  }

  /** Every row of a kind. */
  all<T extends EntityName>(t: T): EntityRow<T>[] {
    return [...this.#rows.values()].filter((put) => put.t === t).map((put) => put.row as EntityRow<T>);
  }

  write(...puts: readonly Put[]): void {
    for (const put of puts) this.#rows.set(`${put.t}/${put.row.id}`, put);
  }

  /** Asks for a mutation at an instant and writes what it leaves. */
  act(actor: Actor, name: MutationName, args: object, now: string): Verdict {
    this.#made += 1;
    const verdict = decide(name, args, { actor, mutationId: `m${this.#made}`, now }, this);
    if (verdict.status === 'applied') this.write(...verdict.puts);
    return verdict;
  }
}

/** A verdict in two words: `applied`, or status and type. */
export function said(verdict: Verdict): string {
  return verdict.status === 'applied' ? 'applied' : `${verdict.status} ${verdict.problem.type}`;
}

/** A volunteer with an account of their own on the boards, a member of staff, another, and a lead. */
export const people = {
  bea: { id: 'bea', role: 'moderator', memberId: 'bea-on-boards' },
  imogen: { id: 'imogen', role: 'staff', memberId: null },
  tom: { id: 'tom', role: 'staff', memberId: null },
  priya: { id: 'priya', role: 'lead', memberId: null },
} as const satisfies Readonly<Record<string, Actor>>;

/** A member as a row. */
export function memberRow(id: string, more: Partial<EntityRow<'member'>> = {}): Put {
  return { t: 'member', row: { id, name: id, joinedAt: '2025-01-01T10:00:00.000Z', ageBand: '18-21', state: 'active', mergedInto: null, contactRoutes: ['message'], ...more } };
}
