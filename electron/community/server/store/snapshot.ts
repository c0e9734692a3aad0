import { limits } from '../../../../shared/limits.ts';
import type { EntityName } from '../../../../shared/contract/entities/index.ts';
import type { Role } from '../../../../shared/contract/entities/people.ts';
import { isStaff } from '../../../../shared/model/permissions.ts';
import { STORED, type Stored } from './feed.ts';
import { mayHave, readableKinds } from './kinds.ts';
import type { Db } from './open.ts';
import { bundles } from './bundles.ts';

/**
 * Where a snapshot goes on. `small` sends kinds that are needed whole, `open` sends everything around what is open,
 * `archive` sends every row up to `from`, newest first. Rows that changed after `from` come by the feed, so none is
 * missed: the archive leaves nothing out, and what `open` sent before is simply delivered twice.
 */
export type Place =
  | { readonly stage: 'small'; readonly kind: number; readonly after: string }
  | { readonly stage: 'open'; readonly kind: number; readonly after: string }
  | { readonly stage: 'archive'; readonly tx: number; readonly n: number };

/** A page of a snapshot. `next` is null at the end. */
export interface SnapshotRows {
  readonly rows: readonly Stored[];
  readonly next: Place | null;
}

/** Kinds of few rows that a desk needs whole before anything else; the archive leaves them out. */
const smallKinds = ['staff', 'space', 'policy', 'coverCalendar', 'triageLexicon', 'shift', 'savedReply', 'signpost'] as const satisfies readonly EntityName[];
const openKinds = ['case', 'conversation'] as const satisfies readonly EntityName[];

/** Where every snapshot begins. */
export const beginning: Place = { stage: 'small', kind: 0, after: '' };

/** Snapshots of a community database. */
export interface Snapshots {
  /** A page from `place`, of about `limit` rows, for a snapshot that was fixed at transaction `from`. */
  page(role: Role, from: number, place: Place, limit: number): SnapshotRows;
  /** How many rows the archive and the small kinds have for a role; for a progress bar. Costs time in proportion. */
  total(role: Role, from: number): number;
}

/** How many open rows are gathered at once, each with what surrounds it. */
const AT_ONCE = 8;

/** The snapshots of a community database. */
export function snapshots(db: Db): Snapshots {
  const gather = bundles(db);
  const ofKind = db.prepare<[string, string, number, number], Stored>(`SELECT ${STORED} FROM record WHERE t = ? AND id > ? AND gone = 0 AND tx <= ? ORDER BY id LIMIT ?`);
  const opened = db.prepare<[string, string, number], Stored>(`SELECT ${STORED} FROM record INDEXED BY record_open WHERE open = 1 AND t = ? AND id > ? ORDER BY id LIMIT ?`);
  const small = new Set<EntityName>(smallKinds);
  const forRole = (role: Role) => {
    const archived = mayHave(role, readableKinds(role).filter((t) => !small.has(t)));
    return {
      archive: db.prepare<[number, number, number, number], Stored>(
        `SELECT ${STORED} FROM record INDEXED BY record_tx WHERE tx <= ? AND (tx < ? OR n < ?) AND gone = 0 AND ${archived} ORDER BY tx DESC, n DESC LIMIT ?`,
      ),
      total: db.prepare<[number], number>(`SELECT count(*) FROM record WHERE tx <= ? AND gone = 0 AND ${mayHave(role)}`).pluck(),
    };
  };
  const prepared = { moderator: forRole('moderator'), staff: forRole('staff'), lead: forRole('lead') };

  /** Rows from one list of kinds, kind by kind; `take` reads a stretch of one kind. */
  const walk = (kinds: readonly EntityName[], role: Role, start: { kind: number; after: string }, limit: number, take: (t: EntityName, after: string, room: number) => { rows: readonly Stored[]; last: string | null }) => {
    const rows: Stored[] = [];
    let { kind, after } = start;
    const readable = new Set(readableKinds(role));
    while (kind < kinds.length && rows.length < limit) {
      const t = kinds[kind]!;
      const found = readable.has(t) ? take(t, after, limit - rows.length) : { rows: [], last: null };
      rows.push(...found.rows);
      if (found.last === null) { kind += 1; after = ''; } else after = found.last;
    }
    return { rows, at: kind < kinds.length ? { kind, after } : null };
  };

  return {
    page(role, from, place, limit) {
      if (place.stage === 'small') {
        const { rows, at } = walk(smallKinds, role, place, limit, (t, after, room) => {
          const found = ofKind.all(t, after, from, room);
          return { rows: found, last: found.length < room ? null : found.at(-1)!.id };
        });
        return { rows, next: at ? { stage: 'small', ...at } : { stage: 'open', kind: 0, after: '' } };
      }
      if (place.stage === 'open') {
        const readable = new Set<string>(readableKinds(role));
        const { rows, at } = walk(openKinds, role, place, limit / 2, (t, after) => {
          const found = opened.all(t, after, AT_ONCE);
          // What surrounds a conversation that a volunteer never could read is nothing to send first.
          const theirs = t === 'conversation' && !isStaff(role) ? found.filter((row) => row.shared === 1) : found;
          return { rows: gather(t as 'case' | 'conversation', theirs).filter((row) => readable.has(row.t)), last: found.length < AT_ONCE ? null : found.at(-1)!.id };
        });
        return { rows: withinChars(unique(rows).slice(0, limit)), next: at ? { stage: 'open', ...at } : { stage: 'archive', tx: from + 1, n: 0 } };
      }
      const found = prepared[role].archive.all(Math.min(place.tx, from), place.tx, place.n, limit);
      const rows = withinChars(found);
      const last = rows.at(-1);
      const ended = rows.length === found.length && found.length < limit;
      return { rows, next: ended || !last ? null : { stage: 'archive', tx: last.tx, n: last.n } };
    },
    total: (role, from) => prepared[role].total.get(from) ?? 0,
  };
}

function unique(rows: readonly Stored[]): Stored[] {
  return [...new Map(rows.map((row) => [row.n, row])).values()];
}

function withinChars(rows: readonly Stored[]): readonly Stored[] {
  let chars = 0;
  const end = rows.findIndex((row, i) => (chars += (row.json?.length ?? 0) + 100) > limits.pageChars && i > 0);
  return end < 0 ? rows : rows.slice(0, end);
}
