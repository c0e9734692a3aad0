import type { Problem, PushResult } from '../../../../shared/contract/wire.ts';
import type { Db } from './open.ts';

/** A client's place in its own sequence. `trimmed`: results up to here no longer carry a `current` row. */
export interface ClientMark {
  readonly staffId: string;
  readonly lastSeq: number;
  readonly trimmed: number;
}

/** The outcome of a mutation as it was stored. */
export interface StoredResult {
  readonly hash: Buffer;
  readonly status: PushResult['status'];
  readonly problem: Problem | null;
}

/** A mutation's outcome to store. */
export interface NewResult extends StoredResult {
  readonly seq: number;
  readonly tx: number;
  readonly mutationId: string;
}

/** What clients have pushed: high-water marks, which never expire, and outcomes (sync.md, invariant 3). */
export interface Pushes {
  client(clientId: string): ClientMark | null;
  result(clientId: string, seq: number): StoredResult | null;
  /** The seq under which this client used a mutation id before, or null. */
  seqOf(clientId: string, mutationId: string): number | null;
  /** Stores an outcome and moves the high-water mark to it. */
  record(clientId: string, staffId: string, result: NewResult): void;
  /** Drops the `current` rows of outcomes that the client has taken in; type and title stay, so a duplicate still tells the truth. */
  trim(clientId: string, ackedThrough: number): void;
  /** The high-water mark of each of this person's clients as of transaction `tx`: never ahead of effects (sync.md, invariant 4). */
  acks(staffId: string, tx: number): Record<string, number>;
}

/** What clients have pushed, in a community database. Writes expect to be inside a transaction. */
export function pushes(db: Db): Pushes {
  const mark = db.prepare<[string], ClientMark>('SELECT staff_id AS staffId, last_seq AS lastSeq, trimmed FROM client WHERE id = ?');
  const outcome = db.prepare<[string, number], { hash: Buffer; status: PushResult['status']; problem: string | null }>('SELECT hash, status, problem FROM push WHERE client_id = ? AND seq = ?');
  const seqOf = db.prepare<[string, string], number>('SELECT seq FROM push WHERE client_id = ? AND mutation_id = ?').pluck();
  const insert = db.prepare('INSERT INTO push (client_id, seq, tx, mutation_id, hash, status, problem) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const move = db.prepare('INSERT INTO client (id, staff_id, last_seq, trimmed) VALUES (?, ?, ?, 0) ON CONFLICT (id) DO UPDATE SET last_seq = excluded.last_seq');
  const strip = db.prepare("UPDATE push SET problem = json_remove(problem, '$.current') WHERE client_id = ? AND seq > ? AND seq <= ? AND problem IS NOT NULL");
  const trimmed = db.prepare('UPDATE client SET trimmed = ? WHERE id = ?');
  const settled = db.prepare<[number, string], { id: string; seq: number | null }>(
    'SELECT client.id, (SELECT max(seq) FROM push INDEXED BY push_tx WHERE client_id = client.id AND tx <= ?) AS seq FROM client WHERE staff_id = ?',
  );
  return {
    client: (clientId) => mark.get(clientId) ?? null,
    result(clientId, seq) {
      const found = outcome.get(clientId, seq);
      return found ? { ...found, problem: found.problem === null ? null : (JSON.parse(found.problem) as Problem) } : null;
    },
    seqOf: (clientId, mutationId) => seqOf.get(clientId, mutationId) ?? null,
    record(clientId, staffId, { seq, tx, mutationId, hash, status, problem }) {
      move.run(clientId, staffId, seq);
      insert.run(clientId, seq, tx, mutationId, hash, status, problem === null ? null : JSON.stringify(problem));
    },
    trim(clientId, ackedThrough) {
      const known = mark.get(clientId);
      const through = Math.min(ackedThrough, known?.lastSeq ?? 0);
      if (!known || through <= known.trimmed) return;
      strip.run(clientId, known.trimmed, through);
      trimmed.run(through, clientId);
    },
    acks(staffId, tx) {
      const found: Record<string, number> = {};
      for (const { id, seq } of settled.all(tx, staffId)) if (seq !== null) found[id] = seq;
      return found;
    },
  };
}
