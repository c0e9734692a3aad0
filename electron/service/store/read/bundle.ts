import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { Database } from '../database.ts';
import { columnList, decodeRow } from '../rows.ts';
import { quoted, tables } from '../tables.ts';
import { prepared } from './prepared.ts';

/** What a bundle reads, each by a column that has an index; a test pins the plans. */
const reads = {
  casesOfMembers: ['case', 'member_id', 'opened_at'],
  casesById: ['case', 'id', 'opened_at'],
  posts: ['post', 'id', 'created_at'],
  images: ['image', 'post_id', 'at'],
  reports: ['report', 'case_id', 'at'],
  actions: ['caseAction', 'case_id', 'at'],
  notes: ['note', 'about_id', 'at'],
  entriesOfMembers: ['ledgerEntry', 'member_id', 'at'],
  proposals: ['pointsProposal', 'member_id', 'at'],
  breaksOfMembers: ['break', 'member_id', 'proposed_at'],
  breakEvents: ['breakEvent', 'break_id', 'at'],
  toldMarks: ['toldMark', 'member_id', 'at'],
  conversations: ['conversation', 'member_id', 'opened_at'],
  messages: ['message', 'id', 'at'],
  riskRecords: ['riskRecord', 'member_id', 'at'],
  spaces: ['space', 'id', 'id'],
} as const satisfies Readonly<Record<string, readonly [EntityName, string, string]>>;

/** One of the readings that a bundle is made of. */
export type BundleRead = keyof typeof reads;
type RowOf<R extends BundleRead> = EntityRow<(typeof reads)[R][0]>;

/** Every reading's name. */
export const bundleReads = Object.keys(reads) as BundleRead[];

/** The SQL of a reading: whole rows by the values of one column, however many, the earliest first. */
export function bundleSql(which: BundleRead): string {
  const [t, column, order] = reads[which];
  // Notes have their index on what kind of thing they are about as well.
  const kind = which === 'notes' ? ` AND x."about_kind" IN ('case', 'member')` : '';
  return `SELECT ${columnList(t, 'x.')} FROM json_each(?) wanted CROSS JOIN ${quoted(tables[t].name)} x ON x.${quoted(column)} = wanted."value"${kind} ORDER BY x.${quoted(order)}, x."id"`;
}

/** Whole rows by the values of the reading's column, the earliest first. */
export function bundleRows<R extends BundleRead>(db: Database, which: R, values: readonly string[]): RowOf<R>[] {
  if (values.length === 0) return [];
  const rows = prepared<[string], unknown[]>(db, bundleSql(which)).raw(true).all(JSON.stringify([...new Set(values)]));
  return rows.map((row) => decodeRow(reads[which][0], row)) as RowOf<R>[];
}
