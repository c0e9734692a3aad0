import { limits } from '../../../../shared/limits.ts';
import type { Role } from '../../../../shared/contract/entities/people.ts';
import type { Db } from './open.ts';
import { mayHave } from './kinds.ts';

/** A row as it lies in the table. */
export interface Stored {
  readonly n: number;
  readonly t: string;
  readonly id: string;
  readonly tx: number;
  readonly gone: number;
  readonly merged_into: string | null;
  readonly json: string | null;
  /** 1 when it ever was with weekend cover. */
  readonly shared: number;
}

/** A page of the feed: rows after a position, whole transactions only. `end` is the position after the page. */
export interface FeedPage {
  readonly rows: readonly Stored[];
  readonly end: number;
  readonly more: boolean;
  readonly remaining: number;
}

/** The columns of {@link Stored}. */
export const STORED = 'n, t, id, tx, gone, merged_into, json, shared';

/** Counting what is left stops here: it is for a progress bar, not for arithmetic. */
const COUNT_CAP = 50_000;

/** Pages of the feed, by role. */
export interface Feed {
  /** Rows of the kinds that `role` reads, after `tx`, ordered by transaction; about `limit` of them and at most {@link limits.pageChars} long. */
  after(role: Role, tx: number, limit: number, head: number): FeedPage;
}

/** Cuts a list that is ordered by `tx` to at most `limit` rows on a transaction's border; null when its first transaction alone is longer. */
function cut(rows: readonly Stored[], limit: number): number | null {
  let chars = 0;
  let border = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (i > 0 && row.tx !== rows[i - 1]!.tx) border = i;
    chars += (row.json?.length ?? 0) + 100;
    if (i >= limit || (chars > limits.pageChars && i > 0)) return border > 0 ? border : null;
  }
  return rows.length;
}

/** The feed of a community database. */
export function feed(db: Db): Feed {
  const forRole = (role: Role) => {
    const theirs = mayHave(role);
    return {
      page: db.prepare<[number, number], Stored>(`SELECT ${STORED} FROM record INDEXED BY record_tx WHERE tx > ? AND ${theirs} ORDER BY tx LIMIT ?`),
      one: db.prepare<[number], Stored>(`SELECT ${STORED} FROM record INDEXED BY record_tx WHERE tx = ? AND ${theirs}`),
      count: db.prepare<[number], number>(`SELECT count(*) FROM (SELECT 1 FROM record INDEXED BY record_tx WHERE tx > ? LIMIT ${COUNT_CAP})`).pluck(),
    };
  };
  const prepared = { moderator: forRole('moderator'), staff: forRole('staff'), lead: forRole('lead') };
  return {
    after(role, tx, limit, head) {
      const { page, one, count } = prepared[role];
      const found = page.all(tx, limit + 1);
      const length = cut(found, limit);
      if (length === found.length) return { rows: found, end: head, more: false, remaining: 0 };
      // A transaction is never split, so one that is longer than the page makes the page longer.
      const rows = length === null ? one.all(found[0]!.tx) : found.slice(0, length);
      const end = rows.at(-1)!.tx;
      const remaining = count.get(end) ?? 0;
      // Behind the last row there may be transactions that left none, such as refusals: the end of the feed covers them.
      return remaining > 0 ? { rows, end, more: true, remaining } : { rows, end: head, more: false, remaining };
    },
  };
}
