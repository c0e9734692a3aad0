import type { Conversation, Message, TriageMark } from '../../../../shared/contract/entities/inbox.ts';
import type { TriageLexicon } from '../../../../shared/contract/entities/triage.ts';
import { limits } from '../../../../shared/limits.ts';
import { firstLexicon } from '../../../../shared/model/triage/first-lexicon.ts';
import { suggestsRisk } from '../../../../shared/model/triage/problems.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { prepared } from './prepared.ts';
import { rowsWhere } from './rows-of.ts';

/** SQL about triage, so that a test can pin its plans. */
export const triageSql = {
  marks: `SELECT ${columnList('triageMark')} FROM "triage_marks" WHERE "at" >= @from AND "at" < @to ORDER BY "at" DESC, "id" DESC LIMIT @most`,
  latest: `SELECT "id", "member_id" AS "memberId", "purpose" FROM "conversations" ORDER BY "last_message_at" DESC LIMIT ?`,
};

const newest = `SELECT "id", "version" FROM "triage_lexicons" ORDER BY "version" DESC, "id" LIMIT 1`;
const inForce = new WeakMap<Database, { readonly id: string; readonly version: number; readonly lexicon: TriageLexicon }>();

/** The words in force: the highest version that is here, or those that the desk brings with it where there is none or it could never suggest risk. Decoded once for each version, so that they are made ready once. */
export function lexiconOf(db: Database): TriageLexicon {
  const row = prepared<[], { id: string; version: number }>(db, newest).get();
  if (!row) return firstLexicon;
  const known = inForce.get(db);
  // Words that were overtaken come again under their own id as a later version.
  if (known?.id === row.id && known.version === row.version) return known.lexicon;
  const values = prepared<[string], unknown[]>(db, `SELECT ${columnList('triageLexicon')} FROM "triage_lexicons" WHERE "id" = ?`).raw(true).get(row.id);
  const read = values ? decodeRow('triageLexicon', values) : firstLexicon;
  inForce.set(db, { id: row.id, version: row.version, lexicon: suggestsRisk(read) ? read : firstLexicon });
  return lexiconOf(db);
}

/** Triage decisions from an instant until another, canonical UTC, at most `limits.listRows`, the latest. */
export function marksBetween(db: Database, from: string, to: string): TriageMark[] {
  return prepared<[{ from: string; to: string; most: number }], unknown[]>(db, triageSql.marks).raw(true).all({ from, to, most: limits.listRows }).map((values) => decodeRow('triageMark', values));
}

/** A conversation with its messages, oldest first. */
export interface Conversed extends Pick<Conversation, 'id' | 'memberId' | 'purpose'> {
  readonly messages: readonly Message[];
}

/** The latest conversations with their messages. */
export function latestConversations(db: Database): Conversed[] {
  const rows = prepared<[number], Omit<Conversed, 'messages'>>(db, triageSql.latest).all(limits.lexiconPreviewRows);
  const messages = Map.groupBy(rowsWhere(db, 'message', 'conversation_id', rows.map(({ id }) => id)), (one) => one.conversationId);
  return rows.map((row) => ({ ...row, messages: (messages.get(row.id) ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1)) }));
}
