import { copyFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import BetterSqlite3 from 'better-sqlite3';
import { unlock } from '../../electron/service/store/cipher.ts';
import { openStore } from '../../electron/service/store/index.ts';
import { backupFile, migrate, SCHEMA_VERSION, versionOfSchema } from '../../electron/service/store/migrate.ts';
import { migrations } from '../../electron/service/store/migrations/index.ts';
import { KEY, opened, request, temporary } from './support/files.ts';

test('steps are numbered by tens, in order, none twice', () => {
  const numbers = migrations.map((step) => step.to);
  expect(numbers.every((to) => to % 10 === 0)).toBe(true);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test('a step that fails leaves the database as it was before that step', () => {
  const { db, file } = opened(temporary());
  const steps = [...migrations, { to: SCHEMA_VERSION + 10, up: () => void db.exec('CREATE TABLE "twenty" ("x" TEXT)') }, { to: SCHEMA_VERSION + 20, up: () => { db.exec('CREATE TABLE "thirty" ("x" TEXT)'); throw new Error('power cut'); } }];
  expect(() => migrate(db, file, steps)).toThrow('power cut');
  expect(versionOfSchema(db)).toBe(SCHEMA_VERSION + 10);
  const made = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE name IN ('twenty', 'thirty')`).pluck().all();
  expect(made).toEqual(['twenty']);
});

test('before a migration the database is copied, encrypted with the same key', () => {
  const folder = temporary();
  const { db, file, meta } = opened(folder);
  meta.set('kept', 'as it was');
  migrate(db, file, [{ to: SCHEMA_VERSION + 10, up: (d) => void d.exec(`UPDATE meta SET value = 'changed'`) }]);
  const backup = new BetterSqlite3(backupFile(file, SCHEMA_VERSION));
  unlock(backup, KEY);
  expect(backup.prepare(`SELECT value FROM meta WHERE key = 'kept'`).pluck().get()).toBe('as it was');
  expect(versionOfSchema(backup)).toBe(SCHEMA_VERSION);
  backup.close();
});

/** One database per release, made once by `test/store/support/make-golden.ts` and never again. */
const golden = fileURLToPath(new URL('golden/010.db', import.meta.url));

test('the database of the first release opens, whole', () => {
  const folder = temporary();
  copyFileSync(golden, request(folder).databaseFile);
  const store = openStore(request(folder));
  if (!store.ok) throw new Error(store.error.fault);
  expect(versionOfSchema(store.value.db)).toBe(SCHEMA_VERSION);
  expect(store.value.reader.get('member', 'm-golden')).toMatchObject({ name: 'Golden member', contactRoutes: ['message', 'email'] });
  expect(store.value.outbox.get('e-golden')).toMatchObject({ state: 'queued', args: { text: 'golden words' } });
  expect(store.value.meta.get('sync.cursor')).toBe('golden-cursor');
  expect(store.value.db.pragma('quick_check', { simple: true })).toBe('ok');
  store.value.close();
  expect(existsSync(golden)).toBe(true);
});

test('step 20 keeps proposals, adds what they lack, and lets go of a replacement with the old columns', () => {
  const folder = temporary();
  copyFileSync(golden, request(folder).databaseFile);
  const before = new BetterSqlite3(request(folder).databaseFile);
  before.pragma(`cipher = 'sqlcipher'`);
  before.pragma(`key = "x'${KEY}'"`);
  before.exec(`INSERT INTO points_proposals VALUES ('p-1', 'm-golden', NULL, 'w', 'lower', 2, NULL, 'e', 'n', 's', '2026-05-14T08:00:00.000Z', 'proposed', NULL, NULL, NULL, 7);
    CREATE TABLE staging_members (id TEXT); INSERT INTO meta VALUES ('sync.snapshot', '{"mode":"staged","epoch":"e"}')`);
  before.close();
  const { db, reader, meta } = opened(folder);
  expect(reader.get('pointsProposal', 'p-1')).toMatchObject({ points: 2, declineReason: null, entryId: null });
  expect([db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name LIKE 'staging%'`).pluck().get(), meta.get('sync.snapshot')]).toEqual([0, null]);
});

test('step 120 keeps handovers, for the whole team and without lines', () => {
  const folder = temporary();
  copyFileSync(golden, request(folder).databaseFile);
  const before = new BetterSqlite3(request(folder).databaseFile);
  before.pragma(`cipher = 'sqlcipher'`);
  before.pragma(`key = "x'${KEY}'"`);
  before.exec(`INSERT INTO handovers VALUES ('h-1', 's', '2026-05-14T21:00:00.000Z', '2026-05-14T17:00:00.000Z', '', 'Quiet evening.', 1, 7)`);
  before.close();
  const { reader } = opened(folder);
  expect(reader.get('handover', 'h-1')).toEqual({ id: 'h-1', by: 's', at: '2026-05-14T21:00:00.000Z', from: '2026-05-14T17:00:00.000Z', readers: 'team', generated: [], text: 'Quiet evening.', replaces: null });
});

test('a desk whose rows were replaced once, so that its indexes have other names, takes every step', () => {
  const folder = temporary();
  copyFileSync(golden, request(folder).databaseFile);
  const before = new BetterSqlite3(request(folder).databaseFile);
  before.pragma(`cipher = 'sqlcipher'`);
  before.pragma(`key = "x'${KEY}'"`);
  const rows = before.prepare(`SELECT name, tbl_name AS t, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name NOT IN ('outbox', 'quarantine')`).all() as { name: string; t: string; sql: string }[];
  for (const { name, sql } of rows) before.exec(`DROP INDEX "${name}"; ${sql.replace(`"${name}"`, `"${name}_g1"`)}`);
  before.exec(`CREATE INDEX risk_records_member_g1 ON risk_records (member_id)`);
  before.close();
  const { db } = opened(folder);
  const names = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('messages', 'reports', 'risk_records') AND sql IS NOT NULL ORDER BY 1`).pluck().all();
  expect(names).toEqual(['messages_conversation', 'reports_case', 'risk_records_about', 'risk_records_at', 'risk_records_member', 'risk_records_review']);
});

test('step 130 keeps notes and figures of weeks apart by week', () => {
  const { weeks } = opened(temporary());
  weeks.note('2026-W19', 'points.sum', 'A quiet week.', '2026-05-14T08:00:00.000Z');
  weeks.keep('2026-W19', '{}', '2026-05-14T08:00:00.000Z');
  expect([weeks.notes('2026-W19').get('points.sum'), weeks.notes('2026-W20').size, weeks.snapshot('2026-W19'), weeks.snapshot('2026-W20')]).toEqual(['A quiet week.', 0, '{}', null]);
});

test('step 180 keeps what the forum has not done, for no row of its own', () => {
  const folder = temporary();
  const { db, file } = opened(folder);
  db.exec(`DROP TABLE forum_acts; CREATE TABLE forum_acts (id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, about_kind TEXT NOT NULL, about_id TEXT NOT NULL, member_id TEXT, "by" TEXT, at TEXT NOT NULL, state TEXT NOT NULL, why TEXT NOT NULL, v INTEGER NOT NULL) STRICT;
    CREATE INDEX forum_acts_need ON forum_acts (at, id) WHERE state = 'needs-you';
    INSERT INTO forum_acts VALUES ('f-1', 'hide', 'post', 'p-1', 'm-1', 's', '2026-05-14T21:00:00.000Z', 'needs-you', 'Why.', 7); PRAGMA user_version = 170`);
  migrate(db, file, migrations);
  expect(db.prepare('SELECT * FROM forum_acts').all()).toEqual([{ id: 'f-1', kind: 'hide', about_kind: 'post', about_id: 'p-1', member_id: 'm-1', by: 's', at: '2026-05-14T21:00:00.000Z', state: 'needs-you', why: 'Why.', row_id: null, due_at: null, v: 7 }]);
});

test('step 190 keeps what waits for the forum, to be found without reading all that is done there', () => {
  const folder = temporary();
  const { db, file } = opened(folder);
  db.exec(`DROP INDEX forum_acts_waiting; INSERT INTO forum_acts VALUES ('f-1', 'hide', 'post', 'p-1', 'm-1', 's', '2026-05-14T21:00:00.000Z', 'waiting', '', 'a-1', NULL, 7); PRAGMA user_version = 180`);
  migrate(db, file, migrations);
  expect(db.prepare(`SELECT id FROM forum_acts INDEXED BY forum_acts_waiting WHERE state = 'waiting'`).pluck().all()).toEqual(['f-1']);
});

test('step 80 keeps risk records, says when a colleague was talked to, and has nothing copied where nothing was', () => {
  const folder = temporary();
  copyFileSync(golden, request(folder).databaseFile);
  const before = new BetterSqlite3(request(folder).databaseFile);
  before.pragma(`cipher = 'sqlcipher'`);
  before.pragma(`key = "x'${KEY}'"`);
  const at = '2026-05-14T08:00:00.000Z';
  const unasked = `'{"answer":"not-asked","words":""}'`;
  before.exec(`INSERT INTO risk_records VALUES ('r-1', 'm-golden', 'case', 'c-1', 'words', 's', '${at}', 'boards', ${Array.from({ length: 8 }, () => unasked).join(', ')}, '16-17', '', NULL, '', 'Ring home.', 's', '["s","t"]', '', '', '', '[]', 1, NULL, 's', '${at}', 7);
    INSERT INTO risk_corrections VALUES ('a-1', 'r-1', 'review', NULL, 'Well.', '', NULL, 't', '${at}', 8)`);
  before.close();
  const { db, reader } = opened(folder);
  expect(reader.get('riskRecord', 'r-1')).toMatchObject({ evidence: [], discussedWith: [{ staffId: 's', at }, { staffId: 't', at }], decision: 'Ring home.', memberTold: true, by: 's' });
  expect(reader.get('riskCorrection', 'a-1')).toMatchObject({ kind: 'review', value: 'Well.', by: 't' });
  expect(db.prepare(`SELECT "v" FROM risk_records`).pluck().all()).toEqual([7]);
});
