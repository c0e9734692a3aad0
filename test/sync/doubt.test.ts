import { expect, test } from 'vitest';
import { act, desk, did, rowsOf, serverRows, type TestDesk } from './support/desk.ts';
import { Faults, problemAnswer, PUSH, type Fault } from './support/faults.ts';
import { community, type World } from './support/world.ts';

/** A desk whose first push was applied and not answered, while whatever it sends then is met by `fault`. */
async function unanswered(fault: Fault, ...drafts: Parameters<typeof did>[1][]): Promise<TestDesk & { readonly world: World; readonly ids: string[]; readonly line: Faults }> {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const made = desk(world);
  made.sync.start();
  await made.settled();
  faults.fault = async (path, _count, answer) => {
    if (path !== PUSH) return undefined;
    faults.fault = fault;
    await answer();
    return 'cut';
  };
  const ids = did(made.sync, ...drafts);
  await made.until(() => made.sync.connection().state === 'offline');
  return { ...made, world, ids, line: faults };
}

/** A person who will not wait for the back-off. */
const impatient = ({ sync, until }: TestDesk, holds: () => boolean): Promise<void> => until(() => { sync.poke('person'); return holds(); });
const notes = ({ server }: World): string[] => server.store.records.all('note').map((note) => note.text);

test.each([[413, 'payload-too-large'], [422, 'sequence-reused'], [403, 'forbidden'], [400, 'invalid']])('applied, the answer lost, then always %i: the copy shows that it was done, and nothing is done again', async (status, type) => {
  const here = await unanswered((path) => (path === PUSH ? problemAnswer(status, type) : undefined), act.note(1, 'first'), act.note(2, 'second'), act.close(3, 'no-action'));
  await impatient(here, () => here.sync.entries().every(({ state }) => state === 'sent'));
  expect(here.sync.connection().needsYou).toBe(0);
  here.line.fault = null;
  did(here.sync, act.note(1, 'later'));
  await impatient(here, () => here.sync.connection().queued === 0 && here.sync.connection().state === 'up-to-date');
  expect(notes(here.world)).toEqual(['first', 'second', 'later']);
  expect(here.world.server.store.records.all('caseAction')).toHaveLength(1);
  expect(rowsOf(here.store)).toEqual(serverRows(here.world, 'imogen'));
});

test('applied, the answer lost, refused once: asked again under the same number, and the outcome counts', async () => {
  let refused = 0;
  const here = await unanswered((path) => (path === PUSH && refused++ === 0 ? problemAnswer(403, 'forbidden') : undefined), act.note(1, 'once'));
  const queue = here.store.meta.get('sync.clientId');
  await impatient(here, () => here.sync.entry(here.ids[0]!)?.state === 'sent');
  expect(here.store.meta.get('sync.clientId')).toBe(queue);
  expect(notes(here.world)).toEqual(['once']);
});

test('lost on its way there, then always refused: the person is told that nobody knows, and decides', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const here = desk(world);
  here.sync.start();
  await here.settled();
  let sent = 0;
  faults.fault = (path) => (path !== PUSH ? undefined : sent++ === 0 ? problemAnswer(503, 'unavailable') : problemAnswer(413, 'payload-too-large'));
  const [close, reopen] = did(here.sync, act.close(1, 'no-action'), act.reopen(1));
  await impatient(here, () => here.sync.entry(close!)?.state === 'needs-you');
  expect(here.sync.entry(close!)?.problem).toMatchObject({ type: 'in-flight', detail: 'payload-too-large (test)' });
  expect(here.sync.entry(reopen!)?.state).toBe('held');
  expect(here.store.reader.get('case', 'c-1')?.state).toBe('open');
  faults.fault = null;
  expect(here.sync.settle(close!, 'use-mine', null).ok).toBe(true);
  await impatient(here, () => here.sync.connection().queued === 0 && here.sync.connection().state === 'up-to-date');
  expect(world.server.store.records.all('caseAction').map(({ kind }) => kind)).toEqual(['closed', 'reopened']);
});

test('a queue that is somebody else’s is left, but what may have been done keeps the number that it was sent under', async () => {
  const asked: { readonly clientId: string; readonly ids: string[] }[] = [];
  let refusals = 0;
  const here = await unanswered((path) => {
    if (path !== PUSH) return undefined;
    const { clientId, mutations } = JSON.parse(here.line.body) as { clientId: string; mutations: { id: string }[] };
    asked.push({ clientId, ids: mutations.map(({ id }) => id) });
    return refusals++ < 2 ? problemAnswer(422, 'sequence-reused') : undefined;
  }, act.note(1, 'first'), act.note(2, 'second'));
  await impatient(here, () => here.sync.entries().every(({ state }) => state === 'sent'));
  for (const { clientId, ids } of asked) if (ids.includes(here.ids[0]!) || ids.includes(here.ids[1]!)) expect(clientId).toBe(asked[0]!.clientId);
  expect(notes(here.world)).toEqual(['first', 'second']);
});

test('a gap without the number that is expected says nothing: it is asked again, and nothing is sent anew', async () => {
  const faults = new Faults();
  const world = await community({ middleware: [faults.layer] });
  const here = desk(world);
  here.sync.start();
  await here.settled();
  const [first] = did(here.sync, act.note(1, 'first'));
  await here.settled();
  const bodies: string[] = [];
  faults.fault = (path) => {
    if (path !== PUSH) return undefined;
    bodies.push(faults.body);
    return bodies.length === 1 ? problemAnswer(409, 'sequence-gap') : undefined;
  };
  did(here.sync, act.note(2, 'second'));
  await impatient(here, () => bodies.length > 1 && here.sync.connection().queued === 0 && here.sync.connection().state === 'up-to-date');
  expect(here.sync.connection().needsYou).toBe(0);
  expect(bodies.filter((body) => body.includes(first!))).toEqual([]);
  expect(notes(world)).toEqual(['first', 'second']);
});
