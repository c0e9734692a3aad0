import { describe, expect, it } from 'vitest';
import { community, deskOf, type TestDesk } from './support/desk.ts';
import { givingWorld, proposal, sheetOf, unkind } from './support/giving.ts';

const notices = (desk: TestDesk): { kind: string; title: string; detail: string }[] =>
  desk.told.flatMap((one) => (one.kind === 'event' && one.event.name === 'notice' ? [one.event.payload] : []));
const waiting = async (desk: TestDesk, about: { memberId?: string; caseId?: string } = {}) => desk.ask('points.proposals', { memberId: null, caseId: null, mine: false, ...about });
const waits = (desk: TestDesk, count: number): Promise<void> => desk.until(async () => (await waiting(desk)).total === count);

describe('points that a volunteer proposes', () => {
  it('wait for staff, by member and by case, and change no total', async () => {
    const server = await community(givingWorld());
    const [imogen, tom] = [await deskOf(server, 's-imogen'), await deskOf(server, 's-tom')];
    const { canUndo } = await imogen.ask('points.propose', proposal());
    expect(canUndo).toBe(true);
    expect((await imogen.ask('cases.get', { id: 'c-hazel' })).actions.at(-1)).toMatchObject({ kind: 'points-proposed', text: '3: Derailing or hijacking a thread' });
    expect((await waiting(imogen)).rows).toMatchObject([{ state: 'proposed', decide: { allowed: false, why: 'Staff and team leads do this.' }, by: { you: true } }]);
    await imogen.quiet();
    await waits(tom, 1);
    expect(await waiting(tom, { memberId: 'm-hazel' })).toMatchObject({ total: 1, rows: [{ member: { name: 'halfpasthazel' }, points: 3, band: 'lower', why: 'Took the whole thread with it.', by: { name: 'Imogen Hart' }, caseId: 'c-hazel', decide: { allowed: true } }] });
    expect([(await waiting(tom, { caseId: 'c-hazel' })).total, (await waiting(tom, { caseId: 'c-fox' })).total, (await waiting(tom, { memberId: 'm-fox' })).total]).toEqual([1, 0, 0]);
    expect((await tom.ask('members.standing', { id: 'm-hazel' })).activePoints).toBe(24);
  });

  it('stay inside the band and need a reason that staff read', async () => {
    const server = await community(givingWorld());
    const imogen = await deskOf(server, 's-imogen');
    expect(await imogen.fails('points.propose', proposal({ points: 6, band: 'middle' }))).toMatchObject({ code: 'not-allowed', message: 'Staff and team leads go outside a reason’s band.' });
    expect((await waiting(imogen)).total).toBe(0);
  });

  it('are accepted as they are or adjusted, with the evidence that the volunteer saw, and the volunteer learns of it', async () => {
    const server = await community(givingWorld());
    const [imogen, tom] = [await deskOf(server, 's-imogen'), await deskOf(server, 's-tom')];
    const { proposalId } = await imogen.ask('points.propose', proposal());
    await imogen.quiet();
    await waits(tom, 1);
    const sheet = await sheetOf(tom, { caseId: null, proposalId });
    expect(sheet).toMatchObject({ act: 'give', why: null, proposal: { id: proposalId, points: 3, reasonId: 'derailing' }, evidence: { from: 'case' } });
    const { entryId } = await tom.ask('points.give', unkind({ caseId: null, proposalId, reasonId: 'derailing', band: 'lower', points: 4, message: 'Hi, it’s 4 points, which makes 28.\n\nTom' }));
    await tom.quiet();
    expect(server.store.records.get('pointsProposal', proposalId)).toMatchObject({ state: 'accepted', decidedBy: 's-tom', entryId });
    expect(server.store.records.get('ledgerEntry', entryId)).toMatchObject({ caseId: 'c-hazel', evidence: expect.stringContaining('desperate for attention') });
    await imogen.until(() => notices(imogen).length > 0);
    expect(notices(imogen)).toMatchObject([{ kind: 'decided', title: 'Tom Okafor gave halfpasthazel 4 points', detail: 'You had proposed 3.' }]);
    expect(notices(tom)).toEqual([]);
    expect((await imogen.ask('points.proposals', { memberId: null, caseId: null, mine: true })).rows).toMatchObject([{ state: 'accepted', decidedBy: { name: 'Tom Okafor' } }]);
    expect((await sheetOf(tom, { proposalId })).why).toBe('Somebody decided about this proposal before.');
  });

  it('are declined with a reason that the volunteer reads', async () => {
    const server = await community(givingWorld());
    const [imogen, tom] = [await deskOf(server, 's-imogen'), await deskOf(server, 's-tom')];
    const { proposalId } = await imogen.ask('points.propose', proposal({ caseId: null }));
    await imogen.quiet();
    await waits(tom, 1);
    expect(await tom.fails('points.decline', { proposalId, reason: ' ' })).toMatchObject({ code: 'refused' });
    await tom.ask('points.decline', { proposalId, reason: 'A word with them did it.' });
    expect((await waiting(tom)).total).toBe(0);
    await tom.quiet();
    await imogen.until(() => notices(imogen).length > 0);
    expect(notices(imogen)).toMatchObject([{ kind: 'decided', title: 'Tom Okafor declined the points you proposed for halfpasthazel', detail: 'A word with them did it.' }]);
  });

  it('made and decided by one person tell nobody anything', async () => {
    const server = await community(givingWorld());
    const [tom, imogen] = [await deskOf(server, 's-tom'), await deskOf(server, 's-imogen')];
    const { proposalId } = await tom.ask('points.propose', proposal());
    await tom.quiet();
    await tom.ask('points.decline', { proposalId, reason: 'On second thoughts.' });
    await tom.quiet();
    // The feed has brought both back by the time that a colleague's next act arrives.
    await imogen.ask('points.propose', proposal({ caseId: null }));
    await imogen.quiet();
    await waits(tom, 1);
    expect(notices(tom)).toEqual([]);
  });

  it('decided by two at once: the second is asked, and can give the points all the same', async () => {
    const server = await community(givingWorld());
    const [imogen, tom, lena] = [await deskOf(server, 's-imogen'), await deskOf(server, 's-tom'), await deskOf(server, 's-lena')];
    const { proposalId } = await imogen.ask('points.propose', proposal());
    await imogen.quiet();
    for (const desk of [tom, lena]) await waits(desk, 1);
    await tom.ask('sync.pause', { paused: true });
    await tom.ask('points.give', unkind({ proposalId, reasonId: 'derailing', band: 'lower', points: 3, message: 'Hi, it’s 3 points, 27 now.\n\nTom' }));
    await lena.ask('points.decline', { proposalId, reason: 'No.' });
    await lena.quiet();
    await tom.ask('sync.pause', { paused: false });
    await tom.until(async () => (await tom.ask('outbox.list', {})).needsYou.length === 1);
    const { needsYou: [stuck], waiting: held } = await tom.ask('outbox.list', {});
    expect(stuck).toMatchObject({ mutation: 'ledger.give@1', title: 'Give 3 points to halfpasthazel' });
    // Nobody is told of points that were not given.
    expect(held.map((row) => `${row.mutation} ${row.state}`)).toEqual(['message.send@1 held', 'told.mark@1 held']);
    expect(server.store.records.list('ledgerEntry', 'm-hazel').filter((one) => one.reasonId === 'derailing')).toEqual([]);
    await tom.ask('outbox.settle', { id: stuck!.id, choice: 'use-mine', text: null });
    await tom.quiet();
    expect(server.store.records.list('ledgerEntry', 'm-hazel').filter((one) => one.reasonId === 'derailing')).toHaveLength(1);
    expect((await tom.ask('outbox.list', {})).needsYou).toEqual([]);
  });
});
