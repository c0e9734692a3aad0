import { describe, expect, it } from 'vitest';
import { weekCasesSql } from '../../electron/service/store/read/week-cases.ts';
import { weekMessagesSql } from '../../electron/service/store/read/week-messages.ts';
import { weekPointsSql } from '../../electron/service/store/read/week-points.ts';
import { openStore, type Store } from '../../electron/service/store/index.ts';
import { breakSql } from '../../electron/service/store/read/breaks.ts';
import { caseSql } from '../../electron/service/store/read/case.ts';
import { chronologyCountsSql, chronologySql } from '../../electron/service/store/read/chronology.ts';
import { coverSql } from '../../electron/service/store/read/cover.ts';
import { forumSql } from '../../electron/service/store/read/forum.ts';
import { givingSql } from '../../electron/service/store/read/giving.ts';
import { handoverSql } from '../../electron/service/store/read/handover.ts';
import { historySql } from '../../electron/service/store/read/member-history.ts';
import { memberListSql } from '../../electron/service/store/read/member-list.ts';
import { memberSql } from '../../electron/service/store/read/members.ts';
import { closedSql, queueSql, type ClosedFilter } from '../../electron/service/store/read/queue.ts';
import { agingSql } from '../../electron/service/store/aging/aging.ts';
import { ways } from '../../electron/service/store/aging/candidates.ts';
import { inHandSql } from '../../electron/service/store/aging/in-hand.ts';
import { riskSql } from '../../electron/service/store/read/risk.ts';
import { triageSql } from '../../electron/service/store/read/triage.ts';
import { conversationSql } from '../../electron/service/store/read/conversation.ts';
import { imagesSql } from '../../electron/service/store/read/images.ts';
import { imageFilesSql } from '../../electron/service/store/write/image-files.ts';
import { inboxSql } from '../../electron/service/store/read/inbox.ts';
import { toldSql } from '../../electron/service/store/read/told.ts';
import { searchSql } from '../../electron/service/store/read/search.ts';
import { besideSql } from '../../electron/service/store/search/docs.ts';
import { indexSql } from '../../electron/service/store/search/index-table.ts';
import { shiftsSql } from '../../electron/service/store/read/team.ts';
import { onTestFinished } from 'vitest';
import { newDatabase } from './support/desk.ts';

function store(): Store {
  const opened = openStore(newDatabase());
  if (!opened.ok) throw new Error(opened.error.fault);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

/** What SQLite would do, a line a step; parameters do not matter for the plan. */
function plan({ db }: Store, sql: string): string[] {
  return db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\?|@\w+/gu, 'NULL')}`).all().map((row) => row.detail);
}

const scans = (steps: readonly string[]): string[] => steps.filter((step) => /^SCAN (?!wanted\b|json_each\b)/u.test(step));
const any: ClosedFilter = { kind: null, withStaff: false, reason: null, spaceId: null, memberIds: null, closedBy: null, openedBefore: null, newestFirst: true };

/** Names of their own, so that none hides another's. */
const named = (prefix: string, sql: Readonly<Record<string, string>>): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(sql).map(([name, one]) => [`${prefix}.${name}`, one]));

describe('plans of the hot questions', () => {
  // Names are searched whole; cover calendars are a handful; who was not told is what the marks do not name; risk records are few, and open is what no closing names; the earliest of a kind is the first of its index; kept handovers come in order of theirs, up to a limit; what the forum has not done is all that its index holds.
  const whole = new Set(['names', 'closures', 'untoldEntries', 'untoldVoids', 'countEntries', 'memberCount', 'openRecords', 'closedRecords', 'week.points.earliest', 'handover.kept', 'forum.need', 'forum.count', 'forum.waiting']);
  const all = { ...queueSql, ...caseSql, ...memberSql, ...breakSql, ...toldSql, ...historySql, ...memberListSql, ...givingSql, ...named('inbox', inboxSql), ...named('conversation', conversationSql), ...riskSql, marks: triageSql.marks, shifts: shiftsSql, ...coverSql, ...named('week.cases', weekCasesSql), ...named('week.messages', weekMessagesSql), ...named('week.points', weekPointsSql), ...named('handover', handoverSql), ...named('forum', forumSql), ...named('images', imagesSql), ...named('imageFiles', { get: imageFilesSql.get, has: imageFilesSql.has, ofPost: imageFilesSql.ofPost, unseen: imageFilesSql.unseen }) };

  // A copy that is put in place brings indexes with names of their own (write/staging.ts), so no question may name one.
  it('every question is answered in the same way after everything was copied anew', () => {
    const anew = store();
    anew.staging.begin();
    anew.transact(() => anew.staging.swap());
    const before = store();
    const plain = (steps: readonly string[]): string[] => steps.map((step) => step.replaceAll(/_g\d+\b/gu, ''));
    expect(anew.db.prepare("SELECT count(*) FROM sqlite_schema WHERE name LIKE '%\\_g1' ESCAPE '\\'").pluck().get()).toBeGreaterThan(20);
    for (const [name, sql] of Object.entries(all)) expect([name, plain(plan(anew, sql))]).toEqual([name, plan(before, sql)]);
    expect(plan(before, memberListSql.countingAt)[0]).toContain('ledger_entries_expires');
  });

  it.each(Object.keys(all).filter((name) => !whole.has(name)))('%s walks an index', (name) => {
    expect(scans(plan(store(), all[name as keyof typeof all]))).toEqual([]);
  });

  it('the open queue comes in order from the index, with one look-up a table', () => {
    expect(plan(store(), queueSql.open)).toEqual([
      'SEARCH c USING INDEX cases_state (state=?)',
      expect.stringMatching(/^SEARCH m USING INDEX sqlite_autoindex_members_1/u),
      expect.stringMatching(/^SEARCH s USING INDEX sqlite_autoindex_spaces_1/u),
      expect.stringMatching(/^SEARCH k USING INDEX sqlite_autoindex_claims_1/u),
      'USE TEMP B-TREE FOR LAST TERM OF ORDER BY',
    ]);
  });

  it.each([any, { ...any, newestFirst: false }, { ...any, spaceId: 'x', kind: 'report' as const }])('closed cases come in order of closing, so that the first page does not sort all', (filter) => {
    const steps = plan(store(), closedSql(filter));
    expect(steps[0]).toBe('SEARCH c USING INDEX cases_closed (state=?)');
    expect(steps.filter((step) => step === 'USE TEMP B-TREE FOR ORDER BY')).toEqual([]);
  });

  it('the calendar of breaks leaves out what is long over, without reading it', () => {
    const steps = plan(store(), breakSql.calendar);
    expect(steps.filter((step) => step.startsWith('SEARCH'))).toEqual([expect.stringContaining('breaks_last (<expr>>?)'), expect.stringContaining('breaks_state (state=?)')]);
  });

  it('what was not told walks the entries in order of their index, and looks each up among marks and voidings', () => {
    const steps = plan(store(), toldSql.untoldEntries).filter((step) => !step.startsWith('CORRELATED'));
    expect(steps).toEqual(['SCAN e USING INDEX ledger_entries_given', 'SEARCH t USING COVERING INDEX told_marks_of (about_kind=? AND about_id=?)', 'SEARCH v USING COVERING INDEX ledger_entries_voids (voids=?)']);
    expect(plan(store(), toldSql.countEntries).join()).toContain('SCAN e USING COVERING INDEX ledger_entries_given');
  });

  it.each([false, true])('a page of the chronology walks an index for every kind of entry (of several accounts: %s)', (many) => {
    const steps = plan(store(), chronologySql(null, many));
    expect(scans(steps).filter((step) => !/^SCAN \(subquery|^SCAN CONSTANT/u.test(step))).toEqual([]);
    // What one account has most of comes in its order, so that a page is read and not the whole history.
    if (!many) for (const index of ['cases_member', 'ledger_entries_member', 'told_marks_member', 'conversations_member']) expect(steps).toContainEqual(expect.stringMatching(new RegExp(`^SEARCH x USING INDEX ${index} \\(member_id=\\? AND \\w+<\\?\\)$`, 'u')));
  });

  it('entries of the chronology are counted from indexes', () => {
    for (const veiled of [false, true]) expect(scans(plan(store(), chronologyCountsSql(veiled)))).toEqual([]);
  });

  it('triage decisions of a stretch of time are found by their time', () => {
    expect(plan(store(), triageSql.marks)).toEqual(['SEARCH triage_marks USING INDEX triage_marks_at (at>? AND at<?)']);
    expect(plan(store(), triageSql.latest)).toEqual(['SCAN conversations USING INDEX conversations_latest']);
  });

  it('closed cases of some members start from those members', () => {
    expect(plan(store(), closedSql({ ...any, memberIds: ['x'] })).join()).toContain('cases_member');
  });

  it('what is too old is found by places in the tables, and who is in hand by what is open', () => {
    const opened = store();
    const scanned = (sql: Readonly<Record<string, string>>): string[] => Object.keys(sql).filter((name) => scans(plan(opened, sql[name]!)).length > 0);
    expect(scanned(Object.fromEntries(Object.entries(ways).map(([t, { sql }]) => [t, sql])))).toEqual([]);
    // Images, notes on weeks and risk records are few; who was not told is what the marks do not name.
    expect(scanned(agingSql)).toEqual(['imageFiles', 'images', 'weekNotes']);
    expect(scanned(inHandSql)).toEqual(['untold', 'riskRecords']);
  });

  it('closed conversations come in the order of their last message, of everybody or of one colleague, without sorting all', () => {
    expect([inboxSql.closed, inboxSql.closedOf].map((sql) => plan(store(), sql))).toEqual([
      ['SEARCH conversations USING INDEX conversations_state (state=?)', 'USE TEMP B-TREE FOR LAST TERM OF ORDER BY'],
      ['SEARCH conversations USING INDEX conversations_assignee (state=? AND assignee_id=?)', 'USE TEMP B-TREE FOR LAST TERM OF ORDER BY'],
    ]);
  });

  it('a search walks its index from the newest down and reads no further: nothing is sorted, and each document is looked up by its number', () => {
    expect(plan(store(), searchSql.numbers)).toEqual([expect.stringMatching(/^SCAN w VIRTUAL TABLE INDEX/u)]);
    for (const sql of [searchSql.byNumber, searchSql.docsOf, searchSql.named, searchSql.casesOfPosts]) expect(scans(plan(store(), sql))).toEqual([]);
    for (const sql of [searchSql.newest, searchSql.oldest]) expect(plan(store(), sql)).toEqual(['SEARCH search_docs']);
    expect(plan(store(), searchSql.among)).toEqual([expect.stringMatching(/^SEARCH d USING INTEGER PRIMARY KEY/u)]);
  });

  it('what stands beside a row in the index is looked up, never searched for', () => {
    for (const sql of [...Object.values(besideSql), indexSql.docOf, indexSql.lastOfSecond]) expect(scans(plan(store(), sql))).toEqual([]);
  });

  it('the turns of a conversation are read from an index, without the words', () => {
    expect(plan(store(), inboxSql.turns)[1]).toBe('SEARCH m USING COVERING INDEX messages_conversation (conversation_id=?)');
    expect(plan(store(), conversationSql.messages)).toEqual(['SEARCH messages USING INDEX messages_conversation (conversation_id=?)']);
  });
});
