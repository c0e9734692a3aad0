import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../shared/contract/entities/points.ts';
import { activePoints } from '../../shared/model/ledger.ts';
import type { Community, Draft } from '../../electron/service/sync/index.ts';
import { act, did, rowsOf, serverRows, type TestDesk } from './support/desk.ts';
import { apart, decided, online, together } from './support/lives.ts';
import { community, people, post, THEN, type World } from './support/world.ts';

const at = (): string => new Date().toISOString();
const aboutMember = (n: number, text: string): Draft => ({ name: 'note.add@1', entity: `member/m-${n}`, ifVersion: null, args: { aboutKind: 'member', aboutId: `m-${n}`, visibility: 'team', text, at: at() } });
const texts = ({ server }: World): string[] => server.store.records.all('note').map((note) => note.text).toSorted();
/** Two moderators' desks, each at work by itself. */
async function twoApart(world: World): Promise<[TestDesk, TestDesk]> {
  const both: [TestDesk, TestDesk] = [await online(world), await online(world, { who: 'priya' })];
  for (const each of both) await apart(each);
  return both;
}

test('two colleagues add notes to one case offline: both are there, on both desks', async () => {
  const world = await community();
  const [mine, theirs] = await twoApart(world);
  did(mine.sync, act.note(1, 'mine'), act.note(1, 'mine too'));
  did(theirs.sync, act.note(1, 'theirs'));
  for (const each of [mine, theirs]) together(each);
  await Promise.all([mine.settled(), theirs.settled()]);
  expect(texts(world)).toEqual(['mine', 'mine too', 'theirs']);
  for (const [each, who] of [[mine, 'imogen'], [theirs, 'priya']] as const) {
    await each.until(() => rowsOf(each.store).size === serverRows(world, who).size, 'every note');
    await each.settled();
    expect(rowsOf(each.store)).toEqual(serverRows(world, who));
  }
  expect(mine.sync.connection().needsYou + theirs.sync.connection().needsYou).toBe(0);
});

test('two award points offline and one voids: every entry is kept, and every desk computes the same total whatever came first', async () => {
  const entry = (id: string, by: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
    id, kind: 'given', memberId: 'm-1', voids: null, reasonId: null, wording: 'Unkind words', band: 'lower', points: 5, offBandReason: null, policyId: 'pol-1', by, at: THEN, expiresAt: '2030-01-01T00:00:00.000Z',
    caseId: null, conversationId: null, evidence: '', privateNote: '', ...more,
  });
  const given = entry('l-1', people.priya.id);
  const also = entry('l-2', people.tom.id, { points: 10 });
  const voided = entry('l-3', people.tom.id, { kind: 'voided', voids: 'l-1', points: 0, at: '2026-05-14T09:00:00.000Z' });
  const totals = new Set<number>();
  for (const order of [[given, also, voided], [voided, also, given], [also, voided, given]]) {
    const world = await community();
    const desks = [await online(world, { who: 'priya' }), await online(world, { who: 'tom' })];
    for (const row of order) world.server.ingest([{ op: 'put', t: 'ledgerEntry', row }]);
    for (const { store, until } of desks) {
      await until(() => order.every(({ id }) => store.reader.get('ledgerEntry', id) !== undefined));
      totals.add(activePoints(order.map(({ id }) => store.reader.get('ledgerEntry', id)!), '2026-06-01T00:00:00.000Z'));
    }
  }
  expect([...totals]).toEqual([10]);
});

test('a rejected change with queued dependents: they are held, not sent, not dropped, and follow what the person decides', async () => {
  const world = await community();
  const mine = await online(world);
  await apart(mine);
  const [hide, close, note, other] = did(mine.sync, act.hide(1), act.close(1, 'hidden', 'my words'), act.note(1, 'stands by itself'), act.close(2, 'no-action'));
  world.server.ingest([{ op: 'del', t: 'post', id: 'p-1' }]);
  together(mine);
  await decided(mine);
  expect(mine.sync.entry(hide!)).toMatchObject({ state: 'needs-you', problem: { type: 'not-found' } });
  expect(mine.sync.entry(close!)).toMatchObject({ state: 'held', heldBy: hide, args: { text: 'my words' } });
  expect([...mine.sync.statesOf([note!, other!]).values()]).toEqual(['sent', 'sent']);
  expect(world.server.store.records.get('case', 'c-1')?.state).toBe('open');
  expect(mine.sync.settle(hide!, 'discard', null).ok).toBe(true);
  expect(mine.sync.entry(close!)).toMatchObject({ state: 'needs-you', args: { text: 'my words' } });
});

test('rejected, edited, retried: a new change with a new id goes, and what was refused stays in the history', async () => {
  const world = await community();
  const mine = await online(world);
  await apart(mine);
  const [close] = did(mine.sync, act.close(1, 'no-action', 'first words', mine.store.versionOf('case', 'c-1')));
  world.server.applyAsColleague(people.tom.id, 'case.handToStaff@1', { caseId: 'c-1', text: 'for staff', at: at() });
  together(mine);
  await decided(mine);
  expect(mine.sync.entry(close!)).toMatchObject({ state: 'needs-you', args: { text: 'first words' } });
  world.server.applyAsColleague(people.tom.id, 'case.handBack@1', { caseId: 'c-1', text: 'for all', at: at() });
  await mine.until(() => mine.store.reader.get('case', 'c-1')?.withStaff === false);
  const again = mine.sync.settle(close!, 'edit-mine', 'second words');
  if (!again.ok) throw new Error(again.error.message);
  await mine.settled();
  expect(again.value).not.toContain(close);
  expect(world.server.store.records.get('case', 'c-1')).toMatchObject({ state: 'closed', closingNote: 'second words' });
  expect(mine.sync.entry(close!)).toMatchObject({ state: 'overtaken', args: { text: 'first words' } });
  expect(mine.sync.entry(again.value.at(-1)!)).toMatchObject({ state: 'sent', madeFrom: close });
});

test('a member deleted upstream while words about them wait: the words are kept and the person is asked', async () => {
  const world = await community();
  const mine = await online(world);
  await apart(mine);
  const [words] = did(mine.sync, aboutMember(5, 'a long and careful reply'));
  world.server.ingest([{ op: 'del', t: 'member', id: 'm-5' }]);
  together(mine);
  await decided(mine);
  expect(mine.sync.entry(words!)).toMatchObject({ state: 'needs-you', args: { text: 'a long and careful reply' }, problem: { type: 'not-found' } });
  // What is begun after the deletion has arrived is refused at once, so it stays where it was written.
  expect(mine.sync.enqueue([aboutMember(5, 'too late')])).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
});

test('a row edited while its page is applied: the person’s act is on top, whichever slice it falls between', async () => {
  const world = await community({ cases: 40 });
  const mine = await online(world);
  await apart(mine);
  world.server.ingest(Array.from({ length: 1_000 }, (_, n) => ({ op: 'put', t: 'post', row: { ...post(n), body: `Edited words ${n}` } }) as const));
  const saved: string[] = [];
  let n = 0;
  // The page is written in slices between which the person acts, on rows of this very page.
  const acting = setInterval(() => { if (n < 40) saved.push(...did(mine.sync, act.hide(n++))); }, 0);
  together(mine);
  await mine.until(() => n === 40);
  clearInterval(acting);
  for (let each = 0; each < 40; each++) expect(mine.store.reader.get('post', `p-${each}`)?.state).toBe('hidden');
  await mine.settled();
  expect(saved.length).toBe(40);
  expect(world.server.store.records.get('post', 'p-7')).toMatchObject({ body: 'Edited words 7', state: 'hidden' });
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
});

test('a row edited again while its mutation is in flight: the second waits its turn, and both are there in order', async () => {
  const world = await community();
  const second: string[] = [];
  const bodies: number[] = [];
  const mine = await online(world, {
    wrap: (client: Community): Community => ({
      ...client,
      push(body, signal) {
        bodies.push(body.mutations.length);
        // The person goes on while the first is on its way; a colleague edits the same post over there.
        if (bodies.length === 1) {
          second.push(...did(mine.sync, act.restore(1)));
          world.server.ingest([{ op: 'put', t: 'post', row: { ...post(1), body: 'edited by its author' } }]);
        }
        return client.push(body, signal);
      },
    }),
  });
  const [first] = did(mine.sync, act.hide(1));
  await mine.until(() => second.length === 1);
  await mine.settled();
  expect(bodies).toEqual([1, 1]);
  expect([...mine.sync.statesOf([first!, second[0]!]).values()]).toEqual(['sent', 'sent']);
  expect(world.server.store.records.all('caseAction').map((action) => action.kind)).toEqual(['hidden', 'restored']);
  expect(mine.store.reader.get('post', 'p-1')).toMatchObject({ state: 'visible', body: 'edited by its author' });
});

test('undo of a queued mutation leaves no trace, undo of one in flight sends its inverse', async () => {
  const world = await community();
  let pushes = 0;
  let inFlight = '';
  let undone = 0;
  const mine = await online(world, {
    wrap: (client: Community): Community => ({
      ...client,
      async push(body, signal) {
        pushes += 1;
        const answer = await client.push(body, signal);
        if (pushes === 1) undone = mine.sync.undo([inFlight]);
        return answer;
      },
    }),
  });
  await apart(mine);
  const [queued] = did(mine.sync, act.hide(2));
  expect(mine.sync.undo([queued!])).toBe(1);
  inFlight = did(mine.sync, act.hide(1))[0]!;
  together(mine);
  await mine.until(() => pushes >= 2);
  await mine.settled();
  expect(undone).toBe(1);
  expect(mine.sync.entry(queued!)?.state).toBe('undone');
  expect(mine.sync.entry(inFlight)?.state).toBe('sent');
  expect(world.server.store.records.all('caseAction').map((action) => [action.caseId, action.kind])).toEqual([['c-1', 'hidden'], ['c-1', 'restored']]);
  expect(world.server.store.records.get('post', 'p-1')?.state).toBe('visible');
});
