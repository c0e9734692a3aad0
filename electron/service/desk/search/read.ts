import type { EntityRow } from '../../../../shared/contract/entities/index.ts';
import { isStaff } from '../../../../shared/model/permissions.ts';
import { docOf, type SearchDoc, type SourceName } from '../../store/search/docs.ts';
import { rowsById } from '../../store/read/rows-of.ts';
import type { FoundDoc } from '../../store/read/search.ts';
import type { Desk } from '../context.ts';
import { isOwn } from '../risk/summaries.ts';
import { canSee } from '../veil.ts';

/** A document with the row that it is of and what this person may read of it. */
export type ReadDoc = FoundDoc & { readonly doc: number; readonly said: SearchDoc; readonly visible: readonly string[] } & { readonly [T in SourceName]: { readonly t: T; readonly row: EntityRow<T> } }[SourceName];

/** Whether a document may hold anything that this person may not read, so that its row has to be looked at before it is even counted. */
export function isGuarded({ actor }: Pick<Desk, 'actor'>, { t, guard }: Pick<FoundDoc, 't' | 'guard'>): boolean {
  return isStaff(actor.role) ? t === 'riskRecord' && actor.memberId !== null : guard === 1;
}

/** Whether this person may open a row (domain.md 2.11). */
function mayOpen(desk: Desk, t: SourceName, row: EntityRow<SourceName>): boolean {
  if (t === 'riskRecord' && isOwn(desk, (row as EntityRow<'riskRecord'>).memberId)) return false;
  return canSee(desk, t, row);
}

/** What a person may read of a row: a note beside points is the staff's, and whoever wrote a proposal's. */
function visibleTo({ actor }: Pick<Desk, 'actor'>, t: SourceName, said: SearchDoc): readonly string[] {
  const all = isStaff(actor.role) || (t === 'pointsProposal' && said.by === actor.id);
  return [...(said.title === null ? [] : [said.title]), ...said.body, ...(all ? said.hidden : [])];
}

/** Reads the rows of some documents, one query a kind, in the order given; those that are gone or that this person may not open are left out. */
export function readDocs(desk: Desk, docs: readonly FoundDoc[]): ReadDoc[] {
  const { db } = desk.store;
  const rows = new Map([...Map.groupBy(docs, (one) => one.t)].map(([t, some]) => [t, rowsById(db, t, some.map((one) => one.id)) as ReadonlyMap<string, EntityRow<SourceName>>]));
  return docs.flatMap((one) => {
    const row = rows.get(one.t)?.get(one.id);
    if (row === undefined || !mayOpen(desk, one.t, row)) return [];
    const said = docOf(db, one.t, row as never);
    return [{ ...one, row, said, visible: visibleTo(desk, one.t, said) } as ReadDoc];
  });
}
