import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../shared/contract/bridge/calls.ts';
import { community, deskOf, everything, type TestDesk } from './support/desk.ts';
import { ago, claim, smallWorld } from './support/world.ts';

type Step = CallInput<'case.do'>['step'];

/** A step with the versions that the screen would have shown. */
async function seenBy(desk: TestDesk, caseId: string): Promise<{ caseV: number; postV: number | null }> {
  const one = await desk.ask('cases.get', { id: caseId });
  return { caseV: one.v, postV: one.postV };
}
const take = async (desk: TestDesk, caseId: string, step: Step) => desk.ask('case.do', { caseId, seen: await seenBy(desk, caseId), step });
const refused = async (desk: TestDesk, caseId: string, step: Step) => desk.fails('case.do', { caseId, seen: await seenBy(desk, caseId), step });

describe('a step on a case', () => {
  it('is saved here at once and then with the community, and a colleague’s desk shows it', async () => {
    const server = await community();
    const [imogen, tom] = [await deskOf(server, 's-imogen'), await deskOf(server, 's-tom')];
    await imogen.ask('sync.pause', { paused: true });
    const { mutationId, canUndo } = await take(imogen, 'c-hazel', { kind: 'hide', text: 'unkind' });
    expect(canUndo).toBe(true);
    const here = await imogen.ask('cases.get', { id: 'c-hazel' });
    expect(here.post?.state).toBe('hidden');
    expect(here.actions.find((one) => one.id === mutationId)).toMatchObject({ kind: 'hidden', by: { name: 'Imogen Hart', you: true }, text: 'unkind', saving: 'saved-here' });
    expect((await imogen.ask('cases.list', everything)).rows[0]).toMatchObject({ id: 'c-hazel', saving: 'saved-here', holder: { you: true } });
    expect(here.suggestedOutcome).toBe('hidden');
    expect(here.outcomes.find((one) => one.outcome === 'no-action')).toEqual({ outcome: 'no-action', allowed: false, why: 'The post was hidden here: close it as that, or bring it back first.' });
    await imogen.ask('sync.pause', { paused: false });
    await imogen.quiet();
    expect((await imogen.ask('cases.get', { id: 'c-hazel' })).actions.find((one) => one.id === mutationId)?.saving).toBe('sent');
    await tom.until(async () => (await tom.ask('cases.get', { id: 'c-hazel' })).post?.state === 'hidden');
    expect((await tom.ask('cases.get', { id: 'c-hazel' })).holder).toMatchObject({ name: 'Imogen Hart', you: false });
  });

  it('ends without action only where nothing was done: what was brought back counts as nothing', async () => {
    const desk = await deskOf(await community(), 's-imogen');
    const noAction = async () => (await desk.ask('cases.get', { id: 'c-hazel' })).outcomes.find((one) => one.outcome === 'no-action')?.allowed;
    expect(await noAction()).toBe(true);
    await take(desk, 'c-hazel', { kind: 'hide', text: '' });
    expect(await noAction()).toBe(false);
    await take(desk, 'c-hazel', { kind: 'restore', text: '' });
    expect(await noAction()).toBe(true);
  });

  it('claims a case that nobody holds before deciding on it, and not for a note or a closing', async () => {
    const server = await community();
    const desk = await deskOf(server, 's-imogen');
    await take(desk, 'c-hazel', { kind: 'note', visibility: 'team', text: 'Saw this.' });
    expect((await desk.ask('cases.get', { id: 'c-hazel' })).holder).toBeNull();
    await take(desk, 'c-fox', { kind: 'approve', text: '' });
    expect((await desk.ask('cases.get', { id: 'c-fox' })).holder).toMatchObject({ you: true });
    expect((await desk.ask('outbox.list', {})).waiting.length + (await desk.ask('outbox.list', {})).sent.length).toBe(3);
    await take(desk, 'c-plum', { kind: 'close', outcome: 'no-action', text: '' });
    await desk.quiet();
    expect(server.store.records.get('claim', 'c-plum')).toBeUndefined();
    expect(server.store.records.get('claim', 'c-fox')?.by).toBe('s-imogen');
  });

  it('carries a case from claim to close, and the next person reads why', async () => {
    const server = await community();
    const desk = await deskOf(server, 's-imogen');
    await take(desk, 'c-hazel', { kind: 'claim' });
    await take(desk, 'c-hazel', { kind: 'edit', body: 'maybe take a break from the chat.', text: 'took out the attack' });
    await take(desk, 'c-hazel', { kind: 'close', outcome: 'edited', text: 'Edited, and a quiet word.' });
    await desk.quiet();
    expect((await desk.ask('outbox.list', {})).sent.map((row) => row.mutation).sort()).toEqual(['case.claim@1', 'case.close@1', 'post.edit@1']);
    expect(server.store.records.get('case', 'c-hazel')).toMatchObject({ state: 'closed', outcome: 'edited', closedBy: 's-imogen', closingNote: 'Edited, and a quiet word.' });
    expect(server.store.records.get('post', 'p-hazel')).toMatchObject({ body: 'maybe take a break from the chat.', editedBy: 's-imogen' });
    const tom = await deskOf(server, 's-tom');
    const one = await tom.ask('cases.get', { id: 'c-hazel' });
    expect(one).toMatchObject({ state: 'closed', outcome: 'edited', closedBy: { name: 'Imogen Hart' }, closingNote: 'Edited, and a quiet word.', post: { editedBy: 'Imogen Hart' } });
    expect(Object.entries(one.may).filter(([, each]) => each.allowed).map(([kind]) => kind).sort()).toEqual(['note', 'reopen']);
  });

  it('is refused with a sentence when it cannot succeed now, and nothing is saved', async () => {
    const desk = await deskOf(await community([...smallWorld(), claim('c-plum', 's-tom', 5)]), 's-imogen');
    expect(await refused(desk, 'c-hazel', { kind: 'remove', text: '' })).toMatchObject({ code: 'not-allowed', message: 'Staff and team leads do this.' });
    expect(await refused(desk, 'c-hazel', { kind: 'close', outcome: 'hidden', text: '' })).toMatchObject({ code: 'refused' });
    expect(await refused(desk, 'c-hazel', { kind: 'note', visibility: 'staff', text: 'x' })).toMatchObject({ code: 'not-allowed' });
    expect(await refused(desk, 'c-plum', { kind: 'hide', text: '' })).toMatchObject({ code: 'refused', message: 'Tom is working on this case.' });
    expect(await refused(desk, 'c-hazel', { kind: 'release' })).toMatchObject({ code: 'refused' });
    expect(await desk.fails('case.do', { caseId: 'c-none', seen: { caseV: 1, postV: null }, step: { kind: 'claim' } })).toMatchObject({ code: 'not-found' });
    expect(await desk.ask('outbox.list', {})).toEqual({ needsYou: [], waiting: [], sent: [] });
  });

  it('is decided once, also right after a refusal that the rules found only while saving', async () => {
    const desk = await deskOf(await community(), 's-imogen');
    const { sync } = desk.core.sessions()!.running()!.desk;
    const at = ago(0);
    expect(sync.enqueue([{ name: 'post.remove@1', entity: 'post/p-plum', ifVersion: null, args: { postId: 'p-plum', caseId: 'c-plum', text: '', at } }])).toMatchObject({ ok: false });
    expect(sync.enqueue([{ name: 'case.handToStaff@1', entity: 'case/c-hazel', ifVersion: null, args: { caseId: 'c-hazel', text: '', at } }])).toMatchObject({ ok: true });
  });

  it('lets nobody handle a case about their own post', async () => {
    const desk = await deskOf(await community(), 's-priya');
    for (const step of [{ kind: 'claim' }, { kind: 'hide', text: '' }, { kind: 'close', outcome: 'no-action', text: '' }] as Step[]) expect(await refused(desk, 'c-priya', step)).toMatchObject({ code: 'not-allowed' });
  });

  it('takes over from the colleague who was seen holding it', async () => {
    const server = await community([...smallWorld(), claim('c-hazel', 's-priya', 10)]);
    const desk = await deskOf(server, 's-imogen');
    await take(desk, 'c-hazel', { kind: 'take-over', from: 's-priya' });
    await desk.quiet();
    expect(server.store.records.get('claim', 'c-hazel')?.by).toBe('s-imogen');
    expect(await refused(desk, 'c-hazel', { kind: 'take-over', from: 's-imogen' })).toMatchObject({ message: 'You hold this case already.' });
  });

  it('can be undone before and after it is sent', async () => {
    const server = await community();
    const desk = await deskOf(server, 's-imogen');
    await desk.ask('sync.pause', { paused: true });
    const unsent = await take(desk, 'c-plum', { kind: 'close', outcome: 'no-action', text: '' });
    expect(await desk.ask('undo', { mutationIds: [unsent.mutationId] })).toEqual({ undone: 1 });
    expect((await desk.ask('cases.get', { id: 'c-plum' })).state).toBe('open');
    await desk.ask('sync.pause', { paused: false });
    const sent = await take(desk, 'c-hazel', { kind: 'hide', text: '' });
    await desk.quiet();
    await desk.ask('undo', { mutationIds: [sent.mutationId] });
    await desk.quiet();
    expect(server.store.records.get('post', 'p-hazel')?.state).toBe('visible');
    expect(await desk.fails('undo', { mutationIds: ['nothing-of-ours'] })).toMatchObject({ code: 'cannot-undo' });
  });
});

describe('several cases at once', () => {
  it('claims what is free and says why the rest is left', async () => {
    const server = await community([...smallWorld(), claim('c-plum', 's-tom', 5)]);
    const desk = await deskOf(server, 's-priya');
    const answer = await desk.ask('case.doMany', { caseIds: ['c-hazel', 'c-plum', 'c-moss', 'c-priya', 'c-none', 'c-hazel'], step: 'claim' });
    expect(answer.done).toBe(1);
    expect(answer.left).toEqual([
      { caseId: 'c-plum', why: 'Tom is working on this case.' },
      { caseId: 'c-moss', why: 'This case is with staff now.' },
      { caseId: 'c-priya', why: 'This is about your own post, so a colleague decides.' },
      { caseId: 'c-none', why: 'This case is not on this computer.' },
    ]);
    await desk.quiet();
    expect(server.store.records.get('claim', 'c-hazel')?.by).toBe('s-priya');
  });

  it('approves and closes posts that wait, and undoes that as one', async () => {
    const server = await community();
    const desk = await deskOf(server, 's-imogen');
    await desk.ask('sync.pause', { paused: true });
    const answer = await desk.ask('case.doMany', { caseIds: ['c-fox', 'c-hazel'], step: 'approve-and-close' });
    expect(answer).toMatchObject({ done: 1, left: [{ caseId: 'c-hazel', why: 'Only posts that wait for approval can be approved together.' }] });
    expect(await desk.ask('cases.get', { id: 'c-fox' })).toMatchObject({ state: 'closed', outcome: 'approved', post: { state: 'visible' } });
    await desk.ask('undo', { mutationIds: answer.mutationIds });
    expect(await desk.ask('cases.get', { id: 'c-fox' })).toMatchObject({ state: 'open', post: { state: 'pending' } });
    await desk.ask('case.doMany', { caseIds: ['c-fox'], step: 'approve-and-close' });
    await desk.ask('sync.pause', { paused: false });
    await desk.quiet();
    expect(server.store.records.get('case', 'c-fox')).toMatchObject({ state: 'closed', outcome: 'approved' });
  });
});

describe('attending a case', () => {
  it('shows colleagues who views or writes', async () => {
    const server = await community();
    const [imogen, tom] = [await deskOf(server, 's-imogen'), await deskOf(server, 's-tom')];
    await tom.until(() => server.liveCount() >= 2);
    await imogen.ask('case.attend', { caseId: 'c-hazel', doing: 'writing' });
    await tom.until(async () => (await tom.ask('cases.get', { id: 'c-hazel' })).viewing.length > 0);
    expect((await tom.ask('cases.get', { id: 'c-hazel' })).viewing).toMatchObject([{ person: { name: 'Imogen Hart' }, doing: 'writing' }]);
    expect((await imogen.ask('cases.get', { id: 'c-hazel' })).viewing).toEqual([]);
  });

  it('renews the holder’s claim while they write, not while a case merely lies open', async () => {
    const server = await community([...smallWorld(), claim('c-hazel', 's-imogen', 20), claim('c-plum', 's-imogen', 20), claim('c-moss', 's-imogen', 2)]);
    const desk = await deskOf(server, 's-imogen');
    await desk.ask('case.attend', { caseId: 'c-hazel', doing: 'viewing' });
    await desk.ask('case.attend', { caseId: 'c-plum', doing: 'writing' });
    await desk.ask('case.attend', { caseId: 'c-moss', doing: 'writing' });
    await desk.quiet();
    expect(server.store.records.get('claim', 'c-hazel')?.activeAt).toBe(ago(20));
    expect(server.store.records.get('claim', 'c-plum')?.activeAt.slice(0, 15)).toBe(ago(0).slice(0, 15));
    expect(server.store.records.get('claim', 'c-moss')?.activeAt).toBe(ago(2));
  });
});
