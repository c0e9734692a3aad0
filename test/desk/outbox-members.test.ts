import { describe, expect, it } from 'vitest';
import type { Draft } from '../../electron/service/sync/index.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { plusMs } from '../../shared/time.ts';
import type { CommunityServer } from '../../electron/community/server/server.ts';
import { community, deskOf, type TestDesk } from './support/desk.ts';
import { NOW, put, smallWorld } from './support/world.ts';

const days = (n: number): string => plusMs(NOW, n * 86_400_000);
const terms = (more: object = {}) => ({ scope: 'both', startsAt: days(1), endsAt: days(8), reviewAt: null, watchUntil: null, conditions: '', ...more }) as const;
const rest = { kind: 'enforced', reason: 'Attacks.', caseId: null, entryId: null, memberId: 'm-hazel', proposedBy: 's-priya', proposedAt: NOW, decidedBy: null, decidedAt: null, endedAt: null } as const;
const proposedBreak = (id: string, more: object = {}) => put('break', { ...rest, id, state: 'proposed', ...terms(), ...more } as never);
const decide = (breakId: string, more: object = {}): Draft => ({ name: 'break.decide@1', entity: `break/${breakId}`, ifVersion: null, args: { breakId, approve: true, ...terms(), ladder: null, reason: 'So decided.', at: NOW, ...more } });
const tom = (server: CommunityServer, draft: Draft): void => void server.applyAsColleague('s-lena', draft.name, draft.args as never);

/** Tom's desk acts without sending, Lena decides meanwhile, then it sends; answers what needs him. */
async function both(rows: readonly ReturnType<typeof put>[], mine: Draft, theirs: Draft | null, staffId = 's-tom') {
  const server = await community([...smallWorld(), ...(smallWorld().some((one) => one.t === 'policy') ? [] : [put('policy', publishedPolicy)]), ...rows]);
  const desk = await deskOf(server, staffId);
  await desk.ask('sync.pause', { paused: true });
  const saved = desk.core.sessions()!.running()!.desk.sync.enqueue([mine]);
  if (!saved.ok) throw new Error(saved.error.message);
  if (theirs !== null) tom(server, theirs);
  await desk.ask('sync.pause', { paused: false });
  await desk.until(async () => (await desk.ask('connection.get', {})).needsYou > 0);
  await desk.quiet();
  const row = (await desk.ask('outbox.list', {})).needsYou[0]!;
  return { server, desk, row, detail: await desk.ask('outbox.get', { id: row.id }) };
}

const settled = async (desk: TestDesk): Promise<void> => {
  await desk.until(async () => (await desk.ask('connection.get', {})).needsYou === 0);
  await desk.quiet();
};

describe('conflicts about breaks and points', () => {
  it('two who decide on one break see both dates on one axis, and mine becomes a change of theirs', async () => {
    const { server, desk, row, detail } = await both([proposedBreak('b-1')], decide('b-1', { scope: 'chat', endsAt: days(15) }), decide('b-1'));
    expect(row.detail).toBe('You and Lena decided differently');
    expect(detail).toMatchObject({ heading: 'You and Lena both decided about this break', theirsBy: { name: 'Lena Moss' } });
    expect(detail.explanation).toMatch(/^About halfpasthazel\. /);
    expect(detail.lines.map((line) => line.label)).toEqual(['Decision', 'Where', 'From', 'Until', 'Reason']);
    expect(detail.lines[1]).toEqual({ label: 'Where', was: 'Boards and chat', mine: 'Chat', theirs: 'Boards and chat', memberWords: false });
    expect(detail.spans?.map((span) => [span.who, span.scope, span.endsAt])).toEqual([['was', 'both', days(8)], ['mine', 'chat', days(15)], ['theirs', 'both', days(8)]]);
    expect(detail.choices.map((choice) => [choice.id, choice.blockedWhy])).toEqual([['use-mine', null], ['edit-mine', null], ['keep-theirs', null], ['discard', null]]);
    expect(detail.choices[0]!.consequence).toBe('Lena’s break is changed to your scope and dates, and its history keeps both.');
    await desk.ask('outbox.settle', { id: row.id, choice: 'use-mine', text: null });
    await settled(desk);
    expect(server.store.records.get('break', 'b-1')).toMatchObject({ state: 'scheduled', scope: 'chat', endsAt: days(15), decidedBy: 's-lena' });
    expect(server.store.records.all('breakEvent').map((one) => [one.kind, one.by, one.reason])).toEqual([['approved', 's-lena', 'So decided.'], ['changed', 's-tom', 'So decided.']]);
  });

  it('a break that would overlap a colleague’s is refused with theirs beside it', async () => {
    const { row, detail } = await both([proposedBreak('b-1'), proposedBreak('b-2')], decide('b-1'), decide('b-2', { scope: 'boards', startsAt: days(3), endsAt: days(20) }));
    expect(row.detail).toBe('This member has another break of that scope at that time.');
    expect(detail).toMatchObject({ heading: 'This break would overlap another one' });
    expect(detail.lines[0]).toMatchObject({ label: 'Decision', mine: 'Break decided on', theirs: 'Another break: Boards, Sun 17 May, 14:20 to Wed 3 Jun, 14:20' });
    expect(detail.spans?.map((span) => span.who)).toEqual(['was', 'mine', 'theirs']);
    expect(detail.choices.find((choice) => choice.id === 'use-mine')?.blockedWhy).toBe('This member has another break of that scope at that time.');
  });

  it('a proposal that a colleague decided on: mine can be given all the same', async () => {
    const proposal = { id: 'prop', memberId: 'm-hazel', reasonId: 'derailing', wording: 'w', band: 'lower', points: 3, caseId: null, evidence: '', privateNote: '', by: 's-priya', at: NOW, state: 'proposed', decidedBy: null, decidedAt: null, declineReason: null, entryId: null };
    const give: Draft = { name: 'ledger.give@1', entity: 'ledgerEntry/e-1', ifVersion: null, args: { entry: { id: 'e-1', memberId: 'm-hazel', reasonId: 'derailing', wording: 'w', band: 'lower', points: 3, offBandReason: null, policyId: publishedPolicy.id, at: NOW, caseId: null, conversationId: null, evidence: '', privateNote: '' }, proposalId: 'prop' } };
    const { server, desk, row, detail } = await both([put('pointsProposal' as never, proposal as never)], give, { name: 'ledger.decline@1', entity: 'pointsProposal/prop', ifVersion: null, args: { proposalId: 'prop', reason: 'They meant well.', at: NOW } });
    expect(detail).toMatchObject({ heading: 'You and Lena both decided about this proposal' });
    expect(detail.lines).toContainEqual({ label: 'Private note', was: null, mine: 'None', theirs: 'They meant well.', memberWords: false });
    await desk.ask('outbox.settle', { id: row.id, choice: 'use-mine', text: null });
    await settled(desk);
    expect(server.store.records.get('ledgerEntry', 'e-1')).toMatchObject({ points: 3, by: 's-tom' });
    expect(server.store.records.get('pointsProposal', 'prop')).toMatchObject({ state: 'declined' });
  });

  it('another lead published meanwhile: told by whom, and mine cannot begin before theirs', async () => {
    const version = (by: string) => ({ ...publishedPolicy, id: `policy-2-${by}`, version: 2, effectiveFrom: days(1), publishedAt: NOW });
    const publish = (by: string): Draft => { const { publishedBy: _, ...policy } = version(by); return { name: 'policy.publish@1', entity: `policy/${policy.id}`, ifVersion: null, args: { policy } }; };
    const { detail } = await both([put('staff', { id: 's-ann', name: 'Ann Wood', role: 'lead', active: true, memberId: null })], publish('mine'), publish('theirs'), 's-ann');
    expect(detail).toMatchObject({ heading: 'You and Lena both published a version of the policy', theirsBy: { name: 'Lena Moss' } });
    expect(detail.choices.find((choice) => choice.id === 'use-mine')?.blockedWhy).toBe('Version 2 begins later than that.');
  });
});
