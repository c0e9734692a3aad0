import { expect, test } from 'vitest';
import { entityNames } from '../../shared/contract/entities/index.ts';
import { forumSql } from '../../electron/service/store/read/forum.ts';
import { decodeRow, encodeRow, listSql } from '../../electron/service/store/rows.ts';
import { tables } from '../../electron/service/store/tables.ts';
import { opened, temporary } from './support/files.ts';

interface ColumnInfo { name: string; type: string; notnull: number; pk: number }

test.each(entityNames)('the table of %s is as its schema says', (t) => {
  const { db } = opened(temporary());
  const real = db.pragma(`table_info("${tables[t].name}")`) as ColumnInfo[];
  const wanted = tables[t].columns.map(({ name, kind, nullable }) => ({ name, type: kind === 'text' || kind === 'json' ? 'TEXT' : 'INTEGER', notnull: nullable ? 0 : 1, pk: name === 'id' ? 1 : 0 }));
  expect(real.map(({ name, type, notnull, pk }) => ({ name, type, notnull, pk }))).toEqual([...wanted, { name: 'v', type: 'INTEGER', notnull: 1, pk: 0 }]);
});

/** The search, with the tables in which SQLite keeps its index. */
const search = ['search_docs', 'search_progress', 'search_queue', 'search_words', ...['config', 'data', 'docsize', 'idx'].map((part) => `search_words_${part}`)];

test('no table is forgotten and none is left over', () => {
  const { db } = opened(temporary());
  const names = db.prepare<[], string>(`SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%' ORDER BY 1`).pluck().all();
  expect(names).toEqual([...Object.values(tables).map((table) => table.name), 'drafts', 'image_files', 'meta', 'outbox', 'overlay_base', 'quarantine', 'week_notes', 'week_snapshots', ...search].toSorted());
});

test('a row comes back as it was', () => {
  const row = { id: 'm-1', name: 'Ana “x” 👋', joinedAt: '2026-05-14T08:00:00.000Z', ageBand: '18-21' as const, state: 'active' as const, mergedInto: null, contactRoutes: ['message' as const] };
  expect(decodeRow('member', encodeRow('member', row))).toEqual(row);
  const shift = { id: 's', staffId: 'x', startsAt: row.joinedAt, endsAt: row.joinedAt, covers: 'inbox' as const, cancelled: true };
  expect(decodeRow('shift', encodeRow('shift', shift))).toEqual(shift);
});

/** The questions that screens ask all the time; each must find its rows by an index (architecture.md, rule 9). */
const hot: readonly (readonly [string, string])[] = [
  [`SELECT * FROM cases WHERE state = 'open' ORDER BY opened_at`, 'cases_state'],
  [`SELECT * FROM cases WHERE member_id = ? ORDER BY opened_at DESC`, 'cases_member'],
  [`SELECT * FROM cases WHERE post_id = ?`, 'cases_post'],
  [`SELECT * FROM claims WHERE "by" = ?`, 'claims_by'],
  [`SELECT * FROM reports WHERE case_id = ?`, 'reports_case'],
  [`SELECT * FROM case_actions WHERE case_id = ? ORDER BY "at"`, 'case_actions_case'],
  [`SELECT * FROM notes WHERE about_kind = 'case' AND about_id = ?`, 'notes_about'],
  [`SELECT * FROM posts WHERE thread_id = ? AND created_at < ? ORDER BY created_at DESC LIMIT 6`, 'posts_thread'],
  [`SELECT * FROM posts WHERE author_id = ? ORDER BY created_at DESC LIMIT 20`, 'posts_author'],
  [`SELECT * FROM ledger_entries WHERE member_id = ? ORDER BY "at"`, 'ledger_entries_member'],
  [`SELECT * FROM breaks WHERE member_id = ?`, 'breaks_member'],
  [listSql('ledgerEntry'), 'ledger_entries_member'],
  [listSql('break'), 'breaks_member'],
  [listSql('member'), 'members_merged'],
  [listSql('shift'), 'shifts_staff'],
  [`SELECT * FROM forum_acts WHERE state = 'needs-you' ORDER BY "at"`, 'forum_acts_need'],
  [forumSql.waiting, 'forum_acts_waiting'],
  [forumSql.ofRows, 'forum_acts_row'],
  [`SELECT * FROM points_proposals WHERE state = 'proposed' ORDER BY "at"`, 'points_proposals_state'],
  [`SELECT * FROM break_events WHERE break_id = ? ORDER BY "at"`, 'break_events_break'],
  [`SELECT * FROM break_events WHERE member_id = ? ORDER BY "at"`, 'break_events_member'],
  [`SELECT * FROM told_marks WHERE about_id = ?`, 'told_marks_about'],
  [`SELECT * FROM members WHERE name = ? COLLATE NOCASE`, 'members_name'],
  [`SELECT * FROM messages WHERE conversation_id = ? ORDER BY "at"`, 'messages_conversation'],
  [`SELECT * FROM shifts WHERE ends_at > ?`, 'shifts_ends_at'],
  [`SELECT * FROM outbox INDEXED BY outbox_queued WHERE state = 'queued' ORDER BY ord LIMIT 400`, 'outbox_queued'],
  [`SELECT * FROM outbox WHERE overlay = 1 ORDER BY ord`, 'outbox_overlay'],
  [`SELECT * FROM outbox WHERE state = 'sending' AND status IS NULL`, 'outbox_state'],
  [`SELECT * FROM outbox WHERE client = ? AND seq <= ? AND +overlay = 1 AND status IS NOT NULL`, 'sqlite_autoindex_outbox_2'],
  [`SELECT 1 FROM outbox INDEXED BY outbox_case WHERE case_id = ? AND state IN ('queued', 'sending')`, 'outbox_case'],
  [`SELECT count(*) FROM outbox INDEXED BY outbox_state WHERE state IN ('needs-you', 'held') AND case_id IN ('c-1')`, 'outbox_state'],
];

test.each(hot)('%s', (sql, index) => {
  const { db } = opened(temporary());
  const places = (sql.match(/\?/g) ?? []).map(() => '');
  const plan = (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...places) as { detail: string }[]).map((row) => row.detail).join('; ');
  expect(plan).toContain(`USING INDEX ${index}`);
  expect(plan).not.toContain('TEMP B-TREE');
});
