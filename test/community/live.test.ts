import { expect, test, vi } from 'vitest';
import type { EventSourceMessage } from 'eventsource-parser';
import { listen } from './live-support.ts';
import { ask, client, Copy, note, post, smallServer } from './support.ts';

test('tells of a change with a cursor, after which there is nothing new', async () => {
  const { server, tokens } = await smallServer();
  const { response, events } = await listen(server, tokens.moderator);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  server.ingest([post('new')]);
  await vi.waitFor(() => expect(events).toHaveLength(1));
  expect(events[0]).toMatchObject({ event: 'change', id: JSON.parse(events[0]!.data).cursor });
  const page = await ask(server, tokens.moderator).json(`/v1/sync/changes?cursor=${events[0]!.id}`);
  expect(page.body).toMatchObject({ changes: [], more: false });
});

test('tells several commits together and nothing that does not concern the person', async () => {
  const { server, tokens } = await smallServer();
  const [{ events }, staff] = [await listen(server, tokens.moderator), await listen(server, tokens.staff)];
  // In one turn, so that no timer can run in between.
  for (let i = 0; i < 20; i++) server.ingest([post(`p-${i}`)]);
  await vi.waitFor(() => expect(Math.min(events.length, staff.events.length)).toBe(1));
  server.ingest([{ op: 'put', t: 'message', row: { id: 'msg', conversationId: 'con', memberId: 'm1', from: 'member', by: null, body: 'x', at: '2026-05-14T13:00:00.000Z' } }]);
  await vi.waitFor(() => expect(staff.events).toHaveLength(2));
  // Events of one channel keep their order, so one about the message would have come before this.
  server.ingest([post('last')]);
  await vi.waitFor(() => expect(staff.events).toHaveLength(3));
  await vi.waitFor(() => expect(events.length).toBeGreaterThan(1));
  const told = await ask(server, tokens.moderator).json(`/v1/sync/changes?cursor=${events.at(-1)!.id}`);
  expect(told.body.changes).toEqual([]);
  expect(events).toHaveLength(2);
});

test('wakes the person whose own push was refused', async () => {
  const { server, tokens } = await smallServer();
  const { events } = await listen(server, tokens.moderator);
  const desk = client(server, tokens.moderator);
  await desk.sent([desk.make('no.such@1', 'x/y', {})]);
  await vi.waitFor(() => expect(events).toHaveLength(1));
});

test('sends a heartbeat when it is quiet', async () => {
  const { server, tokens } = await smallServer({ heartbeatMs: 20 });
  const { comments } = await listen(server, tokens.staff);
  await vi.waitFor(() => expect(comments.filter((one) => one === 'hb').length).toBeGreaterThan(2));
});

test('tells a reader that comes back behind, and one of another history to start anew', async () => {
  const { server, tokens } = await smallServer();
  const copy = new Copy();
  await copy.snapshot(ask(server, tokens.staff));
  const { events: none } = await listen(server, tokens.staff, copy.cursor);
  server.ingest([note('n1', 'team')]);
  const { events } = await listen(server, tokens.staff, copy.cursor);
  await vi.waitFor(() => expect(events).toHaveLength(1));
  await vi.waitFor(() => expect(none).toHaveLength(1));
  const { events: other, state } = await listen(server, tokens.staff, 'another-history');
  await vi.waitFor(() => expect(other.map((one) => one.event)).toEqual(['resync']));
  await vi.waitFor(() => expect(state.ended).toBe(true));
});

test('a change of role, a new epoch and a revoked token end the channel', async () => {
  const { server, tokens } = await smallServer();
  const one = await listen(server, tokens.moderator);
  const two = await listen(server, tokens.staff);
  const three = await listen(server, tokens.lead);
  expect(server.liveCount()).toBe(3);
  server.ingest([{ op: 'put', t: 'staff', row: { id: 'st-bea', name: 'Bea Whitlock', role: 'staff', active: true, memberId: 'm2' } }]);
  await vi.waitFor(() => expect(one.state.ended).toBe(true));
  expect(one.events.map((event) => event.event)).toContain('resync');
  server.revokeToken(tokens.staff);
  await vi.waitFor(() => expect(two.state.ended).toBe(true));
  server.reset();
  await vi.waitFor(() => expect(three.events.map((event) => event.event)).toContain('resync'));
  await vi.waitFor(() => expect(server.liveCount()).toBe(0));
});

test('a reader that hangs up is forgotten', async () => {
  const { server, tokens } = await smallServer({ heartbeatMs: 30 });
  const { abort } = await listen(server, tokens.staff);
  abort.abort();
  await vi.waitFor(() => expect(server.liveCount()).toBe(0));
});

test('HEAD opens no channel', async () => {
  const { server, tokens } = await smallServer();
  const response = await fetch(`${server.url}/v1/sync/live`, { method: 'HEAD', headers: ask(server, tokens.moderator).headers });
  expect(response.status).toBe(200);
  expect(server.liveCount()).toBe(0);
});

test('presence goes to colleagues who may read what it is about, and to newcomers until it expires', async () => {
  const { server, tokens, clock } = await smallServer();
  const say = async (token: string, body: object) => (await fetch(`${server.url}/v1/presence`, { method: 'POST', headers: { ...ask(server, token).headers, 'content-type': 'application/json' }, body: JSON.stringify(body) })).status;
  const bea = await listen(server, tokens.moderator);
  const tom = await listen(server, tokens.staff);
  expect(await say(tokens.lead, { kind: 'case', targetId: 'c1', doing: 'viewing' })).toBe(204);
  expect(await say(tokens.lead, { kind: 'conversation', targetId: 'con', doing: 'writing' })).toBe(204);
  await vi.waitFor(() => expect(tom.events.length).toBeGreaterThanOrEqual(2));
  const kinds = (events: EventSourceMessage[]) => events.map((event) => JSON.parse(event.data).kind);
  expect(kinds(tom.events)).toEqual(['case', 'conversation']);
  expect(kinds(bea.events)).toEqual(['case']);
  expect(await say(tokens.moderator, { kind: 'conversation', targetId: 'con', doing: 'viewing' })).toBe(403);
  expect(await say(tokens.moderator, { kind: 'case', targetId: 'c1', doing: 'sleeping' })).toBe(400);
  const later = await listen(server, tokens.staff);
  await vi.waitFor(() => expect(later.events).toHaveLength(2));
  clock.ms += 41_000;
  const last = await listen(server, tokens.staff);
  await new Promise((done) => setTimeout(done, 40));
  expect(last.events).toHaveLength(0);
});
