import type { ForumAct } from '../../../../shared/contract/entities/forum.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';

/** SQL about what the forum has not done, so that a test can pin its plans. */
export const forumSql = {
  need: `SELECT ${columnList('forumAct')} FROM "forum_acts" WHERE "state" = 'needs-you' ORDER BY "at", "id" LIMIT ?`,
  ofRows: `SELECT ${columnList('forumAct', 'f.')} FROM json_each(?) AS wanted CROSS JOIN "forum_acts" AS f ON f."row_id" = wanted.value`,
  waiting: `SELECT count(*) AS "count", min(coalesce("due_at", "at")) AS "since" FROM "forum_acts" WHERE "state" = 'waiting' AND "kind" <> 'look' AND coalesce("due_at", "at") < ?`,
  count: `SELECT count(*) FROM "forum_acts" WHERE "state" = 'needs-you'`,
};

/** What waits for a person because the forum has not done it, the longest first; at most `limit`. */
export function forumNeeds(db: Database, limit: number): ForumAct[] {
  return prepared<[number], unknown[]>(db, forumSql.need).raw(true).all(limit).map((values) => decodeRow('forumAct', values));
}

/** How much of it there is. */
export function forumNeedCount(db: Database): number {
  return prepared<[], number>(db, forumSql.count).pluck().get() ?? 0;
}

/** How many decisions were due on the forum before an instant, canonical UTC, and wait for it still; since when the first does, null for none. */
export function forumWaiting(db: Database, before: string): { readonly count: number; readonly since: string | null } {
  return prepared<[string], { count: number; since: string | null }>(db, forumSql.waiting).get(before) ?? { count: 0, since: null };
}

/** What is to be done on the forum for decisions that these rows say, in no order. */
export function forumActsOf(db: Database, rowIds: readonly string[]): ForumAct[] {
  return prepared<[string], unknown[]>(db, forumSql.ofRows).raw(true).all(JSON.stringify(rowIds)).map((values) => decodeRow('forumAct', values));
}
