import { columnList, decodeRow } from '../../electron/service/store/rows.ts';
import { tables } from '../../electron/service/store/tables.ts';
import type { Database, Store } from '../../electron/service/store/index.ts';
import type { Entry, Sync } from '../../electron/service/sync/index.ts';
import type { Staff } from '../../shared/contract/entities/people.ts';
import { entityNames, type EntityName } from '../../shared/contract/entities/index.ts';
import { followsConversation } from '../../shared/model/visibility.ts';
import { clashOf } from '../../shared/model/breaks.ts';
import { kindOf, type TortureCommunity } from './community.ts';

/** What an oracle found. The first three are counted in the report. */
export interface Finding {
  readonly kind: 'lost' | 'doubled' | 'diverged' | 'flickered' | 'busy' | 'stuck' | 'thrown' | 'damaged';
  readonly oracle: string;
  readonly text: string;
}

/** A desk as the oracles look at it. */
export interface Examined {
  readonly store: Store;
  readonly sync: Pick<Sync, 'entries'>;
  readonly around: { readonly staff: Staff };
  /** The highest version seen of each row: no row goes back. */
  readonly highest: Map<string, number>;
}

/** What a person saved at a desk: the arguments as they were. */
export type Saved = Map<string, string>;

interface Copy {
  readonly row: unknown;
  readonly v: number;
}

const ENDED: ReadonlySet<Entry['state']> = new Set<Entry['state']>(['sent', 'overtaken', 'needs-you', 'held', 'discarded', 'undone']);

interface Trace {
  readonly t: EntityName;
  readonly id: string;
}

/** The row that tells that a mutation took effect: it takes the id that the arguments name, or the mutation's own. Null for courtesies. */
function traceOf(name: string, args: unknown, id: string): Trace | null {
  const named = args as { entry?: { id: string }; entryId?: string; proposal?: { id: string }; messageId?: string; eventId?: string; markId?: string; shift?: { id: string }; handover?: { id: string } };
  if (/^case\.(claim|release|touch)@/.test(name)) return null;
  if (name === 'note.add@1') return { t: 'note', id };
  if (name === 'ledger.give@1') return { t: 'ledgerEntry', id: named.entry!.id };
  if (name === 'ledger.void@1') return { t: 'ledgerEntry', id: named.entryId! };
  if (name === 'ledger.propose@1') return { t: 'pointsProposal', id: named.proposal!.id };
  if (name === 'message.send@1') return { t: 'message', id: named.messageId! };
  if (name === 'conversation.triage@1') return { t: 'triageMark', id: named.markId! };
  if (name.startsWith('conversation.')) return { t: 'conversationEvent', id: named.eventId! };
  if (name === 'shift.set@1') return { t: 'shift', id: named.shift!.id };
  if (name === 'handover.write@1') return { t: 'handover', id: named.handover!.id };
  // A later draft takes its place.
  if (name.startsWith('draft.')) return null;
  return name.startsWith('break.') ? { t: 'breakEvent', id } : { t: 'caseAction', id };
}

interface Looks {
  readonly rows: readonly (readonly [EntityName, { all(): unknown[][] }])[];
  readonly changes: { get(): number | undefined };
  readonly sent: { all(): { readonly id: string; readonly name: string; readonly args: string }[] };
  /** What was looked at last. */
  at: string;
}

const looks = new WeakMap<Database, Looks>();

/** Statements of the oracles, prepared once for an open database. */
function looksOf(db: Database): Looks {
  let made = looks.get(db);
  if (made === undefined) {
    const rows = entityNames.map((t) => [t, db.prepare<[], unknown[]>(`SELECT ${columnList(t)}, "v" FROM "${tables[t].name}"`).raw()] as const);
    looks.set(db, (made = { rows, changes: db.prepare<[], number>('SELECT total_changes()').pluck(), sent: db.prepare<[], { id: string; name: string; args: string }>(`SELECT "id", "name", "args" FROM "outbox" WHERE "state" = 'sent'`), at: '' }));
  }
  return made;
}

/** The community's copy at a desk: what is shown, without the outbox. */
export function copyOf({ store }: Examined): Map<string, Copy> {
  const rows = new Map<string, Copy>();
  for (const [t, all] of looksOf(store.db).rows) {
    for (const values of all.all()) {
      const row = decodeRow(t, values);
      rows.set(`${t}/${row.id}`, { row, v: values.at(-1) as number });
    }
  }
  for (const { t, id, row, v } of store.overlayBase.all()) {
    if (row === null) rows.delete(`${t}/${id}`);
    else rows.set(`${t}/${id}`, { row, v });
  }
  return rows;
}

/** A merged member's row stays at a desk and says where they carry on; the community has only the tombstone. */
const keptMember = (key: string, row: unknown): boolean => kindOf(key) === 'member' && (row as { mergedInto: unknown }).mergedInto !== null;

/** After a crash and between steps: the cursor is not ahead of the rows (O4), and no row has gone back. */
export function holes(desk: Examined, community: TortureCommunity): Finding[] {
  const { store } = desk;
  const cursor = store.meta.get('sync.cursor');
  const staffId = desk.around.staff.id;
  const at = cursor === null ? null : community.at(staffId, cursor);
  if (at === null || store.meta.get('sync.snapshot') !== null) {
    desk.highest.clear();
    return [];
  }
  const found: Finding[] = [];
  const look = looksOf(store.db);
  const state = `${look.changes.get()} ${community.store.head()} ${at}`;
  if (look.at === state) return found;
  look.at = state;
  const have = copyOf(desk);
  const theirs = community.rows(staffId);
  const say = (text: string): void => void found.push({ kind: 'diverged', oracle: 'O4', text });
  for (const [key, { row, v }] of theirs) {
    const mine = have.get(key);
    if (v > at) continue;
    if (!mine) say(`${key} is missing behind the cursor`);
    else if (mine.v !== v || JSON.stringify(mine.row) !== JSON.stringify(row)) say(`${key} is old behind the cursor: ${mine.v} instead of ${v}`);
  }
  for (const [key, { v }] of have) {
    if (followsConversation(kindOf(key)) && !community.everRead(staffId, key)) say(`${key} is in the file of somebody who never might read it`);
    const before = desk.highest.get(key) ?? 0;
    if (v < before) say(`${key} went back from ${before} to ${v}`);
    desk.highest.set(key, Math.max(v, before));
  }
  return found;
}

/** What a person did stays on the screen, from saving it until it has ended: no flicker. */
export function flickers(desk: Examined, community: TortureCommunity): Finding[] {
  const { store, around } = desk;
  const found: Finding[] = [];
  const entries = looksOf(store.db).sent.all();
  const role = community.store.records.get('staff', around.staff.id)!.role;
  for (const { id, name, args } of entries) {
    const trace = traceOf(name, JSON.parse(args), id);
    const theirs = trace === null ? undefined : community.store.records.get(trace.t, trace.id);
    if (trace === null || !theirs || store.reader.get(trace.t, trace.id)) continue;
    // A desk whose person has just lost the role loses the rows with it.
    if (followsConversation(trace.t) && (role === 'moderator' || store.reader.get('staff', around.staff.id)?.role === 'moderator')) continue;
    if (trace.t === 'note' && (role === 'moderator' || store.reader.get('staff', around.staff.id)?.role === 'moderator') && (theirs as { visibility: string }).visibility === 'staff') continue;
    found.push({ kind: 'flickered', oracle: 'O3', text: `${name} ${id} is called sent and is not shown` });
  }
  return found;
}

/** After quiescence: O1 to O5 and O7 of one desk. */
export function atRest(desk: Examined, community: TortureCommunity, saved: Saved, now?: string): Finding[] {
  const found: Finding[] = [];
  const say = (kind: Finding['kind'], oracle: string, text: string): void => void found.push({ kind, oracle, text });
  const { store, sync } = desk;
  const entries = new Map(sync.entries().map((entry) => [entry.id, entry]));
  const theirs = community.rows(desk.around.staff.id, now);
  for (const [id, args] of saved) {
    const entry = entries.get(id);
    if (!entry) { say('lost', 'O1', `${id} is not in the outbox any more`); continue; }
    if (JSON.stringify(entry.args) !== args) say('lost', 'O5', `${id} has other words than the person's`);
    if (!ENDED.has(entry.state)) say('lost', 'O1', `${entry.name} ${id} is still ${entry.state}`);
    const times = community.applied.get(id) ?? 0;
    if (times > 1) say('doubled', 'O2', `${entry.name} ${id} took effect ${times} times`);
    const trace = traceOf(entry.name, entry.args, id);
    if (times > 0 && trace !== null && (trace.t !== 'caseAction' || entry.caseId !== null) && !community.store.records.get(trace.t, trace.id)) say('lost', 'O2', `${entry.name} ${id} was applied and left nothing`);
    if (entry.state === 'sent' && times === 0) say('lost', 'O2', `${entry.name} ${id} is called sent and took no effect`);
    // The person was told that nobody knows, and nothing that they may read could tell the desk.
    const toldOf = store.outbox.get(id)?.status === null && (entry.state !== 'needs-you' || trace === null || !theirs.has(`${trace.t}/${trace.id}`));
    if (ENDED.has(entry.state) && entry.state !== 'sent' && times > 0 && !toldOf) say('diverged', 'O1', `${entry.name} ${id} is called ${entry.state} (${entry.problem?.type ?? 'no problem'}) and took effect`);
    if (entry.state === 'held' && entries.get(entry.heldBy ?? '')?.state !== 'needs-you') say('lost', 'O5', `${id} waits for ${entry.heldBy}, which does not need the person`);
  }
  for (const id of entries.keys()) if (!saved.has(id)) say('doubled', 'O1', `${id} is in the outbox and nobody saved it`);
  const shown = copyOf(desk);
  for (const [key, { row, v }] of theirs) {
    const mine = shown.get(key);
    if (!mine) say('diverged', 'O3', `${key} is missing`);
    else if (mine.v !== v || JSON.stringify(mine.row) !== JSON.stringify(row)) say('diverged', 'O3', `${key} differs: ${JSON.stringify(mine)} instead of ${JSON.stringify({ row, v })}`);
  }
  for (const [key, { row }] of shown) if (!theirs.has(key) && !keptMember(key, row)) say('diverged', 'O3', `${key} should be gone`);
  if (store.overlayBase.all().length > 0) say('diverged', 'O3', 'the outbox still covers rows');
  if (store.quarantine.count() > 0) say('diverged', 'O3', 'a good row is in quarantine');
  const check = store.db.pragma('quick_check', { simple: true });
  if (check !== 'ok') say('damaged', 'O7', String(check));
  return found;
}

/** What the rules on breaks promise whatever the desks did: one proposal of the desk's own a member, and no two decided breaks of one scope at a time (domain.md 2.4, 2.6). */
export function unruly(community: TortureCommunity): Finding[] {
  const { records } = community.store;
  const found: Finding[] = [];
  for (const [memberId, breaks] of Map.groupBy(records.all('break'), (one) => one.memberId)) {
    if (breaks.filter((one) => one.proposedBy === null && one.state === 'proposed').length > 1) found.push({ kind: 'doubled', oracle: 'O2', text: `${memberId} has two proposals of a break` });
    // What was lifted takes up no more than it ran.
    for (const one of breaks) if (one.decidedAt !== null && one.state !== 'cancelled' && clashOf({ ...one, endsAt: one.endedAt ?? one.endsAt }, breaks)) found.push({ kind: 'diverged', oracle: 'O2', text: `${memberId} has overlapping breaks` });
  }
  return found;
}

/** Rows at the community that no person made. */
export function strangers(community: TortureCommunity, known: ReadonlySet<string>): Finding[] {
  return [...community.store.records.all('note'), ...community.store.records.all('caseAction')]
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => ({ kind: 'doubled', oracle: 'O2', text: `${id} took effect and nobody saved it` }));
}
