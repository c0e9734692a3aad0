import { expect, test } from 'vitest';
import type { Draft } from '../../electron/service/sync/index.ts';
import { desk, did, rowsOf, serverRows, type TestDesk } from './support/desk.ts';
import { Faults, problemAnswer, PUSH } from './support/faults.ts';
import { community, people, THEN, type World } from './support/world.ts';

const now = (): string => new Date().toISOString();
const about = (name: Draft['name'], args: object, ifVersion: number | null = null): Draft => ({ name, entity: 'conversation/con', ifVersion, args: { conversationId: 'con', ...args, at: now() } }) as Draft;
const reply = (messageId: string): Draft => about('message.send@1', { messageId, memberId: 'm-2', body: 'I am here. Priya' });
const triage = (markId: string, purpose: string, ifVersion: number | null = null): Draft => about('conversation.triage@1', { markId, purpose, suggested: null, suggestedWords: [] }, ifVersion);

/** Staff at a desk, with a conversation that nobody has sorted. */
async function inbox(faults = new Faults()): Promise<TestDesk & { readonly world: World }> {
  const world = await community({ middleware: [faults.layer] });
  world.server.ingest([
    { op: 'put', t: 'conversation', row: { id: 'con', memberId: 'm-2', subject: 'x', state: 'untriaged', purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: THEN, lastMessageAt: THEN } },
    { op: 'put', t: 'message', row: { id: 'msg', conversationId: 'con', memberId: 'm-2', from: 'member', by: null, body: 'x', at: THEN } },
  ]);
  const here = desk(world, { who: 'priya' });
  here.sync.start();
  await here.settled();
  return { ...here, world };
}

const replies = ({ server }: World): string[] => server.store.records.all('message').filter((one) => one.from === 'team').map((one) => one.id);

test('a reply goes to the member even when a colleague was faster in sorting what they wrote', async () => {
  const { world, sync, store, until, settled } = await inbox();
  sync.setPaused(true);
  await until(() => sync.connection().state === 'paused');
  const seen = store.versionOf('conversation', 'con');
  const [sorted, answered, closed] = did(sync, triage('mine', 'concern', seen), reply('answer'), about('conversation.close@1', { eventId: 'close' }));
  world.server.applyAsColleague(people.tom.id, 'conversation.triage@1', { conversationId: 'con', markId: 'theirs', purpose: 'risk', suggested: null, suggestedWords: [], at: now() });
  sync.setPaused(false);
  await until(() => sync.entry(answered!)?.state === 'sent');
  expect(sync.entry(sorted!)).toMatchObject({ state: 'needs-you', problem: { type: 'stale' } });
  // Closing was decided in the light of what it was sorted as.
  await until(() => sync.entry(closed!)?.state === 'held');
  await until(() => sync.connection().state === 'up-to-date');
  expect(replies(world)).toEqual(['answer']);
  expect(world.server.store.records.get('conversation', 'con')).toMatchObject({ purpose: 'risk', state: 'open' });
  expect(sync.settle(sorted!, 'keep-theirs', null).ok).toBe(true);
  await settled();
  expect(rowsOf(store)).toEqual(serverRows(world, 'priya'));
});

test('a reply whose answer is lost, and which is then refused as a whole, counts as sent when it shows, and goes once', async () => {
  const faults = new Faults();
  const here = await inbox(faults);
  const { world, sync, until, store } = here;
  faults.fault = async (path, _count, answer) => {
    if (path !== PUSH) return undefined;
    faults.fault = (one) => (one === PUSH ? problemAnswer(403, 'forbidden') : undefined);
    await answer();
    return 'cut';
  };
  const ids = did(sync, reply('answer'), triage('sorted', 'concern'), about('conversation.wait@1', { eventId: 'waits' }));
  await until(() => sync.connection().state === 'offline');
  await until(() => { sync.poke('person'); return sync.entry(ids[0]!)?.state === 'sent'; });
  faults.fault = null;
  await until(() => { sync.poke('person'); return ids.every((id) => sync.entry(id)?.state === 'sent'); });
  expect(replies(world)).toEqual(['answer']);
  expect(world.server.store.records.all('conversationEvent').map((one) => one.id)).toEqual(['waits']);
  await here.settled();
  expect(rowsOf(store)).toEqual(serverRows(world, 'priya'));
});
