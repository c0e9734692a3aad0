import { describe, expect, it } from 'vitest';
import type { EntityRow } from '../../shared/contract/entities/index.ts';
import type { CommunityServer } from '../../electron/community/server/server.ts';
import { activePoints } from '../../shared/model/ledger.ts';
import { client } from '../community/support.ts';
import { community, deskOf } from './support/desk.ts';
import { givingWorld, sheetOf, unkind } from './support/giving.ts';
import { ago, claim, given, member, NOW, type Put } from './support/world.ts';

const changed = (row: Put, more: object): Put => ({ ...row, row: { ...row.row, ...more } }) as Put;
const talk = (id: string, more: Partial<EntityRow<'conversation'>> = {}): Put =>
  ({ op: 'put', t: 'conversation', row: { id, memberId: 'm-hazel', subject: '', state: 'waiting-for-member', purpose: 'concern', assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: ago(300), lastMessageAt: ago(60), ...more } }) as unknown as Put;
const said = (id: string, conversationId: string, from: 'member' | 'team', body: string, minutes: number): Put =>
  ({ op: 'put', t: 'message', row: { id, conversationId, memberId: 'm-hazel', from, by: from === 'team' ? 's-tom' : null, body, at: ago(minutes) } }) as unknown as Put;
const words = 'Hi halfpasthazel, that was not kind. It’s 7 points, which makes 31.\n\nTom';

describe('where points come from', () => {
  it('a conversation: its last words go with them, and the message goes into it', async () => {
    const server = await community([...givingWorld(), talk('v-1'), said('w-1', 'v-1', 'member', 'You are all useless.', 120), said('w-2', 'v-1', 'team', 'We hear you.', 60)]);
    const tom = await deskOf(server, 's-tom');
    const about = { caseId: null, conversationId: 'v-1' };
    expect((await sheetOf(tom, about)).evidence).toMatchObject({ from: 'conversation', segments: [{ text: 'You are all useless.' }] });
    const { entryId } = await tom.ask('points.give', unkind({ ...about, message: words }));
    await tom.quiet();
    expect(server.store.records.get('ledgerEntry', entryId)).toMatchObject({ conversationId: 'v-1', evidence: 'You are all useless.', caseId: null });
    const mark = (await tom.ask('points.voidSheet', { entryId })).entry;
    expect(mark.told).toBe(true);
    expect(tom.core.sessions()!.running()!.desk.store.db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "messages" WHERE "conversation_id" = 'v-1' AND "from" = 'team'`).get()).toEqual({ n: 2 });
  });

  it('never tells in a conversation about a risk, nor where the member waits for an answer', async () => {
    const server = await community([...givingWorld(), talk('v-risk', { purpose: 'risk' }), said('w-1', 'v-risk', 'team', 'Are you safe?', 60), talk('v-asks', { state: 'open' }), said('w-2', 'v-asks', 'member', 'Why was I warned?', 30)]);
    const tom = await deskOf(server, 's-tom');
    await tom.ask('points.give', unkind({ message: words }));
    await tom.quiet();
    const told = tom.core.sessions()!.running()!.desk.store.db.prepare<[], { id: string }>(`SELECT "conversation_id" AS id FROM "messages" WHERE "body" LIKE 'Hi halfpasthazel%'`).all();
    expect(told).toHaveLength(1);
    expect(['v-risk', 'v-asks']).not.toContain(told[0]?.id);
  });

  it('an account that was merged: the one that carries on gets them, and all accounts count', async () => {
    const server = await community([...givingWorld(), changed(member('m-old', 'hazel.old'), { state: 'merged', mergedInto: 'm-hazel' }), given('l-merged', 'm-old', 3, ago(600), ago(-9_000))]);
    const tom = await deskOf(server, 's-tom');
    const sheet = await sheetOf(tom, { memberId: 'm-old', caseId: null });
    expect(sheet.member).toMatchObject({ id: 'm-hazel', name: 'halfpasthazel' });
    expect(activePoints(sheet.ledger, NOW)).toBe(27);
    const { entryId } = await tom.ask('points.give', unkind({ memberId: 'm-old', caseId: null }));
    await tom.quiet();
    expect(server.store.records.get('ledgerEntry', entryId)?.memberId).toBe('m-hazel');
    expect(server.store.records.get('break', 'm-hazel:b1')?.reason).toMatch(/^27 \+ 7 = 34/u);
  });

  it('a case that a colleague holds: it says who, and leaves the case to them', async () => {
    const server = await community([...givingWorld(), claim('c-hazel', 's-priya', 2)]);
    const tom = await deskOf(server, 's-tom');
    expect((await sheetOf(tom)).holder).toMatchObject({ name: 'Priya Raman' });
    await tom.ask('points.give', unkind());
    await tom.quiet();
    expect(server.store.records.get('claim', 'c-hazel')?.by).toBe('s-priya');
  });

  it('a member whom no message reaches, or a message that is not written yet', async () => {
    const server = await community([...givingWorld(), changed(member('m-hazel', 'halfpasthazel'), { contactRoutes: ['email'] })]);
    const tom = await deskOf(server, 's-tom');
    expect((await sheetOf(tom)).noRoute).toBe('Messages do not reach this member.');
    expect(await tom.fails('points.give', unkind({ message: 'Hi, [Say what it was]. It’s 7 points.\n\nTom' }))).toMatchObject({ code: 'refused', detail: 'unwritten' });
  });
});

/** Sends a change past every desk, as a program of somebody's own would. */
async function lie(server: CommunityServer, staffId: string, name: string, args: object): Promise<string> {
  const { make, sent } = client(server, server.issueToken(staffId));
  const [result] = (await sent([{ ...make(name, 'ledgerEntry/lie', {}), args }])).results;
  return `${result?.status} ${result && 'problem' in result ? (result.problem as { type: string } | undefined)?.type ?? '' : ''}`.trim();
}

describe('a desk that lies', () => {
  const entry = (more: object = {}): object => ({ entry: { id: 'lie', memberId: 'm-hazel', reasonId: 'derailing', wording: 'Nothing at all', band: 'lower', points: 3, offBandReason: null, policyId: 'policy-1', at: '2031-01-01T00:00:00.000Z', caseId: null, conversationId: null, evidence: '', privateNote: '', ...more }, proposalId: null });

  it('is refused, or put right: the community decides by the same rules', async () => {
    const server = await community(givingWorld());
    expect(await lie(server, 's-priya', 'ledger.give@1', entry())).toBe('rejected forbidden');
    expect(await lie(server, 's-tom', 'ledger.give@1', entry({ points: 40 }))).toBe('rejected text-missing');
    expect(await lie(server, 's-tom', 'ledger.void@1', { entryId: 'v', voids: 'l-none', reason: 'x', at: NOW })).toBe('rejected not-found');
    expect(await lie(server, 's-tom', 'ledger.give@1', entry())).toBe('applied');
    const written = server.store.records.get('ledgerEntry', 'lie');
    expect(written).toMatchObject({ wording: 'Derailing or hijacking a thread', band: 'lower', by: 's-tom' });
    expect(written!.at < '2026-05-14T14:00:00.000Z' && written!.expiresAt < '2026-06-15').toBe(true);
  });
});
