import { expect, test } from 'vitest';
import type { WireChange } from '../../shared/contract/wire.ts';
import { ask, client, Copy, expected, member, note, NOW, openCase, post, smallServer } from './support.ts';

test('a page ends where a transaction ends, even when it is longer than asked', async () => {
  const { server, tokens } = await smallServer();
  const desk = ask(server, tokens.staff);
  const copy = new Copy();
  await copy.snapshot(desk);
  server.ingest([post('a1'), post('a2')]);
  server.ingest(Array.from({ length: 5 }, (_, i) => post(`b${i}`)));
  server.ingest([post('c1')]);
  const pages: string[][] = [];
  for (let more = true; more;) {
    const page = await copy.pullOne(desk, 3);
    pages.push(page.changes.map((one) => one.id));
    more = page.more;
  }
  expect(pages.map((ids) => ids.join(' '))).toEqual(['a1 a2', 'b0 b1 b2 b3 b4', 'c1']);
});

test('the end of the feed covers a refusal behind a last transaction that is longer than asked', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.staff);
  const copy = new Copy();
  await copy.snapshot(desk);
  server.ingest([post('a1'), post('a2')]);
  await desk.sent([desk.make('case.claim@1', 'case/none', { caseId: 'none' })]);
  expect(await copy.pullOne(desk, 1)).toMatchObject({ more: false });
  expect(copy.acks[desk.clientId]).toBe(1);
});

test('a row that changes again moves to the end and is sent once', async () => {
  const { server, tokens } = await smallServer();
  const desk = ask(server, tokens.staff);
  const copy = new Copy();
  await copy.snapshot(desk);
  server.ingest([post('a1')]);
  server.ingest([post('a2')]);
  server.ingest([post('a1', { body: 'changed' })]);
  const { changes } = await copy.pullOne(desk);
  expect(changes.map((one) => one.id)).toEqual(['a2', 'a1']);
});

test('deletions and merges are tombstones, and a merge moves what was theirs', async () => {
  const { server, tokens } = await smallServer();
  server.ingest([member('m9'), post('p9', { authorId: 'm9' }), openCase('c9', 'p9', { memberId: 'm9' })]);
  const desk = ask(server, tokens.staff);
  const copy = new Copy();
  await copy.snapshot(desk);
  server.ingest([{ op: 'del', t: 'post', id: 'p2' }]);
  server.mergeMembers('m9', 'm1');
  const seen: WireChange[] = [];
  for (let more = true; more;) { const page = await copy.pullOne(desk); seen.push(...page.changes); more = page.more; }
  expect(seen.find((one) => one.id === 'p2')).toMatchObject({ t: 'post', op: 'del' });
  expect(seen.find((one) => one.id === 'm9')).toMatchObject({ t: 'member', op: 'del', mergedInto: 'm1' });
  expect(copy.visible()).toEqual(expected(server, 'st-tom'));
  expect(JSON.stringify(copy.visible())).not.toContain('"m9"');
});

test('a volunteer receives nothing of staff’s own, in snapshot or feed', async () => {
  const { server, tokens } = await smallServer();
  const secret = (n: number) => [
    note(`note-s${n}`, 'staff', 'STAFF-ONLY'), note(`note-t${n}`, 'team', 'for all'),
    { op: 'put', t: 'conversation', row: { id: `con${n}`, memberId: 'm1', subject: 'STAFF-ONLY', state: 'open', purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: NOW, lastMessageAt: NOW } } as const,
    { op: 'put', t: 'message', row: { id: `msg${n}`, conversationId: `con${n}`, memberId: 'm1', from: 'member', by: null, body: 'STAFF-ONLY', at: NOW } } as const,
    { op: 'put', t: 'readMark', row: { id: `read${n}`, staffId: 'st-callum', kind: 'case', targetId: 'c1', at: NOW } } as const,
  ];
  server.ingest(secret(1));
  const desk = ask(server, tokens.moderator);
  const copy = new Copy();
  const raw: unknown[] = [];
  await copy.snapshot({ ...desk, json: async (path) => { const answer = await desk.json(path); raw.push(answer.body); return answer; } });
  server.ingest(secret(2));
  const page = await copy.pullOne({ ...desk, json: async (path) => { const answer = await desk.json(path); raw.push(answer.body); return answer; } });
  expect(JSON.stringify(raw)).not.toContain('STAFF-ONLY');
  expect(page.changes.map((one) => [one.t, one.op]).sort()).toEqual([['note', 'del'], ['note', 'put'], ['readMark', 'del']]);
  expect(copy.visible()).toEqual(expected(server, 'st-bea'));
  const staffCopy = new Copy();
  await staffCopy.snapshot(ask(server, tokens.staff));
  expect(staffCopy.visible()).toEqual(expected(server, 'st-tom'));
});

test('a row that a person may no longer read is taken from them', async () => {
  const { server, tokens } = await smallServer();
  server.ingest([note('n1', 'team', 'for all')]);
  const desk = ask(server, tokens.moderator);
  const copy = new Copy();
  await copy.snapshot(desk);
  expect(copy.visible()).toHaveProperty('note n1');
  server.ingest([note('n1', 'staff', 'not any more')]);
  const { changes } = await copy.pullOne(desk);
  expect(changes).toEqual([{ t: 'note', id: 'n1', v: expect.any(Number), op: 'del' }]);
  expect(copy.visible()).not.toHaveProperty('note n1');
});

test('a cursor is bound to epoch, person and role, and expires with its tombstones', async () => {
  const { server, tokens } = await smallServer();
  const mine = ask(server, tokens.moderator);
  const copy = new Copy();
  await copy.snapshot(mine);
  const pull = async (asking = mine) => (await asking.json(`/v1/sync/changes?cursor=${copy.cursor}`));
  expect((await pull()).status).toBe(200);
  expect(await pull(ask(server, tokens.staff))).toMatchObject({ status: 410, body: { type: 'cursor-expired' } });
  expect((await pull(ask(server, server.issueToken('st-callum')))).status).toBe(410);
  server.ingest([{ op: 'del', t: 'post', id: 'p2' }]);
  server.store.expireBefore(server.store.head());
  expect((await pull()).status).toBe(410);
  await copy.snapshot(mine);
  expect((await pull()).status).toBe(200);
  server.ingest([{ op: 'put', t: 'staff', row: { id: 'st-bea', name: 'Bea Whitlock', role: 'staff', active: true, memberId: 'm2' } }]);
  expect((await pull()).status).toBe(410);
  await copy.snapshot(mine);
  server.reset();
  expect((await pull()).status).toBe(410);
  for (const damaged of ['x', copy.cursor.slice(0, -4), Buffer.from('["c",1]').toString('base64url')]) expect((await mine.json(`/v1/sync/changes?cursor=${damaged}`)).status).toBe(410);
});

test('a position beyond the end is of a history that is gone', async () => {
  const { server, tokens } = await smallServer();
  const desk = ask(server, tokens.staff);
  const copy = new Copy();
  await copy.snapshot(desk);
  const parts = JSON.parse(Buffer.from(copy.cursor, 'base64url').toString()) as unknown[];
  const future = Buffer.from(JSON.stringify([...parts.slice(0, 4), 99_999])).toString('base64url');
  expect((await desk.json(`/v1/sync/changes?cursor=${future}`)).status).toBe(410);
});

test('a snapshot and the feed after it miss nothing while others write', async () => {
  const { server, tokens } = await smallServer();
  for (let i = 0; i < 6; i++) server.ingest(Array.from({ length: 450 }, (_, n) => post(`x${i}-${n}`)));
  server.ingest(Array.from({ length: 40 }, (_, n) => openCase(`case${n}`, `x0-${n}`)));
  const desk = ask(server, tokens.moderator);
  const copy = new Copy();
  const { pages, essentialsAfter } = await copy.snapshot(desk, (page) => {
    server.ingest([post(`x${page}-0`, { body: 'edited meanwhile' }), post(`new-${page}`), note(`note-${page}`, 'team')]);
    server.ingest([{ op: 'del', t: 'post', id: `x5-${page}` }]);
    // A case opens and another closes: they change what counts as essential, and nothing may fall between.
    server.ingest([openCase(`late${page}`, `x1-${page}`)]);
    server.applyAsColleague('st-callum', 'case.close@1', { caseId: `case${page}`, outcome: 'no-action', text: '', at: NOW });
  });
  expect(pages).toBeGreaterThan(3);
  expect(essentialsAfter).toBeLessThan(pages);
  await copy.pullAll(desk, 7);
  expect(copy.visible()).toEqual(expected(server, 'st-bea'));
});

test('what the queue shows comes before the archive', async () => {
  const { server, tokens } = await smallServer();
  for (let i = 0; i < 5; i++) server.ingest(Array.from({ length: 490 }, (_, n) => post(`x${i}-${n}`, { threadId: `x${i}-0` })));
  server.ingest([openCase('c2', 'x0-9'), { op: 'put', t: 'report', row: { id: 'r1', caseId: 'c2', postId: 'x0-9', reporterId: 'm2', reason: 'spam', words: '', at: NOW } }, note('n-about-m1', 'team')]);
  const desk = ask(server, tokens.moderator);
  const copy = new Copy();
  let early: Record<string, unknown> = {};
  for (let next: string | null = ''; next !== null;) {
    const { body } = await desk.json(next === '' ? '/v1/sync/snapshot' : `/v1/sync/snapshot?page=${next}`);
    copy.apply(body.changes);
    next = body.essentials ? null : body.next;
    early = copy.visible();
  }
  for (const key of ['staff st-bea', 'space everyday', 'case c1', 'case c2', 'report r1', 'post x0-9', 'post x0-0', 'post x0-12', 'member m1', 'member m2', 'note n-about-m1']) expect(early).toHaveProperty([key]);
  expect(Object.keys(early).length).toBeLessThan(60);
});

test('a snapshot that began before the horizon is refused', async () => {
  const { server, tokens } = await smallServer();
  const desk = ask(server, tokens.moderator);
  const first = await desk.json('/v1/sync/snapshot');
  server.ingest([{ op: 'del', t: 'post', id: 'p2' }]);
  server.store.expireBefore(server.store.head());
  expect((await desk.json(`/v1/sync/snapshot?page=${first.body.next}`)).status).toBe(410);
  expect((await desk.json('/v1/sync/snapshot?page=damaged')).status).toBe(410);
});

test('rows that do not fit the contract are never taken in', async () => {
  const { server } = await smallServer();
  const head = server.store.head();
  expect(() => server.ingest([post('fine'), post('bad', { createdAt: 'yesterday' })])).toThrow(/post bad at createdAt/);
  expect(server.store.head()).toBe(head);
});

test('very long rows make short pages', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.staff);
  const copy = new Copy();
  await copy.snapshot(desk);
  server.ingest(Array.from({ length: 60 }, (_, i) => post(`long${i}`, { body: 'é'.repeat(199_000) })));
  let most = 0;
  for (let more = true; more;) {
    const response = await fetch(`${server.url}/v1/sync/changes?cursor=${copy.cursor}`, { headers: desk.headers });
    const text = await response.text();
    most = Math.max(most, text.length);
    const page = JSON.parse(text);
    copy.apply(page.changes);
    copy.cursor = page.next;
    more = page.more;
  }
  expect(most).toBeLessThan(9_000_000);
  expect(copy.visible()).toEqual(expected(server, 'st-tom'));
  const second = new Copy();
  await second.snapshot(desk);
  expect(second.visible()).toEqual(expected(server, 'st-tom'));
});
