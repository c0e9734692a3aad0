import type BetterSqlite3 from 'better-sqlite3';
import type { OutboxRow } from '../../../../shared/contract/bridge/views.ts';
import type { MutationName } from '../../../../shared/contract/mutations/index.ts';
import type { Problem, PushResult } from '../../../../shared/contract/wire.ts';
import type { Database } from '../database.ts';

/** One change made here, from the moment it is saved until its history is trimmed. */
export interface OutboxRecord {
  /** The order of saving, which is the order of replay. */
  readonly ord: number;
  readonly id: string;
  /** The queue's number and the place in it, once the entry has been sent for the first time. */
  readonly client: string | null;
  readonly seq: number | null;
  readonly name: MutationName;
  readonly entity: string;
  readonly ifVersion: number | null;
  readonly args: Readonly<Record<string, unknown>>;
  readonly caseId: string | null;
  readonly state: OutboxRow['state'];
  /** Whether it is still shown on top of the community's copy. */
  readonly overlay: boolean;
  /** What the community answered; null while that is not known. */
  readonly status: Exclude<PushResult['status'], 'duplicate'> | null;
  readonly problem: Problem | null;
  readonly was: Readonly<Record<string, unknown>> | null;
  readonly heldBy: string | null;
  readonly madeFrom: string | null;
  readonly at: string;
  readonly settledAt: string | null;
}

/** What is known of an entry when it is saved. */
export type NewRecord = Omit<OutboxRecord, 'ord' | 'client' | 'seq' | 'overlay' | 'status' | 'problem' | 'settledAt'>;

/** What can change of an entry later. */
export type RecordPatch = Partial<Pick<OutboxRecord, 'client' | 'seq' | 'state' | 'overlay' | 'status' | 'problem' | 'heldBy' | 'settledAt'>>;

/** The outbox (sync.md, invariants 3 to 5). Every method is a part of the caller's transaction. */
export interface OutboxTable {
  add(record: NewRecord): number;
  patch(id: string, change: RecordPatch): void;
  get(id: string): OutboxRecord | null;
  /** In order: what is not at an end, and what is still shown although its outcome is known. */
  open(): OutboxRecord[];
  /** In order: what is replayed on top of the community's copy. */
  overlaid(): OutboxRecord[];
  /** What was sent without an answer so far, by its numbers; then, in order and at most `limit`, what waits to be sent. */
  pending(limit: number): OutboxRecord[];
  /** Whether something has been answered and is still shown until the feed has brought it. */
  anyAnswered(): boolean;
  /** In order: what has been answered, is still shown, and stands at `acked` or before in a client's queue. */
  answered(client: string, acked: number): OutboxRecord[];
  /** In order: what has been answered and is still shown, of any other queue or of none. */
  answeredElsewhere(client: string): OutboxRecord[];
  /** Whether {@link pending} has anything. */
  waits(): boolean;
  /** In order: what was saved after an entry and never sent. */
  unsentAfter(ord: number): OutboxRecord[];
  /** In order: what needs a person, and what waits for that. */
  stuck(): OutboxRecord[];
  /** Whether an entry was made from another and has not been taken back itself. */
  madeFrom(id: string): boolean;
  /** Puts an unsent entry at the end of the order. */
  moveToEnd(id: string): void;
  /** Newest first: what ended. */
  ended(limit: number): OutboxRecord[];
  /** In order: entries of a queue from a number on, whatever became of them. */
  sentFrom(client: string, seq: number): OutboxRecord[];
  /** Which of some cases an open entry is about. Costs what is asked and what is stuck, however much waits. */
  openCases(caseIds: readonly string[]): { readonly waiting: string[]; readonly stuck: string[] };
  /** Which of some entries are here, and in which state. */
  states(ids: readonly string[]): { readonly id: string; readonly state: OutboxRow['state'] }[];
  byIds(ids: readonly string[]): OutboxRecord[];
  counts(): { readonly unsent: number; readonly needsYou: number };
  /** Forgets the oldest of `sent` and `overtaken` beyond `keep`; what a person discarded or must settle stays. */
  trim(keep: number): void;
  /** Forgets some entries that have ended and are not shown any more. */
  forget(ids: readonly string[]): void;
}

interface Raw {
  ord: number;
  id: string;
  client: string | null;
  seq: number | null;
  name: MutationName;
  entity: string;
  if_version: number | null;
  args: string;
  case_id: string | null;
  state: OutboxRow['state'];
  overlay: number;
  status: OutboxRecord['status'];
  problem: string | null;
  was: string | null;
  held_by: string | null;
  made_from: string | null;
  at: string;
  settled_at: string | null;
}

const parsed = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));

const record = (raw: Raw): OutboxRecord => ({
  ord: raw.ord,
  id: raw.id,
  client: raw.client,
  seq: raw.seq,
  name: raw.name,
  entity: raw.entity,
  ifVersion: raw.if_version,
  args: JSON.parse(raw.args) as Record<string, unknown>,
  caseId: raw.case_id,
  state: raw.state,
  overlay: raw.overlay === 1,
  status: raw.status,
  problem: parsed<Problem>(raw.problem),
  was: parsed<Record<string, unknown>>(raw.was),
  heldBy: raw.held_by,
  madeFrom: raw.made_from,
  at: raw.at,
  settledAt: raw.settled_at,
});

const columnOf: Readonly<Record<keyof RecordPatch, string>> = { client: 'client', seq: 'seq', state: 'state', overlay: 'overlay', status: 'status', problem: 'problem', heldBy: 'held_by', settledAt: 'settled_at' };

const bound = (value: unknown): string | number | null => {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : ((value ?? null) as string | number | null);
};

const OPEN = `"state" IN ('queued', 'sending', 'held', 'needs-you')`;

/** The `outbox` table of an open database. */
export function outboxTable(db: Database): OutboxTable {
  const select = (where: string) => db.prepare<unknown[], Raw>(`SELECT * FROM "outbox" ${where}`);
  const insert = db.prepare(
    'INSERT INTO "outbox" ("id", "name", "entity", "if_version", "args", "case_id", "state", "overlay", "was", "held_by", "made_from", "at") VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)',
  );
  const one = select('WHERE "id" = ?');
  const open = select(`WHERE ${OPEN} OR "overlay" = 1 ORDER BY "ord"`);
  const overlaid = select('WHERE "overlay" = 1 ORDER BY "ord"');
  const unanswered = select(`WHERE "state" = 'sending' AND "status" IS NULL ORDER BY "seq"`);
  const queued = select(`INDEXED BY "outbox_queued" WHERE "state" = 'queued' ORDER BY "ord" LIMIT ?`);
  const anyAnswered = db.prepare<[], number>('SELECT 1 FROM "outbox" WHERE "overlay" = 1 AND "status" IS NOT NULL LIMIT 1').pluck();
  // By its numbers and not by what is shown: of a long queue nearly everything is shown and little has been passed.
  const answered = select('WHERE "client" = ? AND "seq" <= ? AND +"overlay" = 1 AND "status" IS NOT NULL ORDER BY "ord"');
  const answeredElsewhere = select('WHERE "overlay" = 1 AND "status" IS NOT NULL AND "client" IS NOT ? ORDER BY "ord"');
  const waits = db.prepare<[], number>(`SELECT EXISTS (SELECT 1 FROM "outbox" WHERE "state" = 'sending' AND "status" IS NULL) OR EXISTS (SELECT 1 FROM "outbox" INDEXED BY "outbox_queued" WHERE "state" = 'queued')`).pluck();
  const unsentAfter = select(`WHERE "ord" > ? AND "state" IN ('queued', 'held') ORDER BY "ord"`);
  const stuck = select(`WHERE "state" IN ('needs-you', 'held') ORDER BY "ord"`);
  const madeFrom = db.prepare<[string], number>(`SELECT 1 FROM "outbox" WHERE "made_from" = ? AND "state" <> 'undone' LIMIT 1`).pluck();
  const moveToEnd = db.prepare<[string]>('UPDATE "outbox" SET "ord" = (SELECT max("ord") + 1 FROM "outbox") WHERE "id" = ?');
  const ended = select(`WHERE "state" IN ('sent', 'overtaken', 'discarded', 'undone') ORDER BY "settled_at" DESC, "ord" DESC LIMIT ?`);
  const sentFrom = select('WHERE "client" = ? AND "seq" >= ? ORDER BY "seq"');
  const waitingCases = db.prepare<[string], string>(
    `SELECT DISTINCT "asked"."value" FROM json_each(?) AS "asked" WHERE EXISTS (SELECT 1 FROM "outbox" INDEXED BY "outbox_case" WHERE "case_id" = "asked"."value" AND "state" IN ('queued', 'sending'))`,
  ).pluck();
  const stuckCases = db.prepare<[string], string>(
    `SELECT DISTINCT "case_id" FROM "outbox" INDEXED BY "outbox_state" WHERE "state" IN ('needs-you', 'held') AND "case_id" IN (SELECT "value" FROM json_each(?))`,
  ).pluck();
  const states = db.prepare<[string], { id: string; state: OutboxRow['state'] }>('SELECT "id", "state" FROM "outbox" WHERE "id" IN (SELECT "value" FROM json_each(?)) ORDER BY "ord"');
  const byIds = select('WHERE "id" IN (SELECT "value" FROM json_each(?)) ORDER BY "ord"');
  const counts = db.prepare<[], { unsent: number; needsYou: number }>(
    `SELECT count(*) FILTER (WHERE "state" IN ('queued', 'sending', 'held')) AS "unsent", count(*) FILTER (WHERE "state" = 'needs-you') AS "needsYou" FROM "outbox" WHERE ${OPEN}`,
  );
  const forget = db.prepare<[string]>(`DELETE FROM "outbox" WHERE "overlay" = 0 AND "state" IN ('sent', 'overtaken', 'discarded', 'undone') AND "id" IN (SELECT "value" FROM json_each(?))`);
  const trim = db.prepare<[number]>(
    `DELETE FROM "outbox" WHERE "overlay" = 0 AND "state" IN ('sent', 'overtaken') AND "ord" NOT IN (SELECT "ord" FROM "outbox" WHERE "state" IN ('sent', 'overtaken') ORDER BY "settled_at" DESC, "ord" DESC LIMIT ?)`,
  );
  const patches = new Map<string, BetterSqlite3.Statement<unknown[]>>();
  return {
    add: (r) => Number(insert.run(r.id, r.name, r.entity, r.ifVersion, JSON.stringify(r.args), r.caseId, r.state, bound(r.was), r.heldBy, r.madeFrom, r.at).lastInsertRowid),
    patch(id, change) {
      const keys = Object.keys(change) as (keyof RecordPatch)[];
      const sets = keys.map((key) => `"${columnOf[key]}" = ?`).join(', ');
      let statement = patches.get(sets);
      if (statement === undefined) patches.set(sets, (statement = db.prepare<unknown[]>(`UPDATE "outbox" SET ${sets} WHERE "id" = ?`)));
      statement.run(...keys.map((key) => bound(change[key])), id);
    },
    get(id) {
      const raw = one.get(id);
      return raw === undefined ? null : record(raw);
    },
    open: () => open.all().map(record),
    overlaid: () => overlaid.all().map(record),
    pending: (limit) => [...unanswered.all(), ...queued.all(limit)].map(record),
    anyAnswered: () => anyAnswered.get() === 1,
    answered: (client, acked) => answered.all(client, acked).map(record),
    answeredElsewhere: (client) => answeredElsewhere.all(client).map(record),
    waits: () => waits.get() === 1,
    unsentAfter: (ord) => unsentAfter.all(ord).map(record),
    stuck: () => stuck.all().map(record),
    madeFrom: (id) => madeFrom.get(id) === 1,
    moveToEnd: (id) => void moveToEnd.run(id),
    ended: (limit) => ended.all(limit).map(record),
    sentFrom: (client, seq) => sentFrom.all(client, seq).map(record),
    openCases(caseIds) {
      const asked = JSON.stringify(caseIds);
      return { waiting: waitingCases.all(asked), stuck: stuckCases.all(asked) };
    },
    states: (ids) => states.all(JSON.stringify(ids)),
    byIds: (ids) => byIds.all(JSON.stringify(ids)).map(record),
    counts: () => counts.get() ?? { unsent: 0, needsYou: 0 },
    trim: (keep) => void trim.run(keep),
    forget: (ids) => void forget.run(JSON.stringify(ids)),
  };
}
