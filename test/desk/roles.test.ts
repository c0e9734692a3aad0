import { expect, it } from 'vitest';
import type { Role } from '../../shared/contract/entities/people.ts';
import { plusMs } from '../../shared/time.ts';
import type { Store } from '../../electron/service/store/index.ts';
import { sweep } from '../../electron/service/desk/aging/sweep.ts';
import { community, deskOf, everything, type TestDesk } from './support/desk.ts';
import { NOW, smallWorld, staff } from './support/world.ts';
import { secretsFrom, secretWorld } from '../security/support/fuzz/secret-world.ts';

const storeOf = (desk: TestDesk): Store => desk.core.sessions()!.store();
const findable = (desk: TestDesk): void => { while (storeOf(desk).search.more(500) !== null); };

/** Every value of every table of a file: rows, what the overlay covers, the outbox, drafts, weeks, facts; and every word of the search. */
function everyValue({ db }: Store): string {
  const tables = db.prepare<[], string>(`SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" NOT LIKE 'search_words%' AND "name" NOT LIKE 'sqlite_%'`).pluck().all();
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp."words_now" USING fts5vocab('main', 'search_words', 'row')`);
  const words = db.prepare<[], string>('SELECT "term" FROM temp."words_now"').pluck().all();
  return JSON.stringify([tables.map((name) => db.prepare(`SELECT * FROM "${name}"`).all()), words]).toLowerCase();
}

/** What of another role's is in a file. */
const foreign = (desk: TestDesk, id: string, role: Role): string[] => {
  // A record stays readable to whoever wrote it, with what others add to it (domain.md 2.11).
  const own = id === 's-tom' ? ['SECRET-staff-risk-zq', 'SECRET-staff-danger-zq', 'SECRET-staff-addition-zq'] : [];
  const all = everyValue(storeOf(desk));
  // Read marks are told apart by their columns here, not by their keys.
  return secretsFrom(id, role).filter((one) => !one.startsWith('"staffId"') && !own.includes(one)).filter((one) => all.includes(one.toLowerCase()) || all.includes(`"${one.toLowerCase().replaceAll('-', ' ')}"`));
};

async function become(server: Awaited<ReturnType<typeof community>>, desk: TestDesk, id: string, role: Role): Promise<void> {
  server.ingest([{ op: 'put', t: 'staff', row: { ...staff.find((one) => one.id === id)!, role } }]);
  await desk.until(() => desk.core.sessions()?.shown()?.role === role);
  await desk.quiet();
  findable(desk);
}

it.each([['s-lena', 'lead', 'staff'], ['s-lena', 'lead', 'moderator'], ['s-tom', 'staff', 'moderator']] as const)('%s, who was %s and is %s now, has nothing more in the file than somebody who never was', async (id, _before, after) => {
  const server = await community([...smallWorld(), ...secretWorld()] as never);
  const desk = await deskOf(server, id);
  findable(desk);
  expect(foreign(desk, id, after).length).toBeGreaterThan(0);
  // What only this computer has: letters, a note on the week, words that were sent and are history now.
  await desk.ask('case.do', { caseId: 'c-hazel', seen: { caseV: (await desk.ask('cases.get', { id: 'c-hazel' })).v, postV: null }, step: { kind: 'note', visibility: 'staff', text: 'SECRET-staff-note of my own' } });
  await desk.quiet();
  const store = storeOf(desk);
  store.transact(() => {
    store.drafts.put('told/m-hazel', { text: 'SECRET-staff-message to hazel', base: '{}', at: NOW });
    store.drafts.put('reply/k-secret', { text: 'SECRET-staff-draft', base: '{}', at: NOW });
    store.weeks.note('2026-W19', 'risk.recorded', 'SECRET-staff-risk in the week', NOW);
  });
  await become(server, desk, id, after);
  expect(foreign(desk, id, after)).toEqual([]);
  if (after === 'moderator') for (const words of ['secret-staff-note of my own', 'secret-staff-message to hazel', 'secret-staff-draft', 'secret-staff-risk in the week']) expect(everyValue(storeOf(desk))).not.toContain(words);
  expect(store.db.prepare(`SELECT count(*) FROM sqlite_schema WHERE "name" LIKE 'staging%'`).pluck().get()).toBe(0);
  // Its pages go with the next sweep, which is due.
  expect(await sweep(store, { now: plusMs(NOW, 60_000), heard: NOW }, { between: async () => true, changed: () => undefined })).not.toBeNull();
});

it('a role that changed while offline, with work of the old one unsent: the words stay, the person is asked, the rows are gone', async () => {
  const server = await community([...smallWorld(), ...secretWorld()] as never);
  const desk = await deskOf(server, 's-tom');
  await desk.ask('sync.pause', { paused: true });
  const one = await desk.ask('cases.get', { id: 'c-hazel' });
  await desk.ask('case.do', { caseId: 'c-hazel', seen: { caseV: one.v, postV: one.postV }, step: { kind: 'remove', text: 'Removed as staff.' } });
  server.ingest([{ op: 'put', t: 'staff', row: { ...staff.find(({ id }) => id === 's-tom')!, role: 'moderator' } }]);
  await desk.ask('sync.pause', { paused: false });
  await desk.until(async () => (await desk.ask('outbox.list', {})).needsYou.length > 0);
  await desk.until(async () => (await desk.ask('connection.get', {})).state === 'up-to-date');
  const [mine] = (await desk.ask('outbox.list', {})).needsYou;
  expect(JSON.stringify(await desk.ask('outbox.get', { id: mine!.id }))).toContain('Removed as staff.');
  expect(foreign(desk, 's-tom', 'moderator')).toEqual([]);
  expect((await desk.ask('cases.list', everything)).total).toBe(5);
  expect(desk.core.sessions()?.shown()?.role).toBe('moderator');
});
