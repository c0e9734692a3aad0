import type { Db } from './open.ts';

/** A forum's row by its kind there and its number. */
interface Ref { readonly source: string; readonly n: number }

/** Where an act is: `sending` once it may have reached the forum; `needs-you` waits for a person; the others are over. */
export type ActState = 'waiting' | 'sending' | 'needs-you' | 'done' | 'by-hand' | 'given-up' | 'overtaken' | 'only-here';

/** One thing to be done on the forum. Instants are canonical UTC of the server; `want` is JSON (upstream.ts). */
export interface ActRow {
  readonly n: number;
  readonly id: string;
  readonly lane: string;
  readonly kind: string;
  readonly want: string;
  readonly at: string;
  readonly by: string | null;
  readonly due: string;
  readonly rank: number;
  readonly state: ActState;
  readonly attempts: number;
  readonly sentAt: string | null;
  readonly saw: string | null;
  readonly why: string | null;
  /** The row of ours that says what was decided, or null. */
  readonly row: string | null;
  /** When it was first due. */
  readonly since: string;
}

/** What an act begins with; see {@link ActRow}. */
export type NewAct = Pick<ActRow, 'id' | 'lane' | 'kind' | 'want' | 'at' | 'by' | 'due' | 'rank' | 'row'>;

/** What is to be done on a forum, and what this server did there. Writes expect to be inside a transaction. */
export interface ActBook {
  /** Adds an act at the end of its lane; one of the same id stays as it is. */
  add(act: NewAct): void;
  get(id: string): ActRow | undefined;
  /** The act whose turn it is at `now`: the first of its lane, unless that waits for a person. Acts of rank 0 pass by those that do, and are tried again themselves. */
  next(now: string): ActRow | undefined;
  /** When an act is due next, or null. */
  nextDue(): string | null;
  /** Acts of a lane that are not over, in order. */
  open(lane: string): readonly ActRow[];
  change(id: string, to: Partial<Pick<ActRow, 'state' | 'due' | 'attempts' | 'sentAt' | 'saw' | 'why'>>): void;
  /** Acts that wait for a person, oldest first. */
  waitingForPeople(limit: number): readonly ActRow[];
  /** Messages to members of which it is not known which of the forum's they are, in order. */
  unplaced(): readonly ActRow[];
  /** That the forum's own number of a message is known. */
  place(id: string): void;
  /** Remembers that what happens to rows of the forum is this server's doing; null forgets it. */
  own(ref: Ref, act: string | null): void;
  isOwn(ref: Ref): boolean;
  /** What was there before this server kept a member away, JSON; null forgets it. */
  hold(ref: Ref, saw: string | null, ours?: string): void;
  held(ref: Ref): string | null;
  /** Whether {@link forget} would find something. */
  tooOld(before: string): boolean;
  /** Forgets acts that are over and were first due before an instant, the oldest first, and answers their ids; at most `limit`. A message that the forum may still tell of is kept. */
  forget(before: string, limit: number): readonly string[];
  /** Acts that were added or changed since this was last asked. */
  takeChanged(): readonly ActRow[];
  /** The forum's row behind a row of ours, or null. */
  refOf(ours: string): Ref | null;
}

const OPEN = "('waiting', 'sending', 'needs-you')";
const columns = 'n, id, lane, kind, want, at, by, due, rank, state, attempts, sent_at AS sentAt, saw, why, row_id AS row, since';

/** The acts of a community database. */
export function actBook(db: Db): ActBook {
  const add = db.prepare('INSERT INTO upstream_act (id, lane, kind, want, at, by, due, rank, row_id, since, state) VALUES (@id, @lane, @kind, @want, @at, @by, @due, @rank, @row, @due, \'waiting\') ON CONFLICT (id) DO NOTHING');
  const get = db.prepare<[string], ActRow>(`SELECT ${columns} FROM upstream_act WHERE id = ?`);
  const next = db.prepare<{ now: string }, ActRow>(`SELECT ${columns} FROM upstream_act AS a INDEXED BY upstream_act_due WHERE state IN ${OPEN} AND (state <> 'needs-you' OR rank = 0) AND due <= @now
    AND NOT EXISTS (SELECT 1 FROM upstream_act AS b INDEXED BY upstream_act_open WHERE b.state IN ${OPEN} AND b.lane = a.lane AND b.n < a.n AND (a.rank <> 0 OR b.state <> 'needs-you')) ORDER BY rank, due, n LIMIT 1`);
  const nextDue = db.prepare<[], string | null>(`SELECT min(due) FROM upstream_act INDEXED BY upstream_act_due WHERE state IN ${OPEN} AND (state <> 'needs-you' OR rank = 0)`).pluck();
  const open = db.prepare<[string], ActRow>(`SELECT ${columns} FROM upstream_act INDEXED BY upstream_act_open WHERE state IN ${OPEN} AND lane = ? ORDER BY n`);
  const change = db.prepare('UPDATE upstream_act SET state = @state, due = @due, attempts = @attempts, sent_at = @sentAt, saw = @saw, why = @why WHERE id = @id');
  const people = db.prepare<[number], ActRow>(`SELECT ${columns} FROM upstream_act INDEXED BY upstream_act_due WHERE state IN ${OPEN} AND state = 'needs-you' ORDER BY n LIMIT ?`);
  const unplaced = db.prepare<[], ActRow>(`SELECT ${columns} FROM upstream_act INDEXED BY upstream_act_unplaced WHERE kind = 'message' AND placed = 0 ORDER BY n`);
  const place = db.prepare('UPDATE upstream_act SET placed = 1 WHERE id = ?');
  const aged = `n FROM upstream_act INDEXED BY upstream_act_over WHERE state NOT IN ${OPEN} AND since < @before AND (kind <> 'message' OR placed = 1 OR state = 'only-here')`;
  const tooOld = db.prepare<{ before: string }, number>(`SELECT ${aged} LIMIT 1`).pluck();
  const forget = db.prepare<{ before: string; limit: number }, string>(`DELETE FROM upstream_act WHERE n IN (SELECT ${aged} ORDER BY since, n LIMIT @limit) RETURNING id`).pluck();
  const own = db.prepare('INSERT INTO upstream_own VALUES (?, ?, ?) ON CONFLICT (source, n) DO UPDATE SET act = excluded.act');
  const disown = db.prepare('DELETE FROM upstream_own WHERE source = ? AND n = ?');
  const isOwn = db.prepare<[string, number], number>('SELECT 1 FROM upstream_own WHERE source = ? AND n = ?').pluck();
  const hold = db.prepare('INSERT INTO upstream_hold VALUES (?, ?, ?, ?) ON CONFLICT (source, n) DO UPDATE SET saw = excluded.saw');
  const letGo = db.prepare('DELETE FROM upstream_hold WHERE source = ? AND n = ?');
  const held = db.prepare<[string, number], string>('SELECT saw FROM upstream_hold WHERE source = ? AND n = ?').pluck();
  const renamed = db.prepare<[string], Ref>("SELECT source, n FROM upstream_seen INDEXED BY upstream_renamed WHERE ours = ? AND ours <> source || '-' || n ORDER BY n DESC LIMIT 1");
  const named = db.prepare<[string, number], string>('SELECT ours FROM upstream_seen WHERE source = ? AND n = ?').pluck();
  const changed = new Set<string>();
  return {
    add(act) {
      add.run(act);
      changed.add(act.id);
    },
    takeChanged() {
      const rows = [...changed].flatMap((id) => get.get(id) ?? []);
      changed.clear();
      return rows;
    },
    get: (id) => get.get(id),
    next: (now) => next.get({ now }),
    nextDue: () => nextDue.get() ?? null,
    open: (lane) => open.all(lane),
    change(id, to) {
      const row = get.get(id);
      if (row === undefined) return;
      change.run({ ...row, ...to });
      changed.add(id);
    },
    tooOld: (before) => tooOld.get({ before }) !== undefined,
    forget: (before, limit) => forget.all({ before, limit }),
    waitingForPeople: (limit) => people.all(limit),
    unplaced: () => unplaced.all(),
    place: (id) => void place.run(id),
    own: ({ source, n }, act) => void (act === null ? disown.run(source, n) : own.run(source, n, act)),
    isOwn: ({ source, n }) => isOwn.get(source, n) !== undefined,
    hold: ({ source, n }, saw, ours = '') => void (saw === null ? letGo.run(source, n) : hold.run(source, n, ours, saw)),
    held: ({ source, n }) => held.get(source, n) ?? null,
    refOf(ours) {
      const other = renamed.get(ours);
      if (other !== undefined) return other;
      const found = /^(.+)-(\d{1,15})$/.exec(ours);
      const ref = found === null ? null : { source: found[1]!, n: Number(found[2]) };
      return ref !== null && named.get(ref.source, ref.n) === ours ? ref : null;
    },
  };
}
