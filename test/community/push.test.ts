import { expect, test } from 'vitest';
import { client, Copy, LATER, member, NOW, note, openCase, post, smallServer } from './support.ts';

const hello = { aboutKind: 'member', aboutId: 'm1', visibility: 'team', text: 'hello' };

test('applies a push once, however often it arrives', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.moderator);
  const batch = [desk.make('note.add@1', 'member/m1', hello), desk.make('case.claim@1', 'case/c1', { caseId: 'c1' })];
  expect(await desk.sent(batch)).toEqual({ results: [{ seq: 1, status: 'applied' }, { seq: 2, status: 'applied' }], lastSeq: 2 });
  const head = server.store.head();
  for (let again = 0; again < 2; again++) expect(await desk.sent(batch)).toEqual({ results: [{ seq: 1, status: 'duplicate' }, { seq: 2, status: 'duplicate' }], lastSeq: 2 });
  expect(server.store.head()).toBe(head);
  expect(server.store.records.all('note')).toHaveLength(1);
});

test('refuses a gap and says what comes next', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.moderator);
  desk.make('note.add@1', 'member/m1', hello);
  const second = desk.make('note.add@1', 'member/m1', hello);
  expect(await desk.send([second])).toMatchObject({ status: 409, body: { type: 'sequence-gap', expectedSeq: 1 } });
  expect(server.store.records.all('note')).toHaveLength(0);
});

test('refuses the same number with other content, and the same id under another number', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.moderator);
  const first = desk.make('note.add@1', 'member/m1', hello);
  await desk.sent([first]);
  expect(await desk.send([{ ...first, args: { ...first.args, text: 'other' } }])).toMatchObject({ status: 422, body: { type: 'sequence-reused' } });
  expect(await desk.send([{ ...first, seq: 2 }])).toMatchObject({ status: 422, body: { type: 'sequence-reused' } });
  // The order of keys is no content.
  const { args, ...rest } = first;
  expect((await desk.sent([{ args: Object.fromEntries(Object.entries(args).reverse()), ...rest }])).results[0]!.status).toBe('duplicate');
});

test('a mutation id that another client used cannot overwrite its row', async () => {
  const { server, tokens } = await smallServer();
  const one = client(server, tokens.moderator);
  const two = client(server, tokens.staff);
  const first = one.make('note.add@1', 'member/m1', hello);
  await one.sent([first]);
  const stolen = { ...two.make('note.add@1', 'member/m1', { ...hello, text: 'mine now' }), id: first.id };
  expect((await two.sent([stolen])).results[0]).toMatchObject({ status: 'rejected', problem: { type: 'id-taken' } });
  expect(server.store.records.get('note', first.id)!.text).toBe('hello');
});

test('a rejected mutation uses up its number and blocks nothing else', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.moderator);
  const { results, lastSeq } = await desk.sent([
    desk.make('case.close@1', 'case/missing', { caseId: 'missing', outcome: 'no-action', text: '' }),
    desk.make('no.such@1', 'case/c1', {}),
    { ...desk.make('case.claim@1', 'case/c1', {}), args: { wrong: true } },
    desk.make('note.add@1', 'member/m1', hello),
  ]);
  expect(results.map((one) => [one.status, one.problem?.type])).toEqual([['rejected', 'not-found'], ['rejected', 'unsupported-mutation'], ['blocked', 'blocked'], ['applied', undefined]]);
  expect(lastSeq).toBe(4);
});

test('after a refusal, later changes to the same entity in the batch wait, and a duplicate says so again', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.moderator);
  const batch = [desk.make('post.remove@1', 'case/c1', { postId: 'p2', caseId: 'c1', text: '' }), desk.make('case.close@1', 'case/c1', { caseId: 'c1', outcome: 'no-action', text: '' })];
  const first = await desk.sent(batch);
  expect(first.results.map((one) => one.problem?.type)).toEqual(['forbidden', 'blocked']);
  const again = await desk.sent(batch);
  expect(again.results.map((one) => [one.status, one.problem?.type])).toEqual([['duplicate', 'forbidden'], ['duplicate', 'blocked']]);
  expect(server.store.records.get('case', 'c1')!.state).toBe('open');
});

test('a refused courtesy holds nothing up', async () => {
  const { server, tokens } = await smallServer();
  server.applyAsColleague('st-callum', 'case.claim@1', { caseId: 'c1', at: NOW });
  const desk = client(server, tokens.moderator);
  const { results } = await desk.sent([desk.make('case.claim@1', 'case/c1', { caseId: 'c1' }), desk.make('note.add@1', 'case/c1', { ...hello, aboutKind: 'case', aboutId: 'c1' })]);
  expect(results.map((one) => one.status)).toEqual(['conflict', 'applied']);
});

test('a conflict carries the row as it stands', async () => {
  const { server, tokens } = await smallServer();
  const seen = server.store.records.standing('case', 'c1')!.tx;
  server.applyAsColleague('st-tom', 'case.close@1', { caseId: 'c1', outcome: 'no-action', text: 'fine', at: NOW });
  const desk = client(server, tokens.moderator);
  const { results } = await desk.sent([desk.make('case.close@1', 'case/c1', { caseId: 'c1', outcome: 'no-action', text: 'me too' }, seen)]);
  expect(results[0]).toMatchObject({ status: 'conflict', problem: { type: 'already-closed', current: { id: 'c1', state: 'closed', closedBy: 'st-tom', closingNote: 'fine' } } });
});

test('a version that a colleague has passed is stale, one that only I have passed is not', async () => {
  const { server, tokens } = await smallServer();
  const seen = server.store.records.standing('post', 'p2')!.tx;
  const mine = client(server, tokens.moderator);
  const edit = (who: typeof mine, body: string, version: number) => who.make('post.edit@1', 'post/p2', { postId: 'p2', caseId: null, body, text: '' }, version);
  // My own chain: three edits made offline on top of one another all know the same version.
  expect((await mine.sent([edit(mine, 'one', seen), edit(mine, 'two', seen), edit(mine, 'three', seen)])).results.map((one) => one.status)).toEqual(['applied', 'applied', 'applied']);
  const other = client(server, tokens.staff);
  expect((await other.sent([edit(other, 'late', seen)])).results[0]).toMatchObject({ status: 'conflict', problem: { type: 'stale', current: { id: 'p2', body: 'three' } } });
  expect((await other.sent([edit(other, 'seen', server.store.records.standing('post', 'p2')!.tx)])).results[0]!.status).toBe('applied');
  // Their change lies between mine now, so my old version no longer holds.
  expect((await mine.sent([edit(mine, 'four', seen)])).results[0]).toMatchObject({ status: 'conflict', problem: { type: 'stale' } });
  // Nor once mine is the latest again: theirs is still in between.
  expect((await mine.sent([edit(mine, 'five', server.store.records.standing('post', 'p2')!.tx)])).results[0]!.status).toBe('applied');
  expect((await mine.sent([edit(mine, 'six', seen)])).results[0]).toMatchObject({ status: 'conflict', problem: { type: 'stale', current: { body: 'five' } } });
});

test('the same person on two desks is two clients', async () => {
  const { server, tokens } = await smallServer();
  const seen = server.store.records.standing('post', 'p2')!.tx;
  const one = client(server, tokens.moderator);
  const two = client(server, tokens.moderator);
  const edit = (who: typeof one, body: string) => who.make('post.edit@1', 'post/p2', { postId: 'p2', caseId: null, body, text: '' }, seen);
  await one.sent([edit(one, 'one')]);
  expect((await two.sent([edit(two, 'two')])).results[0]!.problem?.type).toBe('stale');
});

test('two desks close one case with different outcomes: one wins, the other is shown how', async () => {
  const { server, tokens } = await smallServer();
  const one = client(server, tokens.moderator);
  const two = client(server, tokens.staff);
  const seen = server.store.records.standing('case', 'c1')!.tx;
  const close = (who: typeof one, text: string) => who.sent([who.make('case.close@1', 'case/c1', { caseId: 'c1', outcome: 'no-action', text }, seen)]);
  const both = await Promise.all([close(one, 'one'), close(two, 'two')]);
  expect(both.map(({ results }) => results[0]!.status).sort()).toEqual(['applied', 'conflict']);
  expect(server.store.records.childrenOf('caseAction', 'c1', 10)).toHaveLength(1);
});

test('a conflict about a row that the person may not read does not show it', async () => {
  const { server, tokens } = await smallServer();
  server.ingest([note('secret', 'staff', 'staff only')]);
  const desk = client(server, tokens.moderator);
  const { results } = await desk.sent([desk.make('note.add@1', 'note/secret', hello, 1)]);
  expect(results[0]).toMatchObject({ status: 'conflict', problem: { type: 'stale' } });
  expect(JSON.stringify(results)).not.toContain('staff only');
});

test('a queue belongs to its user', async () => {
  const { server, tokens } = await smallServer();
  const mine = client(server, tokens.moderator);
  await mine.sent([mine.make('note.add@1', 'member/m1', hello)]);
  const theirs = client(server, tokens.staff, mine.clientId);
  expect(await theirs.send([theirs.make('note.add@1', 'member/m1', hello)])).toMatchObject({ status: 403, body: { type: 'forbidden' } });
  expect(await theirs.send([])).toMatchObject({ status: 403 });
});

test('a failure in the middle answers what came before it', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.moderator);
  const first = desk.make('note.add@1', 'member/m1', hello);
  desk.make('note.add@1', 'member/m1', hello);
  const third = desk.make('note.add@1', 'member/m1', hello);
  expect(await desk.send([first, third])).toMatchObject({ status: 200, body: { results: [{ seq: 1, status: 'applied' }], lastSeq: 1 } });
  expect(await desk.send([third])).toMatchObject({ status: 409, body: { expectedSeq: 2 } });
});

test('a token that ends between two mutations ends the batch there', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.moderator);
  server.store.onCommit(() => { if (server.store.records.all('note').length === 3) server.revokeToken(tokens.moderator); });
  const batch = Array.from({ length: 5 }, () => desk.make('note.add@1', 'member/m1', hello));
  expect((await desk.sent(batch)).results.map((one) => one.seq)).toEqual([1, 2, 3]);
  expect((await desk.send(batch)).status).toBe(401);
  const again = client(server, server.issueToken('st-bea'), desk.clientId);
  expect((await again.sent(batch)).results.map((one) => one.status)).toEqual(['duplicate', 'duplicate', 'duplicate', 'applied', 'applied']);
});

test('outcomes that the desk has taken in lose their row but not their truth', async () => {
  const { server, tokens } = await smallServer();
  server.applyAsColleague('st-tom', 'case.close@1', { caseId: 'c1', outcome: 'no-action', text: '', at: NOW });
  const desk = client(server, tokens.moderator);
  const refused = desk.make('case.close@1', 'case/c1', { caseId: 'c1', outcome: 'no-action', text: '' });
  expect((await desk.sent([refused])).results[0]!.problem?.current).toBeDefined();
  await desk.sent([], 1);
  const [stored] = (await desk.sent([refused])).results;
  expect([stored!.status, stored!.problem?.type, stored!.problem?.current]).toEqual(['duplicate', 'already-closed', undefined]);
});

test('a change that changes nothing makes no version', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.moderator);
  const hide = () => desk.make('post.hide@1', 'post/p2', { postId: 'p2', caseId: null, text: '' });
  await desk.sent([hide()]);
  const version = server.store.records.standing('post', 'p2')!.tx;
  await desk.sent([hide()]);
  expect(server.store.records.standing('post', 'p2')!.tx).toBe(version);
});

test('a desk’s clock cannot put an act into the future', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.moderator);
  await desk.sent([desk.make('note.add@1', 'member/m1', { ...hello, at: LATER })]);
  expect(server.store.records.all('note')[0]!.at).toBe(NOW);
});

test('nobody handles a report about their own post', async () => {
  const { server, tokens } = await smallServer();
  server.ingest([post('p9', { authorId: 'm2' }), openCase('c9', 'p9', { memberId: 'm2' }), member('m3')]);
  const desk = client(server, tokens.moderator);
  expect((await desk.sent([desk.make('case.close@1', 'case/c9', { caseId: 'c9', outcome: 'no-action', text: '' })])).results[0]!.problem?.type).toBe('own-post');
});

test('acks arrive with the effects, page by page', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.moderator);
  const copy = new Copy();
  await copy.snapshot(desk);
  const batch = Array.from({ length: 7 }, () => desk.make('note.add@1', 'member/m1', hello));
  await desk.sent([...batch, desk.make('no.such@1', 'x/y', {})]);
  for (let more = true, n = 1; more; n++) {
    ({ more } = await copy.pullOne(desk, 2));
    const seen = batch.filter(({ id }) => copy.rows.has(`note ${id}`)).length;
    expect(copy.acks[desk.clientId]).toBe(more ? Math.min(7, 2 * n) : 8);
    expect(seen).toBe(Math.min(7, 2 * n));
  }
});

test('a second push of the same desk while the first runs is told to wait', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.moderator);
  const batch = Array.from({ length: 100 }, () => desk.make('note.add@1', 'member/m1', hello));
  const both = await Promise.all([desk.send(batch), desk.send(batch)]);
  const answers = both.map(({ status, body }) => (status === 200 ? body.lastSeq : body.type)).sort();
  // Whether they overlap is up to the network; whatever it was, nothing was done twice.
  expect([[100, 100], [100, 'in-flight']]).toContainEqual(answers);
  expect(server.store.records.all('note')).toHaveLength(100);
});

test('a full disk or a locked database is told as passing, a defect as ours', async () => {
  const faults = ['SQLITE_FULL', 'SQLITE_BUSY', 'OTHER'];
  const { server, tokens } = await smallServer({ middleware: [() => { throw Object.assign(new Error('private words'), { code: faults.shift() }); }] });
  const desk = client(server, tokens.moderator);
  const answers = [await desk.send([]), await desk.send([]), await desk.send([])];
  expect(answers.map(({ status, body }) => [status, body.type])).toEqual([[503, 'unavailable'], [503, 'unavailable'], [500, 'internal']]);
  expect(JSON.stringify(answers)).not.toContain('private words');
});

test('an outcome and its effect are one: what fails in the middle leaves neither', async () => {
  const { server, tokens } = await smallServer();
  const desk = client(server, tokens.moderator);
  const claim = desk.make('case.claim@1', 'case/c1', { caseId: 'c1' });
  const record = server.store.pushes.record;
  Object.assign(server.store.pushes, { record: () => { throw Object.assign(new Error('x'), { code: 'SQLITE_FULL' }); } });
  expect((await desk.send([claim])).status).toBe(503);
  expect(server.store.records.get('claim', 'c1')).toBeUndefined();
  Object.assign(server.store.pushes, { record });
  expect((await desk.sent([claim])).results).toEqual([{ seq: 1, status: 'applied' }]);
});
