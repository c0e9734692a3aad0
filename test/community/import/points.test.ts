import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { writeImport } from '../../../electron/community/import/write.ts';
import type { PlannedLine } from '../../../electron/community/import/plan.ts';
import { carryOut } from '../../../electron/community/serve/commands.ts';
import { ServeFailure } from '../../../electron/community/serve/failure.ts';
import { readCommand } from '../../../electron/community/serve/options.ts';
import { openStore, type CommunityStore } from '../../../electron/community/server/store/store.ts';
import type { Member } from '../../../shared/contract/entities/people.ts';
import { activePoints } from '../../../shared/model/ledger.ts';
import { folder } from '../support.ts';
import { command, get, newFile, serving } from '../serve/support.ts';

const NOW = '2026-11-21T12:00:00.000Z';
const HEADER = 'Username;Date;Points;Reason;Told;Given by;Notes';

const person = (n: number, name: string): Member => ({ id: `user-${n}`, name, joinedAt: '2025-01-01T00:00:00.000Z', ageBand: 'unknown', state: 'active', mergedInto: null, contactRoutes: ['message'] });

interface World { readonly db: string; readonly store: CommunityStore }

/** A community with a lead and some members; `store` looks into it. */
async function world(...names: readonly string[]): Promise<World> {
  const db = newFile();
  await command('staff', 'add', '--db', db, '--name', 'Priya', '--role', 'lead');
  const store = openStore(db);
  onTestFinished(() => store.close());
  store.transact(null, (writing) => { for (const [n, name] of names.entries()) writing.write({ op: 'put', t: 'member', row: person(n + 1, name) }); });
  return { db, store };
}

interface Outcome { readonly code: number; readonly text: string; readonly counts: Record<string, number>; readonly written: number }

/** Imports a sheet at {@link NOW}. */
async function imported({ db }: World, lines: readonly string[], ...more: readonly string[]): Promise<Outcome> {
  const file = join(folder(), 'points.csv');
  writeFileSync(file, [HEADER, ...lines].join('\n'));
  try {
    const said = await carryOut(readCommand(['import', 'points', '--db', db, '--file', file, '--by', 'Priya', ...more]), Date.parse(NOW));
    const { counts, written } = said.document as Pick<Outcome, 'counts' | 'written'>;
    return { code: said.code ?? 0, text: said.lines.join('\n'), counts, written };
  } catch (error) {
    if (!(error instanceof ServeFailure)) throw error;
    return { code: error.code, text: error.message, counts: {}, written: 0 };
  }
}

const good = ['mia;3/11/2026;5;Unkind conflict;yes;Priya;', 'Leo;10 Nov 2026;2;Backseat moderating;12/11/2026;Sam;Was kind about it', 'mia;2026-11-20;10;Bullying;;;'];

test('a preview says line by line what would be made, and writes nothing; the import makes it once, whoever imports it again and in whatever order', async () => {
  const here = await world('Mia', 'leo');
  const { store } = here;
  const head = store.head();
  const preview = await imported(here, good, '--preview');
  expect(preview).toMatchObject({ code: 0, counts: { new: 3, doubtful: 0, there: 0, refused: 0 }, written: 0 });
  expect(preview.text).toMatch(/ 2 {2}new {7}Mia, 5 points on 2026-11-03, Unkind conflict, including.*counts until 2027-01-03; told 2026-11-03/);
  expect(preview.text).toContain('0 before, 17 after');
  expect(store.head()).toBe(head);

  expect(await imported(here, good)).toMatchObject({ code: 0, written: 3 });
  const entries = store.records.all('ledgerEntry');
  expect(entries.map((one) => [one.memberId, one.points, one.reasonId, one.band, one.at, one.expiresAt, one.offBandReason])).toEqual([
    ['user-1', 5, 'unkind-conflict', 'middle', '2026-11-03T00:00:00.000Z', '2027-01-03T00:00:00.000Z', null],
    ['user-2', 2, 'backseat-moderating', 'lower', '2026-11-10T00:00:00.000Z', '2026-12-10T00:00:00.000Z', null],
    ['user-1', 10, 'bullying', 'upper', '2026-11-20T00:00:00.000Z', '2027-02-20T00:00:00.000Z', null],
  ]);
  expect(entries[1]!.privateNote).toBe('Was kind about it\nGiven by Sam.\nFrom the spreadsheet points.csv.');
  expect(store.records.all('toldMark').map((one) => [one.aboutId, one.how, one.at])).toEqual([[entries[0]!.id, 'message', '2026-11-03T00:00:00.000Z'], [entries[1]!.id, 'message', '2026-11-12T00:00:00.000Z']]);
  expect(store.records.all('auditEntry')).toMatchObject([{ kind: 'points-imported', reason: '3 entries of 17 points from points.csv' }]);

  const after = store.head();
  expect(await imported(here, [...good].reverse())).toMatchObject({ code: 0, counts: { there: 3, new: 0 }, written: 0 });
  expect(store.head()).toBe(after);
  expect(await imported(here, [...good, 'leo;20/11/2026;1;Derailing or hijacking a thread;no;;'])).toMatchObject({ code: 0, counts: { there: 3, new: 1 }, written: 1 });
});

test('one line that cannot be taken keeps all from being written, and says why', async () => {
  const here = await world('mia', 'leo', 'twin', 'Twin');
  const head = here.store.head();
  for (const [line, why] of [
    ['nobody;3/11/2026;5;Bullying;;;', 'There is no member called “nobody”'],
    ['mia;3/12/2026;5;Bullying;;;', 'in the future'],
    ['mia;11/25/2026;5;Bullying;;;', 'the day first'],
    ['mia;;5;Bullying;;;', 'no date'],
    ['mia;3/11/2026;a few;Bullying;;;', 'no number of points'],
    ['mia;3/11/2026;-5;Bullying;;;', 'no number of points'],
    ['twin;3/11/2026;5;Bullying;;;', 'more than one member'],
    [';3/11/2026;5;Bullying;;;', 'names no member'],
  ] as const) {
    const done = await imported(here, [...good, line], '--accept-doubtful');
    expect(done).toMatchObject({ code: 5, written: 0, counts: { refused: 1, new: 3 } });
    expect(done.text).toMatch(new RegExp(` 5 {2}REFUSED .*${why}`));
  }
  expect(here.store.head()).toBe(head);
});

test('a doubtful line is shown with its doubt, and taken only when somebody says so', async () => {
  const here = await world('mia', 'leo', 'gone');
  here.store.transact(null, (writing) => void writing.write({ op: 'put', t: 'member', row: { ...person(3, 'gone'), state: 'deleted' } }));
  const head = here.store.head();
  const doubtful = [
    ['leo;3/11/2026;9;Bullying;;;', 'outside of the reason’s band'],
    ['leo;3/11/2026;5;Was rude to me;;;', 'none of the policy’s'],
    ['leo;3/11/2026;5;;;;', 'no reason'],
    ['leo;3/11/2026;5;Predatory behaviour;;;', 'proposes a break'],
    ['leo;3/11/2024;5;Unkind conflict;;;', 'before the points policy'],
    ['leo;3/11/2026;30;Bullying;;;', 'reach the threshold'],
    ['leo;3/11/2026;5;Unkind conflict;perhaps;;', 'not clear'],
    ['mia;3/11/2026;5;Unkind conflict;yes;Priya;', 'the same as line 2'],
    ['gone;3/11/2026;5;Unkind conflict;;;', 'not there any more'],
  ] as const;
  for (const [line, why] of doubtful) {
    const shown = await imported(here, [...good, line]);
    expect(shown).toMatchObject({ code: 5, written: 0, counts: { doubtful: 1, new: 3 } });
    expect(shown.text).toMatch(new RegExp(`DOUBTFUL[^]*→ .*${why}`));
  }
  expect(here.store.head()).toBe(head);
  const all = [...good, ...doubtful.map(([line]) => line)];
  expect(await imported(here, all, '--accept-doubtful')).toMatchObject({ code: 0, written: all.length });
  // Two lines that say the very same are two entries.
  expect(here.store.records.all('ledgerEntry')).toHaveLength(all.length);
  expect(await imported(here, all)).toMatchObject({ code: 0, written: 0, counts: { there: all.length } });
});

test('points that were given at a desk on that day are not taken twice unnoticed; a corrected line is', async () => {
  const here = await world('mia', 'leo');
  await imported(here, good);
  const corrected = await imported(here, ['mia;3/11/2026;5;Vagueposting about another member;yes;Priya;']);
  expect(corrected).toMatchObject({ code: 5, counts: { doubtful: 1 } });
  expect(corrected.text).toContain('are there already (“Unkind conflict');
});

test('who reaches the threshold is named, merged members are found where they went on, and all can be taken as told', async () => {
  const here = await world('mia', 'leo');
  here.store.transact(null, (writing) => void writing.write({ op: 'put', t: 'member', row: { ...person(9, 'old_leo'), state: 'merged', mergedInto: 'user-2' } }));
  const lines = ['old_leo;1/11/2026;12;Bullying;;;', 'leo;2/11/2026;13;Bullying;;;', 'leo;3/11/2026;6;Unkind conflict;;;'];
  const shown = await imported(here, lines, '--preview');
  expect(shown.text).toContain('1 member reaches 30 by it, which proposes no break by itself: leo (0 → 31)');
  expect(shown.text).toContain('3 entries would stand on the list');
  expect(await imported(here, lines, '--all-told')).toMatchObject({ written: 3 });
  expect(activePoints(here.store.records.list('ledgerEntry', 'user-2'), NOW)).toBe(31);
  expect(here.store.records.all('toldMark')).toHaveLength(3);
  expect(here.store.records.all('break')).toEqual([]);
});

test('desks of a server that runs get what was imported', async () => {
  const here = await world('mia', 'leo');
  const { token } = await command('staff', 'token', 'Priya', '--db', here.db);
  const server = await serving(['--db', here.db, '--listen', '127.0.0.1:0']);
  let page = await get(server.url, '/v1/sync/snapshot', token);
  while (page.body['next'] !== null) page = await get(server.url, `/v1/sync/snapshot?page=${encodeURIComponent(String(page.body['next']))}`, token);
  await imported(here, good);
  const news = await get(server.url, `/v1/sync/changes?cursor=${encodeURIComponent(String(page.body['cursor']))}`, token);
  expect((news.body['changes'] as { t: string }[]).map((one) => one.t).sort()).toEqual(['auditEntry', 'ledgerEntry', 'ledgerEntry', 'ledgerEntry', 'toldMark', 'toldMark']);
});

test('nothing is written when anything goes wrong half-way', async () => {
  const here = await world('mia');
  await imported(here, ['mia;3/11/2026;5;Unkind conflict;;;']);
  const entry = here.store.records.all('ledgerEntry')[0]!;
  const lines = Array.from({ length: 1_000 }, (_, n): PlannedLine => ({ line: n, fate: 'new', entry: { ...entry, id: `import:${n}`, points: n === 999 ? -1 : 1 }, told: null, why: [] }));
  const head = here.store.head();
  expect(() => writeImport(here.store, lines, { id: 'x', by: entry.by, at: NOW, file: 'points.csv' })).toThrow('points');
  expect([here.store.head(), here.store.records.all('ledgerEntry')]).toEqual([head, [entry]]);
});

test('whatever a sheet says, importing it twice is importing it once, and what was foretold is what comes', async () => {
  const line = fc.record({ who: fc.constantFrom('mia', 'leo'), day: fc.integer({ min: 1, max: 21 }), points: fc.integer({ min: 0, max: 12 }), reason: fc.constantFrom('Bullying', 'Unkind conflict', 'something; else', ''), told: fc.constantFrom('yes', 'no', '') });
  await fc.assert(fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.integer(), async (rows, turn) => {
    const here = await world('mia', 'leo');
    const lines = rows.map((one) => `${one.who};${one.day}/11/2026;${one.points};"${one.reason}";${one.told};;`);
    const first = await imported(here, lines, '--accept-doubtful');
    const total = here.store.records.all('member').reduce((sum, one) => sum + activePoints(here.store.records.list('ledgerEntry', one.id), NOW), 0);
    expect([first.written, first.text.includes(`0 before, ${total} after`)]).toEqual([rows.length, true]);
    const at = rows.length === 0 ? 0 : Math.abs(turn) % rows.length;
    expect(await imported(here, [...lines.slice(at), ...lines.slice(0, at)], '--accept-doubtful')).toMatchObject({ written: 0, counts: { there: rows.length } });
  }), { numRuns: 8 });
});
