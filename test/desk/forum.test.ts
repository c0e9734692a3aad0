import { expect, test } from 'vitest';
import type { ForumAct } from '../../shared/contract/entities/forum.ts';
import { community, deskOf, type TestDesk } from './support/desk.ts';
import { ago, smallWorld } from './support/world.ts';

const act = (id: string, more: Partial<ForumAct> = {}) => ({ op: 'put' as const, t: 'forumAct' as const, row: { id, kind: 'hide', aboutKind: 'post', aboutId: 'p-hazel', memberId: 'm-hazel', by: 's-tom', at: ago(30), state: 'needs-you', why: 'The forum keeps showing this post.', rowId: null, dueAt: null, ...more } });
const acts = () => [
  act('f-hide'),
  act('f-message', { kind: 'message', aboutKind: 'conversation', aboutId: 'v-hazel', at: ago(20), why: 'It cannot be told whether this message has reached the member.' }),
  act('f-newer', { kind: 'something-newer', state: 'needs-you', memberId: null, by: null, at: ago(10) }),
  act('f-done', { state: 'done', why: '' }),
  act('f-state', { state: 'a-newer-state' }),
];
const needs = async (desk: TestDesk) => (await desk.ask('forum.needs', {})).rows;

test('what the forum has not done is shown with its reason until somebody has said what becomes of it', async () => {
  const server = await community(smallWorld());
  server.ingest(acts());
  const tom = await deskOf(server, 's-tom');
  expect((await needs(tom)).map((one) => [one.id, one.title, one.member?.name ?? null, one.by?.name ?? null, one.conversationId])).toEqual([
    ['f-hide', 'Take a post off the forum', 'halfpasthazel', 'Tom Okafor', null],
    ['f-message', 'Send a message on the forum', 'halfpasthazel', 'Tom Okafor', 'v-hazel'],
    ['f-newer', 'Something to be done on the forum', null, null, null],
  ]);
  expect((await tom.ask('counts.get', {})).needsYou).toBe(3);
  expect((await tom.ask('today.get', {})).needsYou).toEqual({ count: 3, id: null, title: 'Take a post off the forum', detail: 'The forum keeps showing this post.' });
  await tom.ask('forum.settle', { id: 'f-message', how: 'by-hand' });
  await tom.ask('forum.settle', { id: 'f-hide', how: 'again' });
  expect((await needs(tom)).map((one) => one.id)).toEqual(['f-newer']);
  await tom.until(() => server.store.records.get('forumAct', 'f-hide')?.state === 'waiting');
  expect(server.store.records.get('forumAct', 'f-message')).toMatchObject({ state: 'by-hand' });
  const { waiting, sent } = await tom.ask('outbox.list', {});
  expect([...waiting, ...sent].map((one) => one.title.replace('Try again', 'Tried again').replace('Say that', 'Said that')).toSorted()).toEqual(['Said that it was done by hand: Send a message on the forum', 'Tried again: Take a post off the forum']);
});

test('what the forum keeps waiting is said with its number and since when, once it is late; not what is due later, nor a look that it takes by itself', async () => {
  const server = await community(smallWorld());
  const waits = (id: string, minutes: number, more: Partial<ForumAct> = {}) => act(id, { state: 'waiting', why: '', at: ago(minutes), ...more });
  server.ingest([waits('f-new', 1), waits('f-look', 60, { kind: 'look' }), waits('f-end', 60, { kind: 'break', dueAt: ago(-60) })]);
  const tom = await deskOf(server, 's-tom');
  const late = async () => (await tom.ask('forum.needs', {})).waits;
  expect(await late()).toBeNull();
  server.ingest([waits('f-late', 30), waits('f-later', 20), waits('f-over', 90, { kind: 'break', dueAt: ago(10) })]);
  await tom.until(async () => (await late())?.count === 3);
  expect(await late()).toEqual({ count: 3, since: ago(30) });
});

test('volunteers see to what is about posts, and a second answer is told of the first', async () => {
  const server = await community(smallWorld());
  server.ingest(acts());
  const imogen = await deskOf(server, 's-imogen');
  expect((await needs(imogen)).map((one) => one.id)).toEqual(['f-hide', 'f-newer']);
  const refused = server.applyAsColleague('s-imogen', 'forum.settle@1', { actId: 'f-message', how: 'give-up', text: '', at: ago(1) });
  const given = server.applyAsColleague('s-imogen', 'forum.settle@1', { actId: 'f-hide', how: 'give-up', text: '', at: ago(1) });
  const late = server.applyAsColleague('s-tom', 'forum.settle@1', { actId: 'f-hide', how: 'again', text: '', at: ago(1) });
  expect([refused.problem?.type, given.status, late.problem?.type]).toEqual(['forbidden', 'applied', 'already-decided']);
});

test('what became of decisions on the forum is said by the rows that say them, and nothing of others', async () => {
  const server = await community(smallWorld());
  server.ingest([
    act('f-1', { state: 'done', rowId: 'a-1' }),
    act('f-2', { rowId: 'm-1', aboutKind: 'conversation', aboutId: 'v-hazel' }),
    act('f-3', { state: 'a-newer-state', rowId: 'a-3' }),
    act('f-4', { kind: 'break', aboutKind: 'member', aboutId: 'm-hazel', state: 'done', rowId: 'b-1', dueAt: ago(30) }),
    act('f-5', { kind: 'break', aboutKind: 'member', aboutId: 'm-hazel', state: 'waiting', rowId: 'b-1', dueAt: ago(-30) }),
  ]);
  const tom = await deskOf(server, 's-tom');
  const asked = async () => (await tom.ask('forum.marks', { rowIds: ['a-1', 'm-1', 'a-3', 'b-1', 'c-nobody'] })).marks.toSorted((a, b) => (a.rowId < b.rowId ? -1 : 1));
  expect(await asked()).toEqual([{ rowId: 'a-1', mark: 'done', why: '' }, { rowId: 'b-1', mark: 'done', why: '' }, { rowId: 'm-1', mark: 'needs-you', why: 'The forum keeps showing this post.' }]);
  // What the server forgets, the desk forgets.
  server.ingest([{ op: 'del', t: 'forumAct', id: 'f-1' }]);
  await tom.until(async () => (await asked()).length === 2);
  const imogen = await deskOf(server, 's-imogen');
  expect((await imogen.ask('forum.marks', { rowIds: ['m-1', 'b-1'] })).marks).toEqual([]);
});
