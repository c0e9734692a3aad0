import { isEntityName, type EntityName } from '../../../shared/contract/entities/index.ts';
import type { Staff } from '../../../shared/contract/entities/people.ts';
import { mayRead, reach } from '../../../shared/model/visibility.ts';
import type { Stored } from './store/feed.ts';

const quoted = JSON.stringify;

/** Whether a person may read a stored row; rows of kinds that are read as a whole are not parsed for it. */
export function readable(staff: Staff, row: Stored): boolean {
  if (!isEntityName(row.t)) return false;
  const far = reach(staff.role, row.t);
  if (far !== 'some' || row.json === null) return far !== 'none';
  return mayRead(staff, row.t, JSON.parse(row.json) as never);
}

/** A stored row as a change on the wire, in JSON. The row's own text goes through as it is, so that a page costs no parsing. */
export function changeJson(row: Stored, asTombstone = false): string {
  const head = `{"t":${quoted(row.t)},"id":${quoted(row.id)},"v":${row.tx},`;
  if (row.gone === 0 && !asTombstone) return `${head}"op":"put","row":${row.json}}`;
  return row.merged_into === null ? `${head}"op":"del"}` : `${head}"op":"del","mergedInto":${quoted(row.merged_into)}}`;
}

/** The changes of a feed page for a person: what they may not read (any more) goes as a tombstone (sync.md, invariant 1). */
export function feedJson(staff: Staff, rows: readonly Stored[]): string {
  return rows.map((row) => changeJson(row, !readable(staff, row))).join(',');
}

/** The changes of a snapshot page for a person, and how many; what they may not read is left out. */
export function snapshotJson(staff: Staff, rows: readonly Stored[]): { text: string; count: number } {
  const kept = rows.filter((row) => row.gone === 0 && readable(staff, row));
  return { text: kept.map((row) => changeJson(row)).join(','), count: kept.length };
}

/** Whether a person reads at least some rows of one of these kinds, so that a change there may concern them. */
export function concerns(staff: Pick<Staff, 'role'>, kinds: ReadonlySet<EntityName>): boolean {
  for (const t of kinds) if (reach(staff.role, t) !== 'none') return true;
  return false;
}
