import { createHash } from 'node:crypto';
import { entities, isEntityName, type EntityName, type EntityRow } from '../../shared/contract/entities/index.ts';
import type { Role } from '../../shared/contract/entities/people.ts';
import { wireChange, type WireChange } from '../../shared/contract/wire.ts';
import { coversNow } from '../../shared/model/cover/shifts.ts';
import { isStaff } from '../../shared/model/permissions.ts';
import { followsConversation, mayRead, type Viewer } from '../../shared/model/visibility.ts';
import { misfit } from './findings.ts';
import type { Watch } from './watch.ts';

/** Text of ours begins with this, so that what a run wrote can be told from everything else. */
export const MARK = 'Contract check';

/** A row as a copy knows it. `facts` are whole rows of few kinds; `page` is the snapshot page that first brought it, from 1; 0 is the feed. */
export interface Known {
  readonly v: number;
  readonly hash: string;
  readonly gone: boolean;
  readonly page: number;
  readonly facts: Readonly<Record<string, unknown>> | null;
}

/** A copy of what the server sent, by `kind/id`. */
export type Copy = Map<string, Known>;

/** Where a change came from, for findings. */
export interface Origin {
  readonly asked: string;
  readonly from: 'snapshot' | 'feed';
  readonly page: number;
}

/** A change that fits the wire, with its row if it fits its kind. */
export interface Taken {
  readonly key: string;
  readonly change: WireChange;
  readonly known: Known;
}

/** Kinds of which the checks need more than a version; of posts, which are many, only what is needed. */
const whole: ReadonlySet<EntityName> = new Set<EntityName>(['staff', 'claim', 'caseAction', 'riskRecord', 'policy', 'break', 'breakEvent', 'shift']);

function factsOf(t: EntityName, row: Record<string, unknown>): Known['facts'] {
  if (t === 'post') return { authorId: row['authorId'], state: row['state'], stateBy: row['stateBy'] };
  if (t === 'case') return { kind: row['kind'], postId: row['postId'], memberId: row['memberId'], state: row['state'], withStaff: row['withStaff'], appealOf: row['appealOf'], openedAt: row['openedAt'] };
  if (t === 'note') return String(row['text']).startsWith(MARK) ? row : { text: null, visibility: row['visibility'], aboutKind: row['aboutKind'], aboutId: row['aboutId'] };
  if (t === 'conversation') { const { subject: _s, ...facts } = row; return facts; }
  if (t === 'message') return { id: row['id'], conversationId: row['conversationId'], memberId: row['memberId'], from: row['from'], by: row['by'], at: row['at'] };
  if (t === 'sharedDraft') return { id: row['id'], conversationId: row['conversationId'], by: row['by'], withdrawn: row['withdrawn'], empty: row['text'] === '' && row['note'] === '' };
  if (t === 'triageMark' || t === 'conversationEvent') { const { text: _t, suggestedWords: _w, ...facts } = row; return facts; }
  if (t === 'image') return { id: row['id'], file: row['file'] };
  if (t === 'riskCorrection') return { recordId: row['recordId'] };
  if (t === 'ledgerEntry') { const { evidence: _e, privateNote: _p, ...facts } = row; return facts; }
  return whole.has(t) ? row : null;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`).join(',')}}`;
}

/** A short hash of a value whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return createHash('sha1').update(canonical(value), 'utf8').digest('base64');
}

/** Who reads: what {@link look} compares rows with. */
export interface ReaderIs {
  readonly id: string;
  readonly role: Role;
}

const aboutConversation = (t: EntityName, row: object): boolean => t === 'note' && (row as { aboutKind?: unknown }).aboutKind === 'conversation';

/** Rows of a moderator's copy that follow conversations and that they may not read at an instant, by kind and id. */
export function unread(copy: Copy, reader: ReaderIs, now: string): string[] {
  if (isStaff(reader.role)) return [];
  const there = [...copy].filter(([, { gone, facts }]) => !gone && facts !== null);
  const shifts = there.filter(([key]) => key.startsWith('shift/')).map(([, { facts }]) => facts as unknown as EntityRow<'shift'>);
  const get = <T extends EntityName>(t: T, id: string): EntityRow<T> | undefined => { const known = copy.get(`${t}/${id}`); return known && !known.gone ? (known.facts as unknown as EntityRow<T> ?? undefined) : undefined; };
  const viewer: Viewer = { ...reader, onCover: coversNow(shifts, reader.id, now), read: { get } };
  return there.filter(([key, { facts }]) => { const t = key.slice(0, key.indexOf('/')) as EntityName; return (followsConversation(t) || aboutConversation(t, facts ?? {})) && !mayRead(viewer, t, facts as never); }).map(([key]) => key);
}

/** Looks at one change as it stands on the wire and tells `watch` what is wrong; null when it is unusable. */
export function look(raw: unknown, origin: Origin, reader: ReaderIs, watch: Watch): Taken | null {
  const rowsOf = `${origin.from}.rows`;
  const wrong = (came: string, expected = 'a change as the contract has it'): null => { watch.wrong(rowsOf, origin.asked, expected, came); return null; };
  watch.looked(rowsOf);
  const parsed = wireChange.safeParse(raw);
  if (!parsed.success) return wrong(`a change that does not fit at ${misfit(parsed.error)}`);
  const change = parsed.data;
  const at = `${change.t.slice(0, 40)} ${change.id.slice(0, 64)}`;
  if (!isEntityName(change.t)) return wrong(`the kind “${change.t.slice(0, 40)}”`, 'a kind of row of the contract');
  const key = `${change.t}/${change.id}`;
  if (change.op === 'del') {
    if (change.row !== undefined && change.row !== null) wrong(`a tombstone of ${at} with a row`, 'a tombstone without a row');
    return { key, change, known: { v: change.v, hash: 'gone', gone: true, page: origin.page, facts: null } };
  }
  const row = entities[change.t].safeParse(change.row);
  if (!row.success) return wrong(`${at} does not fit at ${misfit(row.error)}`, `a row that fits the schema of ${change.t}`);
  if (row.data.id !== change.id) wrong(`${at} whose row has another id`, 'the same id on the change and in its row');
  watch.looked('visibility.rows');
  // What follows a conversation is judged once its conversation and the roster are here too (see `unread`).
  const later = !isStaff(reader.role) && (followsConversation(change.t) || aboutConversation(change.t, row.data));
  if (!later && !mayRead({ ...reader, onCover: false, read: { get: () => undefined } }, change.t, row.data as EntityRow<typeof change.t>)) watch.wrong('visibility.rows', origin.asked, `no row that a ${reader.role} may not read`, at);
  const record = change.row as Record<string, unknown>;
  return { key, change, known: { v: change.v, hash: hashOf(record), gone: false, page: origin.page, facts: factsOf(change.t, record) } };
}
