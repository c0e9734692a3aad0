import BetterSqlite3 from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { copyFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sweep, sweepDue } from '../../electron/service/desk/aging/sweep.ts';
import { unlock } from '../../electron/service/store/cipher.ts';
import { openStore } from '../../electron/service/store/index.ts';
import { NOT_KEPT } from '../../shared/model/retention/words.ts';
import { weekOf } from '../../shared/model/week/iso-week.ts';
import { plusMs } from '../../shared/time.ts';
import { community, deskOf, folder, type TestDesk } from './support/desk.ts';
import { oldWorld } from './support/old-world.ts';
import { NOW, post } from './support/world.ts';

const clock = { now: plusMs(NOW, 60_000), heard: NOW };
const at = clock.now;
const storeOf = (desk: TestDesk) => desk.core.sessions()!.store();
const order = (text: string) => ({ text, kinds: [], spaceId: null, year: null, order: 'newest' as const, after: null });
const host = { between: async () => true, changed: () => undefined };

/** Everything findable, so that the index holds the words as well. */
function findable(desk: TestDesk, store = storeOf(desk)): void {
  while (store.search.more(500) !== null);
}

/** Every page of a file as it is without the cipher, those that are free too. */
function plainPages(desk: TestDesk): Buffer {
  const file = join(folder(), 'copy.sqlite');
  copyFileSync(desk.request.databaseFile, file);
  const db = new BetterSqlite3(file);
  unlock(db, desk.request.key);
  db.pragma('journal_mode = DELETE');
  const pages = db.serialize();
  db.close();
  return pages;
}

/** Everything that `support/old-world.ts` plants. */
const whats = ['post', 'opener', 'title', 'plain', 'frozen', 'closing', 'report', 'action', 'note', 'about', 'evidence', 'private', 'told', 'break', 'conditions', 'event', 'message', 'subject', 'reacted', 'ended', 'handover', 'alt', 'picture'];
const ofRisk = ['exact', 'copy', 'danger', 'safety', 'urgency', 'decision', 'acting', 'signpost', 'service', 'reference', 'answered', 'outcome'];

/** What of the planted words is in the pages, by whose they are; the index holds words as they are folded. */
function planted(pages: Buffer, tag: string): string[] {
  const text = pages.toString('latin1').toLowerCase();
  return [...whats, ...ofRisk].filter((what) => text.includes(`planted${tag}${what}`.toLowerCase()));
}

it('what is over and too old loses its words, in every page of the file; who, when and how many stay', async () => {
  const desk = await deskOf(await community(oldWorld()), 's-lena');
  const store = storeOf(desk);
  findable(desk);
  await store.room.emptyLog();
  const before = plainPages(desk);
  for (const tag of ['New', 'Held']) expect(planted(before, tag)).toEqual(whats);
  for (const tag of ['Old', 'Ancient']) expect(planted(before, tag)).toEqual([...whats, ...ofRisk]);
  writeFileSync(`${desk.request.databaseFile}.before-130`, 'a copy from before a migration');
  expect(sweepDue(store, at)).toBe(true);
  expect(await sweep(store, clock, host)).toBeGreaterThan(30);
  expect(statSync(`${desk.request.databaseFile}-wal`).size).toBe(0);
  const after = plainPages(desk);
  // Of a risk record that is three years old by now nothing stays either; a younger one has all of its own.
  expect(planted(after, 'Ancient')).toEqual([]);
  expect(planted(after, 'Old')).toEqual(ofRisk);
  expect(planted(after, 'New')).toEqual(whats);
  // A handover is about nobody in particular, and somebody else began the thread.
  expect(planted(after, 'Held')).toEqual(whats.filter((what) => !['opener', 'title', 'handover'].includes(what)));
  expect(() => statSync(`${desk.request.databaseFile}.before-130`)).toThrow('ENOENT');
  expect(sweepDue(store, at)).toBe(false);
  expect(await sweep(store, clock, host)).toBe(0);
  expect(store.db.pragma('quick_check', { simple: true })).toBe('ok');
  // A plain post goes whole, one of a case leaves its place.
  expect(store.reader.get('post', 'n-Old')).toBeUndefined();
  expect(store.reader.get('post', 'p-Old')).toMatchObject({ body: NOT_KEPT, authorId: 'm-old' });
  expect(store.reader.get('ledgerEntry', 'e-Old')).toMatchObject({ points: 6, band: 'middle', evidence: NOT_KEPT });
  expect(store.reader.get('auditEntry', 'au-Ancient')).toMatchObject({ kind: 'risk-viewed' });
  expect(store.reader.get('riskRecord', 'rr-Ancient')).toMatchObject({ exactWords: NOT_KEPT, immediateDanger: { answer: 'yes', words: NOT_KEPT } });
});

it('screens say what is not kept, the search does not find it, and totals of any past day are as they were', async () => {
  const desk = await deskOf(await community(oldWorld()), 's-lena');
  const store = storeOf(desk);
  findable(desk);
  const then = plusMs(store.reader.get('ledgerEntry', 'e-Old')!.at, 1_000);
  const total = async () => (await desk.ask('members.get', { id: 'm-old', at: then })).points.total;
  const was = await total();
  // The week in which all of it happened, in figures.
  const week = async () => (await desk.ask('weekly.get', { week: weekOf(then) })).sections;
  const figures = await week();
  expect(JSON.stringify(figures)).toMatch(/"value":[1-9]/u);
  await sweep(store, clock, host);
  findable(desk);
  expect(was).toBe(6);
  expect(await total()).toBe(was);
  expect(await week()).toEqual(figures);
  expect(JSON.stringify(await desk.ask('cases.get', { id: 'c-Old' }))).toContain(NOT_KEPT);
  expect((await desk.ask('search.find', order('PLANTEDOldpost'))).rows).toEqual([]);
  expect((await desk.ask('search.find', order('"kept on this computer"'))).rows).toEqual([]);
  expect((await desk.ask('search.find', order('PLANTEDNewpost'))).rows).toHaveLength(1);
});

it('what comes back with a change or a whole copy is let go of again', async () => {
  const server = await community(oldWorld());
  const desk = await deskOf(server, 's-lena');
  const store = storeOf(desk);
  await sweep(store, clock, host);
  server.ingest([post('n-Old', 'm-old', 'PLANTEDOldagain', { threadId: 't-Old', createdAt: store.reader.get('post', 'p-Old')!.createdAt, state: 'hidden' })]);
  await desk.ask('sync.now', {});
  await desk.until(() => store.reader.get('post', 'n-Old') !== undefined);
  expect(sweepDue(store, at)).toBe(true);
  expect(await sweep(store, clock, host)).toBe(1);
  expect(store.reader.get('post', 'n-Old')).toBeUndefined();
});

it('lets go of nothing before the community was heard, and of little when this computer’s clock runs away', async () => {
  const desk = await deskOf(await community(oldWorld()), 's-lena');
  const store = storeOf(desk);
  // Ten years ahead: what is 10 months old now stays.
  await sweep(store, { now: plusMs(NOW, 3_650 * 86_400_000), heard: NOW }, host);
  expect(store.reader.get('post', 'p-New')?.body).toBe('PLANTEDNewpost');
  expect(store.reader.get('post', 'p-Old')?.body).toBe(NOT_KEPT);
});

it('keeps what unsent work is about', async () => {
  const desk = await deskOf(await community(oldWorld()), 's-lena');
  await desk.ask('sync.pause', { paused: true });
  const { v } = await desk.ask('cases.get', { id: 'c-Old' });
  await desk.ask('case.do', { caseId: 'c-Old', seen: { caseV: v, postV: null }, step: { kind: 'note', visibility: 'team', text: 'mine' } });
  await sweep(storeOf(desk), clock, host);
  expect(storeOf(desk).reader.get('case', 'c-Old')?.frozenBody).toBe('PLANTEDOldfrozen');
});

it('ended by the system at any step it goes on the next time, and nothing is half gone', async () => {
  const desk = await deskOf(await community(oldWorld()), 's-lena');
  findable(desk);
  await desk.core.close();
  const script = fileURLToPath(new URL('support/sweep-and-die.ts', import.meta.url));
  for (const steps of [9, 19]) {
    const child = spawnSync(process.execPath, [script, JSON.stringify({ open: desk.request, now: at, steps })], { encoding: 'utf8' });
    expect(child.stderr).toBe('');
    const opened = openStore(desk.request);
    if (!opened.ok) throw new Error(opened.error.fault);
    expect(opened.value.db.pragma('quick_check', { simple: true })).toBe('ok');
    // A row has all of its words or none, and what is in hand all.
    for (const tag of ['Old', 'Ancient']) expect([`PLANTED${tag}frozen`, NOT_KEPT]).toContain(opened.value.reader.get('case', `c-${tag}`)?.frozenBody);
    expect(opened.value.reader.get('case', 'c-Held')?.frozenBody).toBe('PLANTEDHeldfrozen');
    opened.value.close();
  }
  const again = openStore(desk.request);
  if (!again.ok) throw new Error(again.error.fault);
  await sweep(again.value, clock, host);
  again.value.close();
  expect(planted(plainPages(desk), 'Ancient')).toEqual([]);
});

it('where much is free the file is made anew at the next start, smaller and whole', async () => {
  const desk = await deskOf(await community(oldWorld()), 's-lena');
  await desk.core.close();
  const open = () => {
    const opened = openStore(desk.request);
    if (!opened.ok) throw new Error(opened.error.fault);
    return opened.value;
  };
  const one = open();
  one.transact(() => { for (let n = 0; n < 600; n++) one.meta.set(`fill-${n}`, 'x'.repeat(4_000)); });
  one.transact(() => { for (let n = 0; n < 600; n++) one.meta.set(`fill-${n}`, null); });
  expect(await sweep(one, clock, host)).toBeGreaterThan(0);
  findable(desk, one);
  const [rows, before] = [one.rowCount(), statSync(desk.request.databaseFile).size];
  one.close();
  const next = open();
  expect(next.rowCount()).toBe(rows);
  expect(next.db.pragma('quick_check', { simple: true })).toBe('ok');
  expect(next.db.pragma('freelist_count', { simple: true })).toBe(0);
  expect(statSync(desk.request.databaseFile).size).toBeLessThan(before - 2_000_000);
  next.close();
  // Once is enough.
  const { ino } = statSync(desk.request.databaseFile);
  open().close();
  expect(statSync(desk.request.databaseFile).ino).toBe(ino);
});

it('a whole new copy brings old words back, and they are due to go at once', async () => {
  const server = await community(oldWorld());
  const desk = await deskOf(server, 's-lena');
  const store = storeOf(desk);
  await sweep(store, clock, host);
  server.reset();
  await desk.ask('sync.now', {});
  await desk.until(() => store.reader.get('post', 'n-Old') !== undefined);
  expect(sweepDue(store, at)).toBe(true);
  expect(await sweep(store, clock, host)).toBeGreaterThan(30);
  await store.room.emptyLog();
  expect(planted(plainPages(desk), 'Ancient')).toEqual([]);
});
