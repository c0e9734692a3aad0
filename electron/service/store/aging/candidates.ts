import { breakEnded, caseEnded, conversationEnded, entryEnded, latest, postEnded, proposalEnded, type Ended } from '../../../../shared/model/retention/ended.ts';
import { NOT_KEPT, type AgingKind } from '../../../../shared/model/retention/words.ts';

/** A row that may be too old, with whose it is and what tells its age. Missing values are null. */
export interface Candidate {
  /** Its place in its table. */
  readonly n: number;
  readonly id: string;
  readonly member: string | null;
  readonly [fact: string]: unknown;
}

/** How rows of a kind are looked through; those of risk are their record's business (`desk` keeps them longer). */
export interface Way {
  /** Takes after which place, up to which place, the cutoff, how many. */
  readonly sql: string;
  /** When the row was over; a row whose case or conversation is not here counts for itself. */
  ended(one: Candidate): Ended;
}

const IN_RANGE = (x: string): string => `${x}."rowid" > @after AND ${x}."rowid" <= @upto`;
const END = (x: string): string => `ORDER BY ${x}."rowid" LIMIT @most`;
const hasWords = (x: string, column: string): string => `${x}."${column}" NOT IN ('', '${NOT_KEPT}')`;
const keepsWords = (x: string, column: string): string => `${x}."${column}" <> '${NOT_KEPT}'`;

const caseFacts = `c."state" AS "state", c."opened_at" AS "openedAt", c."frozen_at" AS "frozenAt", c."closed_at" AS "closedAt"`;
const talkFacts = `t."state" AS "state", t."opened_at" AS "openedAt", t."last_message_at" AS "lastMessageAt", (SELECT max(e."at") FROM "conversation_events" e WHERE e."conversation_id" = t."id") AS "lastEvent"`;
const breakFacts = `b."state" AS "state", b."proposed_at" AS "proposedAt", b."decided_at" AS "decidedAt", b."ends_at" AS "endsAt", b."ended_at" AS "endedAt", b."watch_until" AS "watchUntil"`;

const overOr = (ended: (one: Candidate) => Ended, one: Candidate): Ended => {
  const at = one['at'] as string | null;
  if (one['state'] === null || one['state'] === undefined) return at;
  const over = ended(one);
  return over === null ? null : latest(over, at);
};
const asCase = (one: Candidate): Ended => caseEnded(one as never);
const asTalk = (one: Candidate): Ended => conversationEnded(one as never, one['lastEvent'] as string | null);
const asBreak = (one: Candidate): Ended => breakEnded(one as never);

const ofCase = (table: string, column: string): Way => ({
  sql: `SELECT x."rowid" AS "n", x."id", c."member_id" AS "member", x."at", ${caseFacts} FROM "${table}" x LEFT JOIN "cases" c ON c."id" = x."case_id" WHERE ${IN_RANGE('x')} AND x."at" < @cutoff AND ${hasWords('x', column)} ${END('x')}`,
  ended: (one) => overOr(asCase, one),
});
const ofTalk = (table: string, where: string): Way => ({
  sql: `SELECT x."rowid" AS "n", x."id", t."member_id" AS "member", x."at", ${talkFacts} FROM "${table}" x LEFT JOIN "conversations" t ON t."id" = x."conversation_id" WHERE ${IN_RANGE('x')} AND x."at" < @cutoff AND ${where} ${END('x')}`,
  ended: (one) => overOr(asTalk, one),
});

/** Every kind that is looked through, in this order: what belongs to a row goes before the row, posts last because there are most. */
export const ways: Readonly<Partial<Record<AgingKind, Way>>> = {
  report: ofCase('reports', 'words'),
  caseAction: ofCase('case_actions', 'text'),
  note: {
    sql: `SELECT x."rowid" AS "n", x."id", x."at", x."about_kind" AS "kind", CASE x."about_kind" WHEN 'member' THEN x."about_id" WHEN 'case' THEN c."member_id" ELSE t."member_id" END AS "member",
      coalesce(c."state", t."state") AS "state", coalesce(c."opened_at", t."opened_at") AS "openedAt", c."frozen_at" AS "frozenAt", c."closed_at" AS "closedAt", t."last_message_at" AS "lastMessageAt", NULL AS "lastEvent"
      FROM "notes" x LEFT JOIN "cases" c ON x."about_kind" = 'case' AND c."id" = x."about_id" LEFT JOIN "conversations" t ON x."about_kind" = 'conversation' AND t."id" = x."about_id"
      WHERE ${IN_RANGE('x')} AND x."at" < @cutoff AND ${keepsWords('x', 'text')} ${END('x')}`,
    ended: (one) => overOr(one['kind'] === 'case' ? asCase : asTalk, one),
  },
  pointsProposal: {
    sql: `SELECT x."rowid" AS "n", x."id", x."member_id" AS "member", x."state", x."at", x."decided_at" AS "decidedAt" FROM "points_proposals" x WHERE ${IN_RANGE('x')} AND x."at" < @cutoff AND ${keepsWords('x', 'evidence')} ${END('x')}`,
    ended: (one) => proposalEnded(one as never),
  },
  ledgerEntry: {
    sql: `SELECT x."rowid" AS "n", x."id", x."member_id" AS "member", x."at", x."expires_at" AS "expiresAt" FROM "ledger_entries" x WHERE ${IN_RANGE('x')} AND x."at" < @cutoff AND ${keepsWords('x', 'evidence')} ${END('x')}`,
    ended: (one) => entryEnded(one as never),
  },
  breakEvent: {
    sql: `SELECT x."rowid" AS "n", x."id", x."member_id" AS "member", x."at", ${breakFacts} FROM "break_events" x LEFT JOIN "breaks" b ON b."id" = x."break_id" WHERE ${IN_RANGE('x')} AND x."at" < @cutoff AND (${hasWords('x', 'reason')} OR ${hasWords('x', 'conditions')}) ${END('x')}`,
    ended: (one) => overOr(asBreak, one),
  },
  break: {
    sql: `SELECT b."rowid" AS "n", b."id", b."member_id" AS "member", ${breakFacts} FROM "breaks" b WHERE ${IN_RANGE('b')} AND b."proposed_at" < @cutoff AND ${keepsWords('b', 'reason')} ${END('b')}`,
    ended: asBreak,
  },
  toldMark: {
    sql: `SELECT x."rowid" AS "n", x."id", x."member_id" AS "member", x."at" FROM "told_marks" x WHERE ${IN_RANGE('x')} AND x."at" < @cutoff AND ${hasWords('x', 'reason')} ${END('x')}`,
    ended: (one) => one['at'] as string,
  },
  message: ofTalk('messages', keepsWords('x', 'body')),
  triageMark: ofTalk('triage_marks', `x."suggested_words" <> '[]'`),
  conversationEvent: ofTalk('conversation_events', hasWords('x', 'text')),
  sharedDraft: ofTalk('shared_drafts', `(${hasWords('x', 'text')} OR ${hasWords('x', 'note')})`),
  conversation: {
    sql: `SELECT t."rowid" AS "n", t."id", t."member_id" AS "member", ${talkFacts} FROM "conversations" t WHERE ${IN_RANGE('t')} AND t."last_message_at" < @cutoff AND ${keepsWords('t', 'subject')} ${END('t')}`,
    ended: asTalk,
  },
  handover: {
    sql: `SELECT x."rowid" AS "n", x."id", NULL AS "member", x."at" FROM "handovers" x WHERE ${IN_RANGE('x')} AND x."at" < @cutoff AND ${hasWords('x', 'text')} ${END('x')}`,
    ended: (one) => one['at'] as string,
  },
  riskRecord: {
    sql: `SELECT x."rowid" AS "n", x."id", x."member_id" AS "member", x."at", x."review_due_at" AS "reviewDueAt" FROM "risk_records" x WHERE ${IN_RANGE('x')} AND x."at" < @cutoff AND ${keepsWords('x', 'exact_words')} ${END('x')}`,
    // Only its additions tell (step.ts).
    ended: () => null,
  },
  post: {
    sql: `SELECT x."rowid" AS "n", x."id", x."author_id" AS "member", x."state", x."thread_id" AS "threadId", x."created_at" AS "createdAt", x."edited_at" AS "editedAt", x."state_at" AS "stateAt" FROM "posts" x WHERE ${IN_RANGE('x')} AND x."created_at" < @cutoff AND ${keepsWords('x', 'body')} ${END('x')}`,
    ended: (one) => postEnded(one as never),
  },
  case: {
    sql: `SELECT c."rowid" AS "n", c."id", c."member_id" AS "member", ${caseFacts} FROM "cases" c WHERE ${IN_RANGE('c')} AND c."opened_at" < @cutoff AND ${keepsWords('c', 'frozen_body')} ${END('c')}`,
    ended: asCase,
  },
};

/** The kinds of {@link ways}. */
export const lookedThrough = Object.keys(ways) as (keyof typeof ways & AgingKind)[];
