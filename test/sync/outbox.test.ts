import { expect, test } from 'vitest';
import { act, desk, did, rowsOf, serverRows } from './support/desk.ts';
import { community, people } from './support/world.ts';

test('what is done offline shows at once, survives a restart and reaches the community once', async () => {
  const world = await community();
  const first = desk(world);
  first.sync.start();
  await first.settled();
  await first.close();

  const offline = desk(world, { folder: first.folder, url: 'http://127.0.0.1:9' });
  offline.sync.start();
  await offline.until(() => offline.sync.connection().state === 'offline');
  did(offline.sync, act.claim(1), act.hide(1), act.note(1, 'a word'), act.close(1, 'hidden', 'unkind'));
  expect(offline.store.reader.get('case', 'c-1')).toMatchObject({ state: 'closed', outcome: 'hidden' });
  expect(offline.store.reader.get('post', 'p-1')?.state).toBe('hidden');
  expect(offline.sync.entryStatesFor(['c-1', 'c-2'])).toEqual(new Map([['c-1', 'saved-here']]));
  expect(offline.sync.connection()).toMatchObject({ queued: 4, needsYou: 0 });
  await offline.close();

  const back = desk(world, { folder: first.folder });
  back.sync.start();
  await back.settled();
  expect(world.server.store.records.get('case', 'c-1')).toMatchObject({ state: 'closed', outcome: 'hidden', closedBy: people.imogen.id });
  expect(world.server.store.records.all('note')).toHaveLength(1);
  expect(world.server.store.records.all('caseAction').map((action) => action.kind)).toEqual(['hidden', 'closed']);
  expect(back.sync.entries().map((entry) => entry.state)).toEqual(['sent', 'sent', 'sent', 'sent']);
  expect(rowsOf(back.store)).toEqual(serverRows(world, 'imogen'));
  expect(back.store.overlayBase.all()).toEqual([]);
});

test('a rule that says no saves nothing', async () => {
  const world = await community();
  const { sync, store, settled } = desk(world);
  sync.start();
  await settled();
  const refused = sync.enqueue([act.note(1, 'first'), act.close(1, 'hidden')]);
  expect(refused).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(sync.entries()).toEqual([]);
  expect(rowsOf(store)).toEqual(serverRows(world, 'imogen'));
  expect(sync.enqueue([act.hide(99)])).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('undoing what was never sent leaves no trace, with what was built on it', async () => {
  const world = await community();
  const { sync, store, settled, until } = desk(world);
  sync.start();
  await settled();
  sync.setPaused(true);
  await until(() => sync.connection().state === 'paused');
  const [hide, note, close] = did(sync, act.hide(1), act.note(1, 'stays'), act.close(1, 'hidden'));
  expect(sync.canUndo(hide!)).toBe(true);
  expect(sync.undo([hide!])).toBe(1);
  expect(store.reader.get('post', 'p-1')?.state).toBe('visible');
  expect(store.reader.get('case', 'c-1')?.state).toBe('open');
  expect(sync.statesOf([hide!, note!, close!])).toEqual(new Map([[hide, 'undone'], [note, 'queued'], [close, 'undone']]));
  sync.setPaused(false);
  await settled();
  expect(world.server.store.records.all('caseAction')).toEqual([]);
  expect(world.server.store.records.all('note')).toHaveLength(1);
});

test('undoing what was sent sends its inverse', async () => {
  const world = await community();
  const { sync, settled } = desk(world);
  sync.start();
  await settled();
  const [claim, hide, close] = did(sync, act.claim(1), act.hide(1), act.close(1, 'hidden'));
  await settled();
  expect(sync.undo([hide!, close!])).toBe(2);
  await settled();
  expect(world.server.store.records.get('case', 'c-1')?.state).toBe('open');
  expect(world.server.store.records.get('post', 'p-1')?.state).toBe('visible');
  expect(sync.canUndo(close!)).toBe(false);
  expect(sync.undo([close!])).toBe(0);
  expect(sync.undo([claim!])).toBe(0);
});

test('two desks close one case differently: the second keeps its text, sees the other, and can still decide', async () => {
  const world = await community();
  const mine = desk(world);
  mine.sync.start();
  await mine.settled();
  mine.sync.setPaused(true);
  await mine.until(() => mine.sync.connection().state === 'paused');
  const v = mine.store.versionOf('case', 'c-1');
  const [close, reopen] = did(mine.sync, act.close(1, 'no-action', 'I think it is fine', v), act.reopen(1));
  const theirs = desk(world, { who: 'priya' });
  theirs.sync.start();
  await theirs.settled();
  did(theirs.sync, act.hide(1), act.close(1, 'hidden', 'unkind'));
  await theirs.settled();

  mine.sync.setPaused(false);
  await mine.until(() => mine.sync.connection().needsYou === 1 && mine.sync.connection().state === 'up-to-date');
  expect(mine.sync.entry(close!)).toMatchObject({ state: 'needs-you', args: { text: 'I think it is fine' }, problem: { type: 'already-closed', current: { outcome: 'hidden' } }, was: { state: 'open' } });
  expect(mine.sync.entry(reopen!)).toMatchObject({ state: 'held', heldBy: close });
  expect(mine.sync.heldBy(close!).map((entry) => entry.id)).toEqual([reopen]);
  expect(mine.store.reader.get('case', 'c-1')).toMatchObject({ state: 'closed', outcome: 'hidden' });
  expect(world.server.store.records.get('case', 'c-1')?.outcome).toBe('hidden');
  expect(mine.notices.map((notice) => notice.kind)).toEqual(['needs-you']);
  expect(mine.sync.settlements(close!).map(({ choice, blockedWhy }) => [choice, blockedWhy === null])).toEqual([
    ['use-mine', true], ['edit-mine', true], ['both', false], ['keep-theirs', true], ['discard', true],
  ]);

  expect(mine.sync.settle(close!, 'keep-theirs', null).ok).toBe(true);
  await mine.until(() => mine.sync.connection().queued === 0);
  const notes = world.server.store.records.all('note').map((note) => note.text);
  expect(notes).toEqual(['I had closed this case as “no action” before I saw that a colleague had decided.\n\nI think it is fine']);
  expect(mine.sync.entry(close!)?.state).toBe('discarded');
  expect(mine.sync.entry(reopen!)?.state).toBe('needs-you');
  expect(mine.sync.settle(reopen!, 'discard', null).ok).toBe(true);
  expect(mine.sync.connection()).toMatchObject({ needsYou: 0 });
});

test('use mine after a colleague closed: reopened, closed as I decided, their outcome named', async () => {
  const world = await community();
  const mine = desk(world, { who: 'priya' });
  mine.sync.start();
  await mine.settled();
  mine.sync.setPaused(true);
  await mine.until(() => mine.sync.connection().state === 'paused');
  const [close] = did(mine.sync, act.close(1, 'no-action', 'fine'));
  world.server.applyAsColleague(people.tom.id, 'case.close@1', { caseId: 'c-1', outcome: 'points', text: 'not fine', at: new Date().toISOString() });
  mine.sync.setPaused(false);
  await mine.until(() => mine.sync.connection().needsYou === 1 && mine.sync.connection().state === 'up-to-date');
  const settledAs = mine.sync.settle(close!, 'edit-mine', 'fine, I am sure');
  expect(settledAs.ok).toBe(true);
  await mine.settled();
  expect(world.server.store.records.get('case', 'c-1')).toMatchObject({ state: 'closed', outcome: 'no-action', closedBy: people.priya.id, closingNote: 'fine, I am sure\n\nTom Okafor had closed this as “points”.' });
  expect(world.server.store.records.all('caseAction').filter((action) => action.caseId === 'c-1').map((action) => action.kind)).toEqual(['closed', 'reopened', 'closed']);
  expect(mine.sync.entry(close!)?.state).toBe('overtaken');
});

test('a refused claim has simply been overtaken', async () => {
  const world = await community();
  const mine = desk(world);
  mine.sync.start();
  await mine.settled();
  mine.sync.setPaused(true);
  await mine.until(() => mine.sync.connection().state === 'paused');
  const [claim] = did(mine.sync, act.claim(1));
  world.server.applyAsColleague(people.tom.id, 'case.claim@1', { caseId: 'c-1', at: new Date().toISOString() });
  mine.sync.setPaused(false);
  await mine.settled();
  expect(mine.sync.entry(claim!)?.state).toBe('overtaken');
  expect(mine.store.reader.get('claim', 'c-1')?.by).toBe(people.tom.id);
  expect(mine.notices.map((notice) => notice.kind)).toEqual(['overtaken']);
  expect(mine.sync.connection().needsYou).toBe(0);
});

test('what needs the person is said once, though the claim that went along with it was overtaken too', async () => {
  const world = await community();
  const mine = desk(world);
  mine.sync.start();
  await mine.settled();
  mine.sync.setPaused(true);
  await mine.until(() => mine.sync.connection().state === 'paused');
  const [claim] = did(mine.sync, act.claim(1));
  const [hide] = did(mine.sync, act.hide(1));
  world.server.applyAsColleague(people.tom.id, 'case.close@1', { caseId: 'c-1', outcome: 'no-action', text: '', at: new Date().toISOString() });
  mine.sync.setPaused(false);
  await mine.until(() => mine.sync.connection().needsYou === 1 && mine.sync.connection().state === 'up-to-date');
  expect([mine.sync.entry(claim!)?.state, mine.sync.entry(hide!)?.state]).toEqual(['overtaken', 'needs-you']);
  expect(mine.notices.map(({ kind, outboxId }) => [kind, outboxId])).toEqual([['needs-you', hide]]);
});

test('what a colleague hands over or takes is news', async () => {
  const world = await community();
  const mine = desk(world);
  mine.sync.start();
  await mine.settled();
  did(mine.sync, act.claim(1));
  await mine.settled();
  const at = new Date().toISOString();
  world.server.applyAsColleague(people.priya.id, 'case.takeOver@1', { caseId: 'c-1', from: people.imogen.id, at });
  world.server.applyAsColleague(people.priya.id, 'case.pass@1', { caseId: 'c-2', toStaffId: people.imogen.id, text: 'yours', at });
  await mine.until(() => mine.notices.length === 2);
  expect(mine.notices.map(({ kind, title, caseId }) => [kind, title, caseId])).toEqual([
    ['taken-over', 'Priya Raman took over the case about member2', 'c-1'],
    ['passed-to-you', 'Priya Raman passed the case about member3 to you', 'c-2'],
  ]);
});

test('without a live channel the desk fetches its own acknowledgement', async () => {
  const world = await community();
  const mine = desk(world, {
    wrap: (each) => ({
      ...each,
      async me(signal) {
        const answer = await each.me(signal);
        return answer.ok ? { ok: true, value: { ...answer.value, capabilities: { ...answer.value.capabilities, live: false } } } : answer;
      },
    }),
  });
  mine.sync.start();
  await mine.settled();
  const [close] = did(mine.sync, act.close(1, 'no-action'));
  await mine.settled();
  expect(mine.sync.entry(close!)?.state).toBe('sent');
  expect(world.server.liveCount()).toBe(0);
});

test('hundreds of waiting changes go in batches, in order, each once', async () => {
  const world = await community({ cases: 60 });
  const mine = desk(world);
  mine.sync.start();
  await mine.settled();
  mine.sync.setPaused(true);
  await mine.until(() => mine.sync.connection().state === 'paused');
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 60; n++) did(mine.sync, act.note(n, `round ${round}`), ...(round === 2 ? [act.hide(n), act.close(n, 'hidden')] : []));
  }
  mine.sync.setPaused(false);
  await mine.settled();
  expect(world.server.store.records.all('note')).toHaveLength(180);
  expect(world.server.store.records.all('case').filter((row) => row.outcome === 'hidden')).toHaveLength(60);
  const first = world.server.store.records.all('note').filter((note) => note.aboutId === 'c-1').map((note) => note.text);
  expect(first).toEqual(['round 0', 'round 1', 'round 2']);
  expect(rowsOf(mine.store)).toEqual(serverRows(world, 'imogen'));
});
