import { describe, expect, it } from 'vitest';
import { activePoints } from '../../shared/model/ledger.ts';
import { previewPoints, previewVoid } from '../../shared/model/preview.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { community, deskOf } from './support/desk.ts';
import { givingWorld, sheetOf, unkind } from './support/giving.ts';
import { ago, given, member, NOW, put, rest } from './support/world.ts';

const message = 'Hi halfpasthazel, what you wrote to tealeaf this morning was unkind. It’s 7 points, which makes 31.\n\nTom';

describe('what stands beforehand', () => {
  it('is everything that the dialog needs: policy, ledger, how it was treated before without names, evidence', async () => {
    const server = await community([
      ...givingWorld(),
      ...[5, 6, 6, 9].map((points, i) => { const entry = given(`o-${i}`, 'm-moss', points, ago(1_000 + i), ago(-9_000)); return put('ledgerEntry', { ...(entry.row as object), reasonId: 'unkind-conflict' } as never); }),
      // A mistake that was voided is no example.
      put('ledgerEntry', { ...(given('o-oops', 'm-fox', 9, ago(500), ago(-9_000)).row as object), reasonId: 'unkind-conflict' } as never),
      put('ledgerEntry', { ...(given('o-void', 'm-fox', 0, ago(400), ago(400)).row as object), kind: 'voided', voids: 'o-oops', reasonId: 'unkind-conflict' } as never),
      put('ledgerEntry', { ...(given('o-long-ago', 'm-moss', 8, '2025-05-01T10:00:00.000Z', '2025-07-01T10:00:00.000Z').row as object), reasonId: 'unkind-conflict' } as never),
    ]);
    const sheet = await sheetOf(await deskOf(server, 's-tom'));
    expect(sheet).toMatchObject({ act: 'give', why: null, answeredBy: null, noRoute: null, writer: 'Tom', proposal: null, nextOnLadder: { words: '1 week' }, policy: { id: 'policy-1', threshold: 30 }, member: { name: 'halfpasthazel' } });
    expect(activePoints(sheet.ledger, NOW)).toBe(24);
    expect(sheet.precedents).toEqual([{ reasonId: 'unkind-conflict', times: 4, least: 5, most: 9, usual: 6 }]);
    expect(sheet.earlier.map(({ id, state }) => `${id} ${state}`)).toEqual(['l-7 counts', 'l-8 counts', 'l-9 counts', 'l-old expired']);
    expect(sheet.evidence).toMatchObject({ from: 'case', spaceName: 'Everyday life', now: null, coveredSentences: 0 });
    expect(sheet.evidence?.segments.map((one) => one.text).join('')).toContain('desperate for attention');
  });

  it('covers evidence that distresses, and has the post as it is now where it was changed', async () => {
    const server = await community(givingWorld());
    const desk = await deskOf(server, 's-tom');
    const plum = await sheetOf(desk, { memberId: 'm-plum', caseId: 'c-plum' });
    expect(plum.evidence?.coveredSentences).toBe(1);
    expect(plum.evidence?.segments.some((one) => one.covers.includes('harm'))).toBe(true);
    const { v, postV } = await desk.ask('cases.get', { id: 'c-hazel' });
    await desk.ask('case.do', { caseId: 'c-hazel', seen: { caseV: v, postV }, step: { kind: 'edit', body: 'Edited by the team.', text: '' } });
    expect((await sheetOf(desk)).evidence?.now?.map((one) => one.text).join('')).toBe('Edited by the team.');
  });

  it('says no with the rules’ own sentence, and lets a volunteer only propose', async () => {
    const server = await community([...givingWorld(), put('member', { ...(member('m-gone', 'gone').row as object), state: 'deleted' } as never)]);
    const tom = await deskOf(server, 's-tom');
    expect((await sheetOf(tom, { memberId: 'm-gone', caseId: null })).why).toBe('This account has been deleted.');
    expect(await tom.fails('points.sheet', { memberId: 'm-nobody', caseId: null, conversationId: null, proposalId: null })).toMatchObject({ code: 'not-found' });
    const priya = await deskOf(server, 's-priya');
    expect(await sheetOf(priya)).toMatchObject({ act: 'propose', why: null });
    expect((await sheetOf(priya, { memberId: 'm-priya', caseId: null })).why).toBe('This is your own account, so a colleague decides.');
    expect((await priya.ask('cases.get', { id: 'c-hazel' })).points).toEqual({ act: 'propose', allowed: true, why: null, byRole: false });
    expect((await priya.ask('cases.get', { id: 'c-priya' })).points).toMatchObject({ allowed: false, why: expect.stringContaining('own') });
  });
});

describe('giving points', () => {
  it('saves points, message and told mark in one go, and the community comes to what the screen had said', async () => {
    const server = await community(givingWorld());
    const tom = await deskOf(server, 's-tom');
    const sheet = await sheetOf(tom);
    const said = previewPoints(sheet.policy, sheet.ledger, { points: 7, reasonBand: 'middle' }, NOW);
    expect(said).toMatchObject({ before: 24, after: 31, crosses: true, offBand: false });
    const { entryId, canUndo } = await tom.ask('points.give', unkind({ message, privateNote: 'Second time in a week.' }));
    expect(canUndo).toBe(true);
    const here = await tom.ask('cases.get', { id: 'c-hazel' });
    expect(here.actions.at(-1)).toMatchObject({ kind: 'points-given', text: expect.stringMatching(/^7: Unkind conflict/u) });
    expect(here).toMatchObject({ holder: { you: true }, suggestedOutcome: 'points', member: { onBreak: false } });
    expect(await tom.ask('members.standing', { id: 'm-hazel' })).toMatchObject({ activePoints: 31, breaks: [{ state: 'proposed' }] });
    await tom.quiet();
    const { records } = server.store;
    const entry = records.get('ledgerEntry', entryId);
    expect(entry).toMatchObject({ points: 7, by: 's-tom', caseId: 'c-hazel', privateNote: 'Second time in a week.', evidence: expect.stringContaining('desperate for attention'), wording: publishedPolicy.reasons.find((one) => one.id === 'unkind-conflict')!.wording });
    expect(entry?.expiresAt.slice(0, 16)).toBe(said.expiresAt.slice(0, 16));
    expect(activePoints(records.list('ledgerEntry', 'm-hazel'), entry!.at)).toBe(said.after);
    expect(records.get('break', 'm-hazel:b1')).toMatchObject({ state: 'proposed', entryId, reason: '24 + 7 = 31: reached 30 active points.' });
    expect((await tom.ask('outbox.list', {})).sent.map((row) => row.mutation)).toEqual(expect.arrayContaining(['ledger.give@1', 'message.send@1', 'told.mark@1']));
    expect((await tom.ask('points.voidSheet', { entryId })).entry.told).toBe(true);
  });

  it('begun offline is whole here at once, taken back whole, and sent whole', async () => {
    const server = await community(givingWorld());
    const tom = await deskOf(server, 's-tom');
    await tom.ask('sync.pause', { paused: true });
    const first = await tom.ask('points.give', unkind({ message }));
    expect((await tom.ask('outbox.list', {})).waiting.map((row) => row.mutation)).toEqual(['case.claim@1', 'ledger.give@1', 'message.send@1', 'told.mark@1']);
    expect(await tom.ask('undo', { mutationIds: [first.mutationId] })).toEqual({ undone: 1 });
    expect((await tom.ask('outbox.list', {})).waiting.map((row) => row.mutation)).toEqual(['case.claim@1']);
    expect(await tom.ask('members.standing', { id: 'm-hazel' })).toMatchObject({ activePoints: 24, breaks: [] });
    const { entryId } = await tom.ask('points.give', unkind({ message }));
    await tom.ask('sync.pause', { paused: false });
    await tom.quiet();
    expect(server.store.records.get('ledgerEntry', entryId)).toBeDefined();
    expect((await tom.ask('points.voidSheet', { entryId })).entry.told).toBe(true);
  });

  it('is taken back after it was sent by voiding it', async () => {
    const server = await community(givingWorld());
    const tom = await deskOf(server, 's-tom');
    const { entryId, mutationId } = await tom.ask('points.give', unkind());
    await tom.quiet();
    expect(await tom.ask('undo', { mutationIds: [mutationId] })).toEqual({ undone: 1 });
    await tom.quiet();
    expect(server.store.records.list('ledgerEntry', 'm-hazel').filter((one) => one.voids === entryId)).toMatchObject([{ kind: 'voided', by: 's-tom', privateNote: expect.stringContaining('Taken back') }]);
    expect((await tom.ask('members.standing', { id: 'm-hazel' })).activePoints).toBe(24);
  });

  it('is refused here with the rule’s sentence and nothing is saved', async () => {
    const server = await community(givingWorld());
    const tom = await deskOf(server, 's-tom');
    const before = await tom.ask('outbox.list', {});
    expect(await tom.fails('points.give', unkind({ points: 12, message }))).toMatchObject({ code: 'refused', message: 'Points outside the reason’s band need a reason of their own.' });
    expect(await tom.fails('points.give', unkind({ reasonId: 'spam' }))).toMatchObject({ code: 'refused' });
    expect(await tom.fails('points.give', unkind({ message: '' }))).toMatchObject({ code: 'bad-input' });
    const priya = await deskOf(server, 's-priya');
    expect(await priya.fails('points.give', unkind())).toMatchObject({ code: 'not-allowed', message: 'Staff and team leads do this.' });
    expect(await tom.ask('outbox.list', {})).toEqual(before);
    expect((await tom.ask('cases.get', { id: 'c-hazel' })).holder).toBeNull();
  });

  it('by two desks offline leaves both entries and one proposal of a break', async () => {
    const server = await community(givingWorld());
    const [tom, lena] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena')];
    for (const desk of [tom, lena]) await desk.ask('sync.pause', { paused: true });
    const one = await tom.ask('points.give', unkind({ message }));
    const other = await lena.ask('points.give', unkind({ caseId: null, points: 6 }));
    for (const desk of [tom, lena]) {
      expect((await desk.ask('members.standing', { id: 'm-hazel' })).breaks).toMatchObject([{ id: 'm-hazel:b1', state: 'proposed' }]);
      await desk.ask('sync.pause', { paused: false });
      await desk.quiet();
    }
    for (const desk of [tom, lena]) {
      await desk.until(async () => (await desk.ask('members.standing', { id: 'm-hazel' })).activePoints === 37);
      expect((await desk.ask('members.standing', { id: 'm-hazel' })).breaks).toMatchObject([{ id: 'm-hazel:b1' }]);
      expect((await desk.ask('outbox.list', {})).needsYou).toEqual([]);
    }
    expect([one.entryId, other.entryId].every((id) => server.store.records.get('ledgerEntry', id))).toBe(true);
  });

  it('says what answers the total already', async () => {
    const server = await community([...givingWorld(), rest('b-now', 'm-hazel', 'active', ago(1_000), ago(-5_000))]);
    expect((await sheetOf(await deskOf(server, 's-tom'))).answeredBy).toEqual({ scope: 'both', state: 'active' });
  });
});

describe('voiding', () => {
  it('says beforehand what the total then is, and who may', async () => {
    const server = await community(givingWorld());
    const [tom, lena] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena')];
    const { entryId } = await lena.ask('points.give', unkind());
    await lena.quiet();
    await tom.until(async () => (await tom.ask('members.standing', { id: 'm-hazel' })).activePoints === 31);
    expect((await tom.ask('points.voidSheet', { entryId })).why).toBe('A team lead voids points that somebody else gave.');
    expect(await tom.fails('points.void', { entryId, reason: 'Mistake.' })).toMatchObject({ code: 'not-allowed' });
    const sheet = await lena.ask('points.voidSheet', { entryId });
    expect(sheet).toMatchObject({ why: null, answeredBy: { state: 'proposed' }, entry: { points: 7, told: false, by: { you: true } } });
    expect(previewVoid(sheet, sheet.ledger, entryId, lena.core.sessions()!.running()!.desk.now())).toMatchObject({ before: 31, after: 24, fallsBelow: true, counts: true });
    expect(await lena.fails('points.void', { entryId, reason: ' ' })).toMatchObject({ message: 'Voiding needs a reason.' });
    await lena.ask('points.void', { entryId, reason: 'The wrong account.' });
    await lena.quiet();
    expect((await lena.ask('points.voidSheet', { entryId })).why).toBe('These points were voided before.');
    await tom.until(async () => (await tom.ask('members.standing', { id: 'm-hazel' })).activePoints === 24);
    expect(server.store.records.get('break', 'm-hazel:b1')?.state).toBe('proposed');
  });
});
