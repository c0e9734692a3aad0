import type { EntityName, EntityRow } from '../contract/entities/index.ts';
import type { Role, Staff } from '../contract/entities/people.ts';
import { coversNow } from './cover/shifts.ts';
import { isStaff } from './permissions.ts';
import type { RowReader } from './rules/types.ts';

/** Kinds that follow a conversation: volunteers receive them only during their own shift, of what was handed to weekend cover (domain.md 2.11). */
const withConversation: ReadonlySet<EntityName> = new Set<EntityName>(['conversation', 'message', 'triageMark', 'conversationEvent', 'sharedDraft', 'riskRecord', 'riskCorrection']);

/** Kinds whose rows differ in who may read them, so that losing one must be told by a tombstone. */
const rowByRow: ReadonlySet<EntityName> = new Set<EntityName>(['note', 'handover', 'readMark', 'forumAct']);

/** Whether a kind follows a conversation, so that a volunteer may read none of it, or lose it again. */
export function followsConversation(t: EntityName): boolean {
  return withConversation.has(t);
}

/** How far a role may read a kind of row: everything, nothing, or decided row by row. */
export function reach(role: Role, t: EntityName): 'all' | 'none' | 'some' {
  if (t === 'auditEntry') return role === 'lead' ? 'all' : 'none';
  if (isStaff(role)) return t === 'readMark' ? 'some' : 'all';
  return rowByRow.has(t) || withConversation.has(t) ? 'some' : 'all';
}

/** Who reads, and what decides about rows that depend on others: the roster at an instant, and the rows as they stand. */
export interface Viewer {
  readonly id: string;
  readonly role: Role;
  /** Whether they cover the inbox now. */
  readonly onCover: boolean;
  readonly read: Pick<RowReader, 'get'>;
}

/** A colleague as a reader at an instant, canonical UTC: what a volunteer may read ends with their shift. */
export function viewerOf(staff: Pick<Staff, 'id' | 'role'>, read: RowReader, now: string): Viewer {
  const onCover = !isStaff(staff.role) && coversNow(read.list('shift', staff.id), staff.id, now);
  return { id: staff.id, role: staff.role, onCover, read };
}

/** The conversation that a row follows, or null: a risk record about a case or a post follows none. */
export function conversationOf<T extends EntityName>(t: T, row: EntityRow<T>, read: Pick<RowReader, 'get'>): string | null {
  if (t === 'conversation') return row.id;
  if (t === 'riskCorrection') {
    const record = read.get('riskRecord', (row as EntityRow<'riskCorrection'>).recordId);
    return record ? conversationOf('riskRecord', record, read) : null;
  }
  if (t === 'riskRecord' || t === 'note') {
    const { aboutKind, aboutId } = row as EntityRow<'riskRecord' | 'note'>;
    return aboutKind === 'conversation' ? aboutId : null;
  }
  return withConversation.has(t) ? (row as EntityRow<'message'>).conversationId : null;
}

/** A risk record of one's own stays readable, with what others add to it (domain.md 2.11). */
function isOwnRecord<T extends EntityName>({ id, read }: Viewer, t: T, row: EntityRow<T>): boolean {
  if (t === 'riskRecord') return (row as EntityRow<'riskRecord'>).by === id;
  return t === 'riskCorrection' && read.get('riskRecord', (row as EntityRow<'riskCorrection'>).recordId)?.by === id;
}

/** Whether a volunteer reads what belongs to a conversation: it was handed to weekend cover, and they are on it. */
function withCover({ onCover, read }: Viewer, conversationId: string | null): boolean {
  return onCover && conversationId !== null && (read.get('conversation', conversationId)?.withWeekendCover ?? false);
}

/** Whether a colleague may read a row (domain.md 2.11). The server sends nothing else; the desk stores nothing else. */
export function mayRead<T extends EntityName>(viewer: Viewer, t: T, row: EntityRow<T>): boolean {
  const far = reach(viewer.role, t);
  if (far !== 'some') return far === 'all';
  if (t === 'readMark') return (row as EntityRow<'readMark'>).staffId === viewer.id;
  if (t === 'forumAct') return (row as EntityRow<'forumAct'>).aboutKind === 'post';
  if (t === 'handover') return (row as EntityRow<'handover'>).readers === 'team';
  if (t === 'note') {
    const { visibility, aboutKind, aboutId } = row as EntityRow<'note'>;
    return visibility === 'team' && (aboutKind !== 'conversation' || withCover(viewer, aboutId));
  }
  return isOwnRecord(viewer, t, row) || withCover(viewer, conversationOf(t, row, viewer.read));
}

/** Whether a colleague may know of a row by its kind and id: of kinds that all of them read, also of one that is not there. */
export function mayKnow(viewer: Viewer, t: EntityName, id: string): boolean {
  const far = reach(viewer.role, t);
  if (far !== 'some') return far === 'all';
  const row = viewer.read.get(t, id);
  return row !== undefined && mayRead(viewer, t, row);
}
