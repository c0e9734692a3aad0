import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../shared/contract/bridge/calls.ts';
import { createCommunityServer } from '../../electron/community/server/server.ts';
import { openStore } from '../../electron/community/server/store/store.ts';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { community, deskOf, folder, type TestDesk } from './support/desk.ts';
import { NOW, smallWorld } from './support/world.ts';

type Step = CallInput<'case.do'>['step'];

async function take(desk: TestDesk, caseId: string, step: Step): Promise<string> {
  const one = await desk.ask('cases.get', { id: caseId });
  return (await desk.ask('case.do', { caseId, seen: { caseV: one.v, postV: one.postV }, step })).mutationId;
}

/** Imogen acts without sending, a colleague decides meanwhile, then Imogen's desk sends. */
async function meanwhile(mine: (desk: TestDesk) => Promise<unknown>, theirs: (server: Awaited<ReturnType<typeof community>>) => void, staffId = 's-imogen') {
  const server = await community();
  const desk = await deskOf(server, staffId);
  await desk.ask('sync.pause', { paused: true });
  await mine(desk);
  theirs(server);
  await desk.ask('sync.pause', { paused: false });
  await desk.until(async () => (await desk.ask('connection.get', {})).needsYou > 0);
  await desk.quiet();
  const { needsYou } = await desk.ask('outbox.list', {});
  return { server, desk, row: needsYou[0]!, detail: await desk.ask('outbox.get', { id: needsYou[0]!.id }) };
}

const tomCloses = (server: Awaited<ReturnType<typeof community>>): void => void server.applyAsColleague('s-tom', 'case.close@1', { caseId: 'c-hazel', outcome: 'no-action', text: 'They are friends.', at: NOW });

describe('the outbox', () => {
  it('says in people’s words what waits and what was sent', async () => {
    const server = await community();
    const desk = await deskOf(server, 's-imogen');
    await desk.ask('sync.pause', { paused: true });
    await take(desk, 'c-plum', { kind: 'note', visibility: 'team', text: 'Asked Bea\nto look.' });
    await take(desk, 'c-hazel', { kind: 'close', outcome: 'no-action', text: '' });
    await take(desk, 'c-fox', { kind: 'reject', text: 'A phone number' });
    const { waiting, sent, needsYou } = await desk.ask('outbox.list', {});
    expect(waiting.map((row) => [row.title, row.detail, row.state])).toEqual([
      ['Note about plumjam', 'Asked Bea to look.', 'queued'],
      ['Closed halfpasthazel’s case: no action', '', 'queued'],
      ['Claimed paperkite_09’s case', '', 'queued'],
      ['Did not approve paperkite_09’s post', 'A phone number', 'queued'],
    ]);
    expect([sent, needsYou]).toEqual([[], []]);
    expect(await desk.ask('counts.get', {})).toMatchObject({ saved: 4, needsYou: 0 });
    await desk.ask('sync.pause', { paused: false });
    await desk.quiet();
    const after = await desk.ask('outbox.list', {});
    expect(after.waiting).toEqual([]);
    expect(after.sent.map((row) => row.state)).toEqual(['sent', 'sent', 'sent', 'sent']);
    const plain = await desk.ask('outbox.get', { id: after.sent.find((row) => row.mutation === 'note.add@1')!.id });
    expect(plain).toMatchObject({ heading: 'Note about plumjam', text: 'Asked Bea\nto look.', choices: [], theirsBy: null, held: [] });
  });

  it('shows two closings of one case side by side, with what each choice would do', async () => {
    const { row, detail } = await meanwhile((desk) => take(desk, 'c-hazel', { kind: 'hand-to-staff', text: 'Needs points.' }), tomCloses);
    expect(row).toMatchObject({ title: 'Hand halfpasthazel’s case to staff', detail: 'You and Tom decided differently', state: 'needs-you', caseId: 'c-hazel' });
    expect(detail).toMatchObject({ heading: 'You and Tom both decided about this case', mineBy: { you: true }, theirsBy: { name: 'Tom Okafor' }, theirsAt: NOW, text: 'Needs points.' });
    expect(detail.explanation).toBe('halfpasthazel’s case in Everyday life. Tom’s decision is what counts now. Yours is safe on this computer.');
    expect(detail.lines).toEqual([
      { label: 'Decision', was: 'Open', mine: 'Handed to staff', theirs: 'No action', memberWords: false },
      { label: 'Reason', was: null, mine: 'Needs points.', theirs: 'They are friends.', memberWords: false },
    ]);
    expect(detail.choices.map((one) => [one.id, one.label, one.blockedWhy])).toEqual([['use-mine', 'Use mine', null], ['edit-mine', 'Use mine and reword it', null], ['keep-theirs', 'Keep Tom’s', null], ['discard', 'Let mine go', null]]);
    expect(detail.timeline.map((one) => one.who)).toEqual(['theirs', 'mine', 'desk']);
  });

  it('keeps my words as a note when theirs is kept', async () => {
    const { desk, server, row } = await meanwhile((one) => take(one, 'c-hazel', { kind: 'close', outcome: 'no-action', text: 'A joke between friends.' }), (one) => {
      one.applyAsColleague('s-tom', 'post.remove@1', { postId: 'p-hazel', caseId: 'c-hazel', text: 'cruel', at: NOW });
      one.applyAsColleague('s-tom', 'case.close@1', { caseId: 'c-hazel', outcome: 'removed', text: 'Told them.', at: NOW });
    });
    const detail = await desk.ask('outbox.get', { id: row.id });
    expect(detail.choices.find((one) => one.id === 'use-mine')?.blockedWhy).toBe('Staff decided this case, so staff reopen it.');
    await desk.ask('outbox.settle', { id: row.id, choice: 'keep-theirs', text: null });
    await desk.quiet();
    const one = await desk.ask('cases.get', { id: 'c-hazel' });
    expect(one.outcome).toBe('removed');
    expect(one.notes.map((note) => note.text).join()).toContain('A joke between friends.');
    expect(server.store.records.get('note', one.notes[0]!.id)?.text).toContain('A joke between friends.');
    expect(await desk.ask('counts.get', {})).toMatchObject({ needsYou: 0 });
    expect(await desk.fails('outbox.settle', { id: 'nothing', choice: 'discard', text: null })).toMatchObject({ code: 'not-found' });
  });

  it('shows the member’s text as it was, as I left it and as it is when both edited', async () => {
    const { row, detail } = await meanwhile((desk) => take(desk, 'c-plum', { kind: 'edit', body: 'Anyway how was your day?', text: '' }), (server) => {
      server.applyAsColleague('s-tom', 'post.edit@1', { postId: 'p-plum', caseId: null, body: 'I am having a hard day. How was yours?', text: '', at: NOW });
    });
    expect(row.problem?.type).toBe('stale');
    expect(detail.heading).toBe('You and Tom both changed this post');
    expect(detail.lines[1]).toEqual({ label: 'The post', was: 'I keep thinking about self-harm again. Anyway how was your day?', mine: 'Anyway how was your day?', theirs: 'I am having a hard day. How was yours?', memberWords: true });
  });

  it('lets me take a claimed case over so that mine can go', async () => {
    const { desk, server, detail, row } = await meanwhile((one) => take(one, 'c-plum', { kind: 'hide', text: 'distressing' }), (one) => void one.applyAsColleague('s-tom', 'case.claim@1', { caseId: 'c-plum', at: NOW }));
    expect(row.detail).toBe('Tom is working on this case');
    expect(detail).toMatchObject({ heading: 'Tom is working on this case', explanation: 'plumjam’s post in Everyday life. Tom claimed it today 14:20. Yours is safe on this computer.' });
    expect(detail.choices[0]).toMatchObject({ id: 'use-mine', blockedWhy: null, consequence: 'You take the case over from Tom, who is told. Members do not see the post.' });
    await desk.ask('outbox.settle', { id: row.id, choice: 'use-mine', text: null });
    await desk.quiet();
    expect(server.store.records.get('post', 'p-plum')?.state).toBe('hidden');
    expect(server.store.records.get('claim', 'c-plum')?.by).toBe('s-imogen');
  });

  it('lists what is held by a refused change under it', async () => {
    const { detail, desk } = await meanwhile(async (one) => {
      await take(one, 'c-hazel', { kind: 'hand-to-staff', text: '' });
      await one.ask('case.do', { caseId: 'c-hazel', seen: { caseV: 1, postV: 1 }, step: { kind: 'hand-back', text: '' } });
    }, (server) => void server.applyAsColleague('s-lena', 'case.close@1', { caseId: 'c-hazel', outcome: 'no-action', text: '', at: NOW }), 's-tom');
    expect(detail.held.map((row) => [row.title, row.detail, row.state])).toEqual([['Hand halfpasthazel’s case back to everyone', 'Waits for another change that needs you', 'held']]);
    expect((await desk.ask('cases.list', { tab: 'all', state: 'closed', sort: 'newest', kind: null, reason: null, spaceId: null, member: '', age: null })).rows[0]?.saving).toBe('needs-you');
  });

  it('says that I was offline, since when and until when', async () => {
    const store = openStore(join(folder(), 'community.sqlite'), { durable: false });
    onTestFinished(() => store.close());
    const options = { store, community: { id: 'com-1', name: 'The Test Community', practice: false } };
    const first = await createCommunityServer(options);
    first.ingest(smallWorld() as never);
    const port = Number(new URL(first.url).port);
    const desk = await deskOf(first, 's-imogen');
    await first.close();
    await desk.ask('sync.now', {});
    await desk.until(async () => (await desk.ask('connection.get', {})).state === 'offline');
    const { offlineSince } = await desk.ask('connection.get', {});
    await take(desk, 'c-hazel', { kind: 'close', outcome: 'no-action', text: '' });
    const second = await createCommunityServer({ ...options, port });
    onTestFinished(() => second.close());
    tomCloses(second);
    await desk.ask('sync.now', {});
    await desk.until(async () => (await desk.ask('connection.get', {})).needsYou === 1);
    await desk.quiet();
    const detail = await desk.ask('outbox.get', { id: (await desk.ask('outbox.list', {})).needsYou[0]!.id });
    expect(detail.explanation).toContain('You were offline at the time.');
    expect(detail.timeline.find((one) => one.what === 'Connection lost')?.at).toBe(offlineSince);
    expect(detail.timeline.map((one) => one.what)).toContain('Back online');
  });
});
