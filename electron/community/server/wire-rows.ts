import { isEntityName, type EntityName } from '../../../shared/contract/entities/index.ts';
import type { Role } from '../../../shared/contract/entities/people.ts';
import { followsConversation, mayRead, reach, type Viewer } from '../../../shared/model/visibility.ts';
import type { Stored } from './store/feed.ts';

const quoted = JSON.stringify;

/** Whether a person may read a stored row; rows of kinds that are read as a whole are not parsed for it. */
export function readable(viewer: Viewer, row: Stored): boolean {
  if (!isEntityName(row.t)) return false;
  const far = reach(viewer.role, row.t);
  if (far !== 'some' || row.json === null) return far !== 'none';
  return mayRead(viewer, row.t, JSON.parse(row.json) as never);
}

/** A stored row as a change on the wire, in JSON. The row's own text goes through as it is, so that a page costs no parsing. */
export function changeJson(row: Stored, asTombstone = false): string {
  const head = `{"t":${quoted(row.t)},"id":${quoted(row.id)},"v":${row.tx},`;
  if (row.gone === 0 && !asTombstone) return `${head}"op":"put","row":${row.json}}`;
  return row.merged_into === null ? `${head}"op":"del"}` : `${head}"op":"del","mergedInto":${quoted(row.merged_into)}}`;
}

/** Whether a person has never had a row: then not even its tombstone tells them that members write. */
const neverHad = ({ role }: Viewer, row: Stored): boolean => isEntityName(row.t) && reach(role, row.t) === 'some' && followsConversation(row.t) && row.shared === 0;

/** The changes of a feed page for a person: what they may not read (any more) goes as a tombstone (sync.md, invariant 1). */
export function feedJson(viewer: Viewer, rows: readonly Stored[]): string {
  return rows.flatMap((row) => {
    const reads = readable(viewer, row);
    return !reads && neverHad(viewer, row) ? [] : [changeJson(row, !reads)];
  }).join(',');
}

/** The changes of a snapshot page for a person, and how many; what they may not read is left out. */
export function snapshotJson(viewer: Viewer, rows: readonly Stored[]): { text: string; count: number } {
  const kept = rows.filter((row) => row.gone === 0 && readable(viewer, row));
  return { text: kept.map((row) => changeJson(row)).join(','), count: kept.length };
}

/** Whether a change of rows may concern somebody of a role; of what follows a conversation, volunteers only by what is `shared`. */
export function concerns(role: Role, { kinds, shared }: { readonly kinds: ReadonlySet<EntityName>; readonly shared: ReadonlySet<EntityName> }): boolean {
  for (const t of kinds) {
    const far = reach(role, t);
    if (far === 'all' || (far === 'some' && (!followsConversation(t) || shared.has(t)))) return true;
  }
  return false;
}
