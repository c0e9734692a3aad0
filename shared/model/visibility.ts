import type { EntityName, EntityRow } from '../contract/entities/index.ts';
import type { Role } from '../contract/entities/people.ts';
import { isStaff } from './permissions.ts';

/** Kinds that volunteers never receive (domain.md 2.11): staff's own, not handed to weekend cover row by row. */
const neverForModerators: ReadonlySet<EntityName> = new Set<EntityName>(['riskRecord', 'riskCorrection', 'auditEntry', 'triageMark', 'conversation', 'message', 'conversationEvent', 'sharedDraft']);

/** Kinds whose rows differ in who may read them, so that losing one must be told by a tombstone. */
const rowByRow: ReadonlySet<EntityName> = new Set<EntityName>(['note', 'auditEntry', 'readMark']);

/** How far a role may read a kind of row: everything, nothing, or decided row by row. */
export function reach(role: Role, t: EntityName): 'all' | 'none' | 'some' {
  if (t === 'auditEntry') return role === 'lead' ? 'all' : 'none';
  if (!isStaff(role) && neverForModerators.has(t)) return 'none';
  return rowByRow.has(t) && !(t === 'note' && isStaff(role)) ? 'some' : 'all';
}

/** Whether a colleague may read a row (domain.md 2.11). The server sends nothing else; the desk stores nothing else. */
export function mayRead<T extends EntityName>(staff: { readonly id: string; readonly role: Role }, t: T, row: EntityRow<T>): boolean {
  const far = reach(staff.role, t);
  if (far !== 'some') return far === 'all';
  if (t === 'note') return (row as EntityRow<'note'>).visibility === 'team';
  if (t === 'readMark') return (row as EntityRow<'readMark'>).staffId === staff.id;
  return false;
}
