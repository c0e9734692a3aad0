import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { unlock } from '../../electron/service/store/cipher.ts';
import { failure } from '../../electron/service/sync/failures.ts';
import type { Community, Draft } from '../../electron/service/sync/index.ts';
import { fail } from '../../shared/result.ts';
import { hookWrites, patchStatements } from '../torture/hooks.ts';
import { act, desk, did, KEY, rowsOf, serverRows } from './support/desk.ts';
import { CHANGES, Faults, problemAnswer, PUSH } from './support/faults.ts';
import { apart, decided, killed, online, together } from './support/lives.ts';
import { community, people, type World } from './support/world.ts';

/** A community whose pushes go through `push`; everything else is the real client. */
const pushing = (push: (body: Parameters<Community['push']>[0], client: Community) => ReturnType<Community['push']>) =>
  (client: Community): Community => ({ ...client, push: (body) => push(body, client) });
const cut = fail(failure('transport', 'ECONNRESET'));
const texts = ({ server }: World): string[] => server.store.records.all('note').map((note) => note.text).toSorted();

test.each([2, 3, 4, 5])('the same push delivered %i times takes effect once, at once or one after another', async (times) => {
  const world = await community();
  let together = false;
  const mine = await online(world, {
    wrap: pushing(async (body, client) => {
      const answers: Awaited<ReturnType<Community['push']>>[] = [];
      if (together) answers.push(...(await Promise.all(Array.from({ length: times }, () => client.push(body)))));
      else for (let n = 0; n < times; n++) answers.push(await client.push(body));
      // The desk hears only the last answer, which says "duplicate", or the one of those at once that got through.
      return answers.findLast((answer) => answer.ok)!;
    }),
  });
  did(mine.sync, act.note(1, 'one'), act.hide(1), act.close(2, 'no-action'));
  await mine.settled();
  together = true;
  did(mine.sync, act.note(2, 'two'), act.close(1, 'hidden'));
  await mine.settled();
  expect(texts(world)).toEqual(['one', 'two']);
  expect(world.server.store.records.all('caseAction').map((action) => action.kind)).toEqual(['hidden', 'closed', 'closed']);
  expect(mine.sync.entries().every((entry) => entry.state === 'sent')).toBe(true);
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
});

test('applied over there, the response lost, the app restarted, sent again: one effect', async () => {
  const world = await community();
  const first = await online(world, { wrap: pushing(async (body, client) => { await client.push(body); return cut; }) });
  const ids = did(first.sync, act.note(1, 'once'), act.close(2, 'no-action'));
  await first.until(() => first.sync.connection().state === 'offline');
  await first.close();
  const again = await online(world, { folder: first.folder });
  expect(texts(world)).toEqual(['once']);
  expect(world.server.store.records.all('caseAction')).toHaveLength(1);
  expect([...again.sync.statesOf(ids).values()]).toEqual(['sent', 'sent']);
});

test('batches that arrive out of order, late or with a gap change nothing but the time it takes', async () => {
  const world = await community({ cases: 6 });
  const late: Parameters<Community['push']>[0][] = [];
  let gap = true;
  const mine = await online(world, {
    wrap: pushing(async (body, client) => {
      if (late.length === 0) {
        // The first batch hangs on the way and arrives when all is over.
        late.push(body);
        return cut;
      }
      if (gap) {
        gap = false;
        // The second half overtakes the first: the community says what is missing.
        return client.push({ ...body, mutations: body.mutations.slice(2) });
      }
      return client.push(body);
    }),
  });
  const ids = did(mine.sync, ...[0, 1, 2, 3].map((n) => act.note(n, `note ${n}`)));
  await mine.until(() => mine.sync.connection().state === 'offline');
  mine.sync.poke('person');
  await mine.settled();
  expect(gap).toBe(false);
  const answer = await fetch(world.server.url + PUSH, { method: 'POST', headers: { authorization: `Bearer ${world.tokens.imogen}`, 'sync-schema': '1', 'content-type': 'application/json' }, body: JSON.stringify(late[0]) });
  expect(((await answer.json()) as { results: { status: string }[] }).results.map(({ status }) => status)).toEqual(['duplicate', 'duplicate', 'duplicate', 'duplicate']);
  expect(texts(world)).toEqual(['note 0', 'note 1', 'note 2', 'note 3']);
  expect([...mine.sync.statesOf(ids).values()]).toEqual(['sent', 'sent', 'sent', 'sent']);
});

test('a crash after sending, before the outcome is recorded: the next start sends again and nothing is doubled', async () => {
  const world = await community();
  let left = '';
  const first = await online(world, {
    wrap: pushing(async (body, client) => {
      await client.push(body);
      left = killed(first.folder);
      return cut;
    }),
  });
  const [note] = did(first.sync, act.note(1, 'once'));
  await first.until(() => left !== '');
  await first.close();
  const again = desk(world, { folder: left });
  expect(again.sync.entry(note!)).toMatchObject({ state: 'sending', args: { text: 'once' } });
  again.sync.start();
  await again.settled();
  expect(texts(world)).toEqual(['once']);
  expect(again.sync.entry(note!)?.state).toBe('sent');
});

test('an outcome that is known while the pull does not show it yet: no flicker', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const mine = await online(world);
  faults.fault = (path) => (path === CHANGES ? problemAnswer(503, 'unavailable') : undefined);
  const shown = new Set<string>();
  const look = (): void => void shown.add(mine.store.reader.get('case', 'c-1')!.state);
  const [close] = did(mine.sync, act.close(1, 'no-action'));
  await mine.until(() => { look(); return mine.store.outbox.get(close!)?.status === 'applied' && mine.sync.connection().state === 'backing-off'; });
  expect(mine.sync.entry(close!)?.state).toBe('sending');
  faults.fault = null;
  mine.sync.poke('person');
  await mine.until(() => { look(); return mine.sync.entry(close!)?.state === 'sent'; });
  expect([...shown]).toEqual(['closed']);
});

test('another program holds the database while the outcome is recorded (SQLITE_BUSY): said as such, and recorded later', async () => {
  const world = await community();
  let other: BetterSqlite3.Database | null = null;
  const mine = await online(world, {
    wrap: pushing(async (body, client) => {
      const answer = await client.push(body);
      if (other === null) {
        other = new BetterSqlite3(mine.store.file);
        unlock(other, KEY);
        other.exec('BEGIN IMMEDIATE');
        mine.store.db.pragma('busy_timeout = 1');
      }
      return answer;
    }),
  });
  onTestFinished(() => void other?.close());
  const [note] = did(mine.sync, act.note(1, 'once'));
  await mine.until(() => mine.sync.connection().state === 'blocked');
  expect(mine.sync.connection().why).toContain('Another program');
  expect(mine.sync.enqueue([act.note(2, 'not now')])).toMatchObject({ ok: false, error: { code: 'database-locked' } });
  expect(mine.faults).toEqual([]);
  other!.exec('ROLLBACK');
  mine.sync.poke('person');
  await mine.settled();
  expect(mine.sync.entry(note!)?.state).toBe('sent');
  expect(texts(world)).toEqual(['once']);
});

test('a disk error while the outcome is recorded: told, and the next start finds out what became of it', async () => {
  const world = await community();
  const unhooked = await online(world);
  patchStatements(unhooked.store.db);
  // Only statements that are prepared from now on are hooked.
  await unhooked.close();
  const first = await online(world, { folder: unhooked.folder });
  let broken = true;
  hookWrites(first.store.db, {
    before: (sql) => { if (broken && sql.startsWith('UPDATE "outbox"') && sql.includes('"status"')) throw Object.assign(new Error('made up'), { code: 'SQLITE_IOERR_WRITE' }); },
    after: () => {},
  });
  const [note] = did(first.sync, act.note(1, 'once'));
  await first.until(() => first.faults.length === 1);
  expect(first.sync.connection()).toMatchObject({ state: 'blocked', queued: 1 });
  expect(first.sync.entry(note!)).toMatchObject({ state: 'sending', args: { text: 'once' } });
  broken = false;
  await first.close();
  const again = await online(world, { folder: first.folder });
  expect(again.sync.entry(note!)?.state).toBe('sent');
  expect(texts(world)).toEqual(['once']);
});

test('a token that expires between mutation 3 and 4 of a push: three are in, two wait, none is sent twice', async () => {
  const world = await community({ cases: 6 });
  let token = world.tokens.imogen;
  const mine = await online(world, { token: () => token });
  await apart(mine);
  did(mine.sync, ...[0, 1, 2, 3, 4].map((n) => act.note(n, `note ${n}`)));
  world.server.store.onCommit(() => { if (world.server.store.records.all('note').length === 3) world.server.revokeToken(token); });
  together(mine);
  await mine.until(() => mine.sync.connection().state === 'sign-in-needed');
  expect(texts(world)).toEqual(['note 0', 'note 1', 'note 2']);
  expect(mine.sync.connection().queued).toBeGreaterThanOrEqual(2);
  token = world.server.issueToken(people.imogen.id);
  mine.sync.poke('person');
  await mine.settled();
  expect(texts(world)).toEqual(['note 0', 'note 1', 'note 2', 'note 3', 'note 4']);
  expect(mine.sync.entries().every((entry) => entry.state === 'sent')).toBe(true);
});

test('forbidden for one mutation because the role was lowered: its words stay, the others go', async () => {
  const world = await community();
  const mine = await online(world, { who: 'priya' });
  await apart(mine);
  const staffNote = act.note(1, 'for staff only');
  const [forStaff, forAll] = did(mine.sync, { ...staffNote, args: { ...staffNote.args, visibility: 'staff' } } as Draft, act.note(2, 'for all'));
  world.server.ingest([{ op: 'put', t: 'staff', row: { ...people.priya, role: 'moderator' } }]);
  together(mine);
  await decided(mine);
  expect(mine.sync.entry(forStaff!)).toMatchObject({ state: 'needs-you', args: { text: 'for staff only' }, problem: { type: 'forbidden' } });
  expect(mine.sync.entry(forStaff!)?.problem?.title).toContain('Staff');
  expect(mine.sync.entry(forAll!)?.state).toBe('sent');
  expect(texts(world)).toEqual(['for all']);
});

test('two computers with copies of one database: what meets a number that is taken is put before the person, the rest goes, nothing is doubled', async () => {
  const world = await community();
  const before = await online(world);
  await before.close();
  const copy = killed(before.folder);
  const one = await online(world, { folder: before.folder });
  did(one.sync, act.note(1, 'from the first'));
  await one.settled();
  const two = await online(world, { folder: copy });
  await apart(two);
  const [met, later] = did(two.sync, act.note(1, 'from the second'), act.note(2, 'and one more'));
  together(two);
  await decided(two);
  // Whether it had arrived cannot be told from here, so nobody but the person says "again".
  expect(two.sync.entry(met!)).toMatchObject({ state: 'needs-you', args: { text: 'from the second' }, problem: { type: 'sequence-reused' } });
  expect(two.sync.entry(later!)?.state).toBe('sent');
  expect(two.sync.settle(met!, 'use-mine', null).ok).toBe(true);
  await two.settled();
  did(one.sync, act.note(3, 'the first goes on'));
  await one.settled();
  expect(texts(world)).toEqual(['and one more', 'from the first', 'from the second', 'the first goes on']);
});
