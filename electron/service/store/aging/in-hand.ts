import { handReasons, membersInHand, type Unfinished } from '../../../../shared/model/retention/in-hand.ts';
import type { Database } from '../database.ts';
import { prepared } from '../read/prepared.ts';

/** What is not over yet, so that what belongs to it stays. */
export interface InHand {
  readonly members: ReadonlySet<string>;
  /** Threads that hold a post of an open case: whoever decides about it reads what was around. */
  readonly threads: ReadonlySet<string>;
}

const lastEnd = `coalesce((SELECT c."kind" FROM "risk_corrections" c WHERE c."record_id" = r."id" AND c."kind" IN ('closed', 'reopened') ORDER BY c."at" DESC, c."id" DESC LIMIT 1), 'reopened')`;
const marked = (kind: 'ledger' | 'break', id: string): string => `EXISTS (SELECT 1 FROM "told_marks" t WHERE t."about_kind" = '${kind}' AND t."about_id" = ${id})`;
const OPEN = `o."state" IN ('queued', 'sending', 'held', 'needs-you')`;
/** `entity` is a kind and an id; whatever it names belongs to a member. */
const about = (kind: string, table: string, column: string): string => `SELECT x."${column}" FROM "outbox" o JOIN "${table}" x ON x."id" = substr(o."entity", ${kind.length + 2}) WHERE ${OPEN} AND o."entity" LIKE '${kind}/%'`;

/** SQL of who is in hand at an instant, each list for one reason; the two that need the instant take it. */
export const inHandSql: Readonly<Record<keyof Unfinished, string>> & { readonly merged: string; readonly threads: string } = {
  openCases: `SELECT "member_id" FROM "cases" WHERE "state" = 'open'`,
  openConversations: `SELECT "member_id" FROM "conversations" WHERE "state" IN ('untriaged', 'open', 'waiting-for-member', 'snoozed')`,
  proposals: `SELECT "member_id" FROM "points_proposals" WHERE "state" = 'proposed'`,
  counting: `SELECT "member_id" FROM "ledger_entries" WHERE "expires_at" > ?`,
  breaks: `SELECT "member_id" FROM "breaks" WHERE "state" = 'proposed' OR ("state" <> 'cancelled' AND max(coalesce("ended_at", "ends_at", '9999'), coalesce("watch_until", '')) > ?)`,
  untold: `SELECT e."member_id" FROM "ledger_entries" e WHERE e."kind" = 'given' AND NOT ${marked('ledger', 'e."id"')} AND NOT EXISTS (SELECT 1 FROM "ledger_entries" v WHERE v."voids" = e."id")
    UNION SELECT b."member_id" FROM "breaks" b WHERE b."state" IN ('scheduled', 'active', 'ended', 'lifted') AND NOT ${marked('break', 'b."id"')}`,
  riskRecords: `SELECT r."member_id" FROM "risk_records" r WHERE ${lastEnd} <> 'closed'`,
  unsent: `SELECT c."member_id" FROM "outbox" o JOIN "cases" c ON c."id" = o."case_id" WHERE ${OPEN} UNION SELECT substr(o."entity", 8) FROM "outbox" o WHERE ${OPEN} AND o."entity" LIKE 'member/%'
    UNION SELECT json_extract(o."args", '$.memberId') FROM "outbox" o WHERE ${OPEN} AND json_extract(o."args", '$.memberId') IS NOT NULL
    UNION ${about('case', 'cases', 'member_id')} UNION ${about('post', 'posts', 'author_id')} UNION ${about('conversation', 'conversations', 'member_id')} UNION ${about('ledgerEntry', 'ledger_entries', 'member_id')}
    UNION ${about('break', 'breaks', 'member_id')} UNION ${about('pointsProposal', 'points_proposals', 'member_id')} UNION ${about('riskRecord', 'risk_records', 'member_id')}`,
  merged: `SELECT "id", "merged_into" FROM "members" WHERE "merged_into" IS NOT NULL`,
  threads: `SELECT DISTINCT p."thread_id" FROM "cases" c JOIN "posts" p ON p."id" = c."post_id" WHERE c."state" = 'open'`,
};

/** Who and what is in hand at an instant (domain.md 2.14). */
export function inHandAt(db: Database, now: string): InHand {
  const members = (why: keyof Unfinished): string[] => prepared<string[], string>(db, inHandSql[why]).pluck(true).all(...(why === 'counting' || why === 'breaks' ? [now] : []));
  const unfinished = Object.fromEntries(handReasons.map((why) => [why, members(why)])) as Record<keyof Unfinished, string[]>;
  const merged = prepared<[], [string, string]>(db, inHandSql.merged).raw(true).all();
  return { members: membersInHand(unfinished, merged), threads: new Set(prepared<[], string>(db, inHandSql.threads).pluck(true).all()) };
}
