import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createCommunityServer } from '../../electron/community/server/server.ts';
import { openStore } from '../../electron/community/server/store/store.ts';
import { concerns } from '../../electron/community/server/wire-rows.ts';
import type { Change } from '../../electron/community/server/store/records.ts';
import { limits } from '../../shared/limits.ts';
import { plusMs } from '../../shared/time.ts';
import { ask, client, Copy, expected, folder, LATER, NOW, smallServer } from './support.ts';
import { listen } from './live-support.ts';

const HOUR = 3_600_000;
const conversation = (id: string, more: object = {}): Change => ({ op: 'put', t: 'conversation', row: { id, memberId: 'm1', subject: 'x', state: 'open', purpose: 'concern', assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: NOW, lastMessageAt: NOW, ...more } });
const message = (id: string, conversationId: string, body = 'x'): Change => ({ op: 'put', t: 'message', row: { id, conversationId, memberId: 'm1', from: 'member', by: null, body, at: NOW } });
const shift = (more: object = {}): Change => ({ op: 'put', t: 'shift', row: { id: 'sh', staffId: 'st-bea', startsAt: NOW, endsAt: plusMs(NOW, HOUR), covers: 'weekend', cancelled: false, ...more } });

test('a conversation of thousands of messages goes over and back in portions, and nothing else is sent again', async () => {
  const { server, tokens, clock } = await smallServer();
  clock.ms += 1_000;
  server.ingest([shift(), conversation('long'), conversation('other'), message('aside', 'other'), ...Array.from({ length: 2_300 }, (_, n) => message(`msg-${n}`, 'long', `words ${n}`))]);
  const desk = ask(server, tokens.moderator);
  const copy = new Copy();
  await copy.snapshot(desk);
  expect(Object.keys(copy.visible()).filter((key) => /^(message|conversation) /.test(key))).toEqual([]);
  const before = server.store.records.standing('message', 'aside')!.tx;
  const args = (eventId: string) => ({ conversationId: 'long', eventId, text: '', at: LATER });
  expect(server.applyAsColleague('st-tom', 'conversation.handToCover@1', args('e1')).status).toBe('applied');
  let pages = 0;
  for (let more = true; more; pages += 1) {
    const page = await copy.pullOne(desk);
    expect(page.changes.length).toBeLessThanOrEqual(limits.pageRows);
    more = page.more;
  }
  expect(pages).toBeGreaterThan(2);
  expect(copy.visible()).toEqual(expected(server, 'st-bea', plusMs(NOW, 1_000)));
  expect(Object.keys(copy.visible()).filter((key) => key.startsWith('message '))).toHaveLength(2_300);
  server.applyAsColleague('st-tom', 'conversation.handBack@1', args('e2'));
  await copy.pullAll(desk);
  expect(copy.visible()).toEqual(expected(server, 'st-bea', plusMs(NOW, 1_000)));
  expect(Object.keys(copy.visible()).filter((key) => /^(message|conversation)/.test(key))).toEqual([]);
  expect(server.store.records.standing('message', 'aside')!.tx).toBe(before);
});

test('delivering rows again stands in the way of nobody’s ifVersion, a change of the row still does', async () => {
  const { server, tokens, clock } = await smallServer();
  server.ingest([conversation('con', { withWeekendCover: true }), message('msg', 'con')]);
  const seen = server.store.records.standing('conversation', 'con')!.tx;
  server.ingest([shift()]);
  clock.ms += 1_000;
  const copy = new Copy();
  await copy.snapshot(ask(server, tokens.moderator));
  expect(server.store.records.standing('conversation', 'con')!.tx).toBeGreaterThan(seen);
  const tom = client(server, tokens.staff);
  const wait = (eventId: string) => tom.make('conversation.wait@1', 'conversation/con', { conversationId: 'con', eventId }, seen);
  expect((await tom.sent([wait('e1')])).results).toMatchObject([{ status: 'applied' }]);
  const priya = client(server, tokens.lead);
  expect((await priya.sent([priya.make('conversation.assign@1', 'conversation/con', { conversationId: 'con', eventId: 'e2', toStaffId: 'st-tom' }, seen)])).results).toMatchObject([{ status: 'conflict', problem: { type: 'stale' } }]);
});

test('a shift that ended while the community was down is told of when it is up again, and what a crash left over is delivered', async () => {
  const file = join(folder(), 'community.sqlite');
  const clock = { ms: Date.parse(NOW) + 1_000 };
  const open = () => createCommunityServer({ file, durable: false, nowMs: () => clock.ms });
  const first = await open();
  first.ingest([...['st-bea', 'st-tom'].map((id): Change => ({ op: 'put', t: 'staff', row: { id, name: id, role: id === 'st-bea' ? 'moderator' : 'staff', active: true, memberId: null } })), conversation('con', { withWeekendCover: true }), message('msg', 'con'), conversation('late'), message('msg-late', 'late'), shift()]);
  const token = first.issueToken('st-bea');
  const copy = new Copy();
  await copy.snapshot(ask(first, token));
  const kept = () => Object.keys(copy.visible()).filter((key) => /^(message|conversation) /.test(key));
  expect(kept()).toEqual(['conversation con', 'message msg']);
  await first.close();

  // As a crash leaves it between the handing over and what follows from it.
  const db = new Database(file);
  db.exec("INSERT INTO cover_due VALUES ('late'); UPDATE record SET json = json_set(json, '$.withWeekendCover', json('true')) WHERE t = 'conversation' AND id = 'late'");
  db.close();
  const second = await open();
  await copy.pullAll(ask(second, token));
  expect(kept()).toEqual(['conversation con', 'conversation late', 'message msg', 'message msg-late']);
  await second.close();

  clock.ms += HOUR;
  const third = await open();
  onTestFinished(() => third.close());
  await copy.pullAll(ask(third, token));
  expect(kept()).toEqual([]);
  expect(copy.visible()).toEqual(expected(third, 'st-bea', plusMs(NOW, HOUR + 1_000)));
});

test('a volunteer is woken by what they may come to read only, and by the beginning and the end of their shift', async () => {
  const { server, tokens, clock } = await smallServer();
  server.ingest([conversation('con'), conversation('aside')]);
  const heard: boolean[] = [];
  server.store.onCommit((committed) => heard.push(concerns('moderator', committed)));
  const woken = (work: () => void): boolean => {
    heard.length = 0;
    work();
    return heard.includes(true);
  };
  expect(woken(() => server.ingest([message('m-a', 'con')]))).toBe(false);
  expect(woken(() => server.applyAsColleague('st-tom', 'conversation.handToCover@1', { conversationId: 'con', eventId: 'e1', text: '', at: NOW }))).toBe(true);
  expect(woken(() => server.ingest([message('m-b', 'aside')]))).toBe(false);
  expect(woken(() => server.ingest([message('m-c', 'con')]))).toBe(true);
  server.ingest([shift({ startsAt: plusMs(NOW, HOUR), endsAt: plusMs(NOW, 2 * HOUR) })]);
  const bea = await listen(server, tokens.moderator);
  clock.ms += HOUR;
  expect(woken(() => server.store.settleCover(plusMs(NOW, HOUR)))).toBe(true);
  await vi.waitFor(() => expect(bea.events.map((one) => one.event)).toEqual(['change']));
  expect(woken(() => server.store.settleCover(plusMs(NOW, HOUR)))).toBe(false);
  clock.ms += HOUR;
  expect(woken(() => server.store.settleCover(plusMs(NOW, 2 * HOUR)))).toBe(true);
  expect(woken(() => server.applyAsColleague('st-tom', 'conversation.handBack@1', { conversationId: 'con', eventId: 'e2', text: '', at: NOW }))).toBe(true);
});

test('presence about a conversation reaches a volunteer, and comes from one, only while they may read it', async () => {
  const { server, tokens, clock } = await smallServer();
  server.ingest([conversation('con', { withWeekendCover: true }), conversation('aside'), shift()]);
  const say = async (token: string, targetId: string) => (await fetch(`${server.url}/v1/presence`, { method: 'POST', headers: { ...ask(server, token).headers, 'content-type': 'application/json' }, body: JSON.stringify({ kind: 'conversation', targetId, doing: 'viewing' }) })).status;
  const bea = await listen(server, tokens.moderator);
  const about = () => bea.events.filter((one) => one.event === 'presence').map((one) => (JSON.parse(one.data) as { targetId: string }).targetId);
  expect([await say(tokens.staff, 'aside'), await say(tokens.staff, 'con'), await say(tokens.moderator, 'con'), await say(tokens.moderator, 'aside')]).toEqual([204, 204, 204, 403]);
  await vi.waitFor(() => expect(about()).toEqual(['con']));
  clock.ms += HOUR;
  expect([await say(tokens.moderator, 'con'), await say(tokens.staff, 'con')]).toEqual([403, 204]);
  const late = await listen(server, tokens.moderator);
  expect(late.events.filter((one) => one.event === 'presence')).toEqual([]);
  expect(about()).toEqual(['con']);
});

test('a database of the first version opens, with its shifts as a list and what was with weekend cover', async () => {
  const file = join(folder(), 'community.sqlite');
  const made = openStore(file, { durable: false });
  made.transact(null, (writing) => { for (const change of [{ op: 'put', t: 'staff', row: { id: 'st-bea', name: 'Bea', role: 'moderator', active: true, memberId: null } } as const, conversation('con', { withWeekendCover: true }), message('msg', 'con'), shift()]) writing.write(change); });
  made.close();
  const old = new Database(file);
  old.exec("DROP TABLE upstream_act; DROP TABLE head_at; ALTER TABLE token DROP COLUMN closes; DROP INDEX record_shared; DROP TABLE cover_due; ALTER TABLE record DROP COLUMN said; ALTER TABLE record DROP COLUMN shared; UPDATE record SET parent = NULL WHERE t = 'shift'; DELETE FROM meta WHERE name = 'cover.on'; PRAGMA user_version = 1");
  old.close();
  const server = await createCommunityServer({ file, durable: false, nowMs: () => Date.parse(NOW) + 1_000 });
  onTestFinished(() => server.close());
  expect(server.store.records.list('shift', 'st-bea')).toHaveLength(1);
  const copy = new Copy();
  await copy.snapshot(ask(server, server.issueToken('st-bea')));
  expect(copy.visible()).toEqual(expected(server, 'st-bea', plusMs(NOW, 1_000)));
  expect(copy.visible()).toHaveProperty('message msg');
  expect(server.store.records.standing('message', 'msg')!.said).toBeGreaterThan(0);
});
