import type { Conversation } from '../../../../shared/contract/entities/inbox.ts';
import type { Break, BreakEvent, LedgerEntry, ToldMark } from '../../../../shared/contract/entities/points.ts';
import { owedForBreak, type Owed } from '../../../../shared/model/told.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';

const marked = (kind: ToldMark['aboutKind'], id: string, more = ''): string => `EXISTS (SELECT 1 FROM "told_marks" t WHERE t."about_kind" = '${kind}' AND t."about_id" = ${id}${more})`;
const knew = ` AND t."how" <> 'no-contact-route'`;
const lastMark = `(SELECT max(t."at") FROM "told_marks" t WHERE t."about_kind" = 'break' AND t."about_id" = b."id")`;

const given = `"ledger_entries" e WHERE e."kind" = 'given' AND NOT ${marked('ledger', 'e."id"')} AND NOT EXISTS (SELECT 1 FROM "ledger_entries" v WHERE v."voids" = e."id")`;
const taken = `"ledger_entries" e WHERE e."voids" IS NOT NULL AND e."kind" = 'voided' AND ${marked('ledger', 'e."voids"', knew)} AND NOT ${marked('ledger', 'e."id"')}`;
/** More than are owed, so that the rule has the last word: never told of, or something happened after the last telling. */
const breaks = `"breaks" b WHERE "state" IN ('scheduled', 'active', 'ended', 'lifted', 'cancelled') AND CASE WHEN ${lastMark} IS NULL
    THEN "state" <> 'cancelled' OR "kind" = 'requested' OR ("entry_id" IS NOT NULL AND ${marked('ledger', 'b."entry_id"', knew)})
    ELSE "ended_at" > ${lastMark} OR EXISTS (SELECT 1 FROM "break_events" x WHERE x."break_id" = b."id" AND x."received_at" > ${lastMark}) END`;

/** SQL of "not yet told", so that a test can pin its plans. */
export const toldSql = {
  untoldEntries: `SELECT ${columnList('ledgerEntry', 'e.')} FROM ${given} ORDER BY e."at", e."id" LIMIT ?`,
  untoldVoids: `SELECT ${columnList('ledgerEntry', 'e.')} FROM ${taken} ORDER BY e."at", e."id" LIMIT ?`,
  untoldBreaks: `SELECT ${columnList('break')} FROM ${breaks} ORDER BY "starts_at", "id" LIMIT ?`,
  countEntries: `SELECT (SELECT count(*) FROM ${given}) + (SELECT count(*) FROM ${taken})`,
  marksAbout: `SELECT t."about_kind" AS "aboutKind", t."about_id" AS "aboutId", t."how", t."by", t."at" FROM json_each(?) wanted CROSS JOIN "told_marks" t ON t."about_kind" = ? AND t."about_id" = wanted."value"`,
  eventsAbout: `SELECT ${columnList('breakEvent', 'x.')} FROM json_each(?) wanted CROSS JOIN "break_events" x ON x."break_id" = wanted."value"`,
  openConversations: `SELECT ${columnList('conversation')} FROM "conversations" WHERE "member_id" = ? AND "state" <> 'closed' ORDER BY "last_message_at" DESC, "id" LIMIT ?`,
  lastFrom: `SELECT "from" FROM "messages" WHERE "conversation_id" = ? ORDER BY "at" DESC, "id" DESC LIMIT 1`,
  unsentChanges: `SELECT "entity", "args", "state" FROM "outbox" WHERE "state" IN ('queued', 'sending', 'held', 'needs-you') AND ("entity" LIKE 'ledgerEntry/%' OR "entity" LIKE 'break/%' OR "name" LIKE 'ledger.%' OR "name" LIKE 'break.%')`,
} as const;

/** Points that stand and that nobody has told the member of, the oldest first, at most `most` (shared/model/told.ts). */
export function untoldEntries(db: Database, most: number): LedgerEntry[] {
  return prepared<[number], unknown[]>(db, toldSql.untoldEntries).raw(true).all(most).map((values) => decodeRow('ledgerEntry', values));
}

/** Voidings of points that the member knew of and that nobody has told them of, the oldest first, at most `most`. */
export function untoldVoids(db: Database, most: number): LedgerEntry[] {
  return prepared<[number], unknown[]>(db, toldSql.untoldVoids).raw(true).all(most).map((values) => decodeRow('ledgerEntry', values));
}

/** How many entries of the ledger are still to be told. */
export function untoldEntryCount(db: Database): number {
  return prepared<[], number>(db, toldSql.countEntries).pluck(true).get() ?? 0;
}

/** That a member was told, how, by whom and when; not the words, which may be a whole letter. */
export type MarkRow = Pick<ToldMark, 'aboutKind' | 'aboutId' | 'how' | 'by' | 'at'>;

/** What members were told about some entries or breaks. */
export function marksAbout(db: Database, kind: ToldMark['aboutKind'], ids: readonly string[]): Map<string, MarkRow[]> {
  const rows = prepared<[string, string], MarkRow>(db, toldSql.marksAbout).all(JSON.stringify([...new Set(ids)]), kind);
  return Map.groupBy(rows, (mark) => mark.aboutId);
}

function eventsAbout(db: Database, ids: readonly string[]): Map<string, BreakEvent[]> {
  const rows = prepared<[string], unknown[]>(db, toldSql.eventsAbout).raw(true).all(JSON.stringify([...new Set(ids)]));
  return Map.groupBy(rows.map((values) => decodeRow('breakEvent', values)), (event) => event.breakId);
}

/** What is owed of each of some breaks (shared/model/told.ts); those of which nothing is are absent. */
export function owedOfBreaks(db: Database, rows: readonly Break[]): Map<string, Owed> {
  if (rows.length === 0) return new Map();
  const ids = rows.map((row) => row.id);
  const [marks, events] = [marksAbout(db, 'break', ids), eventsAbout(db, ids)];
  const ofEntries = marksAbout(db, 'ledger', rows.flatMap((row) => row.entryId ?? []));
  const owed = rows.map((row) => [row.id, owedForBreak(row, events.get(row.id) ?? [], marks.get(row.id) ?? [], row.entryId === null ? [] : (ofEntries.get(row.entryId) ?? []))] as const);
  return new Map(owed.flatMap(([id, one]) => (one === null ? [] : [[id, one] as const])));
}

/** Breaks of which a member is owed a word, with what, the earliest start first, at most `most`. */
export function untoldBreaks(db: Database, most: number): { readonly row: Break; readonly owed: Owed }[] {
  const rows = prepared<[number], unknown[]>(db, toldSql.untoldBreaks).raw(true).all(most).map((values) => decodeRow('break', values));
  const owed = owedOfBreaks(db, rows);
  return rows.flatMap((row) => { const one = owed.get(row.id); return one === undefined ? [] : [{ row, owed: one }]; });
}

/** A conversation with the team that is open, and whose turn it was last. */
export type OpenConversation = Conversation & { readonly lastFrom: 'member' | 'team' | null };

/** A member's conversations that are not closed, the latest first, at most `most`. */
export function openConversations(db: Database, memberId: string, most: number): OpenConversation[] {
  const rows = prepared<[string, number], unknown[]>(db, toldSql.openConversations).raw(true).all(memberId, most).map((values) => decodeRow('conversation', values));
  return rows.map((row) => ({ ...row, lastFrom: prepared<[string], 'member' | 'team'>(db, toldSql.lastFrom).pluck(true).get(row.id) ?? null }));
}

/** A change of points or breaks that the community does not have yet. */
export interface UnsentChange {
  readonly entity: string;
  readonly args: string;
  readonly state: string;
}

/** Changes of points and breaks, and tellings of them, that the community does not have yet. */
export function unsentChanges(db: Database): UnsentChange[] {
  return prepared<[], UnsentChange>(db, toldSql.unsentChanges).all();
}
