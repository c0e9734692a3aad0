import { expect, it } from 'vitest';
import type { CommunityServer } from '../../electron/community/server/server.ts';
import { publishedPolicy } from '../../shared/model/published-policy.ts';
import { community } from './support/desk.ts';
import { place, run } from './support/headless.ts';
import { given, member, put, rest, smallWorld, type Put } from './support/world.ts';

const told = (id: string, aboutKind: 'ledger' | 'break', aboutId: string) =>
  put('toldMark', { id, memberId: 'm-hazel', aboutKind, aboutId, how: 'message', messageId: null, reason: '', by: 's-tom', at: '2026-05-10T09:00:00.000Z' });

/** A member with points that count, have expired and were voided, breaks on both sides of today, and two versions of the policy. */
function memberWorld(): Promise<CommunityServer> {
  const oops = given('l-oops', 'm-hazel', 9, '2026-04-20T10:00:00.000Z', '2026-06-20T10:00:00.000Z');
  return community([
    ...smallWorld(),
    given('l-old', 'm-hazel', 5, '2026-02-01T10:00:00.000Z', '2026-04-01T09:00:00.000Z'),
    given('l-new', 'm-hazel', 7, '2026-05-01T10:00:00.000Z', '2026-07-01T10:00:00.000Z'),
    oops,
    put('ledgerEntry', { ...(oops.row as Parameters<typeof put<'ledgerEntry'>>[1]), id: 'l-void', kind: 'voided', voids: 'l-oops', points: 0, at: '2026-04-21T10:00:00.000Z', expiresAt: '2026-04-21T10:00:00.000Z' }),
    told('t-old', 'ledger', 'l-old'),
    rest('b-past', 'm-hazel', 'ended', '2026-01-05T10:00:00.000Z', '2026-01-12T10:00:00.000Z', { endedAt: '2026-01-10T10:00:00.000Z' }),
    told('t-past', 'break', 'b-past'),
    rest('b-now', 'm-fox', 'active', '2026-05-10T10:00:00.000Z', '2026-05-17T10:00:00.000Z'),
    rest('b-asked', 'm-plum', 'proposed', '2026-05-20T10:00:00.000Z', '2026-05-27T10:00:00.000Z'),
    put('policy', publishedPolicy),
    put('policy', { ...publishedPolicy, id: 'policy-2', version: 2, effectiveFrom: '2026-06-01T00:00:00.000Z', threshold: 25 }),
  ]);
}

it('says a member’s points at any instant, why, and when they fall', async () => {
  const { at, sync, data } = place(await memberWorld());
  expect((await run(...sync)).code).toBe(0);
  const points = async (...more: string[]) => (await run('points', ...at, '--member', 'HalfPastHazel', ...more)).json();
  expect(await points('--at', '2026-05-14T13:20:00Z')).toMatchObject({
    member: { id: 'm-hazel', name: 'halfpasthazel' }, total: 7, threshold: 30, at: '2026-05-14T13:20:00.000Z',
    entries: [
      { id: 'l-old', fate: { state: 'expired', since: '2026-04-01T09:00:00.000Z' }, policyVersion: 1 },
      { id: 'l-oops', fate: { state: 'voided', since: '2026-04-21T10:00:00.000Z' } },
      { id: 'l-new', fate: { state: 'counts', until: '2026-07-01T10:00:00.000Z' } },
    ],
    forecast: [{ at: '2026-07-01T10:00:00.000Z', total: 0 }],
  });
  // As it looked before the voiding; and as it will be under the next version.
  expect(await points('--at', '2026-04-21')).toMatchObject({ at: '2026-04-20T23:00:00.000Z', total: 9, entries: [{ fate: { state: 'expired' } }, { fate: { state: 'counts' } }, { fate: { state: 'later' } }] });
  expect(await points('--at', '2026-07-02')).toMatchObject({ total: 0, threshold: 25, forecast: [] });
  expect((await run('points', '--data', data, '--member', 'm-hazel', '--at', '2026-05-14T13:20:00Z')).out).toMatch(/^halfpasthazel: 7 of 30 points at Thu 14 May 2026, 14:20:00 BST\n {2}5 .*expired Wed 1 Apr.*\n/u);
  expect(await run('points', ...at, '--member', 'nobody')).toMatchObject({ code: 5, err: 'No member on this computer is called nobody.\n' });
  expect(await run('points', ...at, '--member', 'm-hazel', '--at', 'next week')).toMatchObject({ code: 2, err: expect.stringContaining('--at takes an instant') });
  expect(await run('points', ...at)).toMatchObject({ code: 2, err: expect.stringContaining('--member') });
});

it('counts the entries of merged accounts with those of the account that carries on, whichever is asked for', async () => {
  const account = (id: string, name: string, mergedInto: string): Put => put('member', { id, name, joinedAt: '2025-09-02T10:00:00.000Z', ageBand: 'unknown', state: 'merged', mergedInto, contactRoutes: [] });
  const { at, sync, data } = place(await community([
    ...smallWorld(), account('m-second', 'hazel.second', 'm-hazel'), account('m-first', 'hazel.first', 'm-second'),
    given('l-main', 'm-hazel', 7, '2026-05-01T10:00:00.000Z', '2026-07-01T10:00:00.000Z'), given('l-first', 'm-first', 8, '2026-04-28T10:00:00.000Z', '2026-06-28T10:00:00.000Z'), given('l-fox', 'm-fox', 3, '2026-05-01T10:00:00.000Z', '2026-06-01T10:00:00.000Z'),
  ]));
  await run(...sync);
  for (const asked of ['m-hazel', 'm-first', 'hazel.second']) {
    expect((await run('points', ...at, '--member', asked, '--at', '2026-05-14')).json()).toMatchObject({ member: { id: 'm-hazel' }, merged: [{ id: 'm-second' }, { id: 'm-first' }], total: 15, entries: [{ id: 'l-first', memberId: 'm-first' }, { id: 'l-main', memberId: 'm-hazel' }] });
  }
  const { out } = await run('points', '--data', data, '--member', 'm-first', '--at', '2026-05-14');
  expect(out).toMatch(/^halfpasthazel: 15 of 30 points.*\nWith hazel\.second, hazel\.first, merged into this account\n {2}8 .*hazel\.first/u);
});

it('lists the breaks of a stretch of time, what was not told, and the policy in force', async () => {
  const { at, sync } = place(await memberWorld());
  await run(...sync);
  const ids = (rows: unknown): unknown => (rows as { id: string }[]).map((row) => row.id);
  const breaks = async (from: string, to: string) => ids((await run('breaks', ...at, '--from', from, '--to', to)).json()['breaks']);
  expect(await breaks('2026-05-01', '2026-06-01')).toEqual(['b-now', 'b-asked']);
  // A break that ended early takes up no more time; one that ends as the stretch begins is not in it.
  expect(await breaks('2026-01-11', '2026-05-10T10:00:00Z')).toEqual([]);
  expect(await breaks('2026-05-17T09:59:59Z', '2026-05-18')).toEqual(['b-now']);
  expect(await run('breaks', ...at, '--from', '2026-05-02', '--to', '2026-05-01')).toMatchObject({ code: 2 });
  const untold = (await run('told', ...at)).json();
  expect([ids(untold['points']), ids(untold['breaks'])]).toEqual([['l-new'], ['b-now']]);
  expect(untold).toMatchObject({ points: [{ memberName: 'halfpasthazel' }], breaks: [{ memberName: 'paperkite_09' }] });
  expect((await run('policy', ...at, '--at', '2026-05-31')).json()).toMatchObject({ inForce: 1, versions: [{ version: 1 }, { version: 2 }] });
  expect((await run('policy', ...at, '--at', '2026-06-01T00:00:00Z')).json()).toMatchObject({ inForce: 2 });
});

it('prints no name that a terminal would obey, and no evidence', async () => {
  const { at, sync, data } = place(await community([...smallWorld(), member('m-evil', 'x\u001b[2J\u202eolleh'), given('l-evil', 'm-evil', 3, '2026-05-01T10:00:00.000Z', '2026-06-01T10:00:00.000Z')]));
  await run(...sync);
  const { out } = await run('points', '--data', data, '--member', 'm-evil', '--at', '2026-05-14');
  expect(out).toMatch(/^x\ufffd\[2J\ufffdolleh: 3 of 30 points/u);
  expect((await run('told', ...at)).json()['points']).toEqual([{ id: 'l-evil', memberId: 'm-evil', memberName: expect.any(String), points: 3, wording: 'Reason l-evil', at: '2026-05-01T10:00:00.000Z', by: 's-tom', caseId: null, what: 'points' }]);
});

it('asks for an id where a name is not enough', async () => {
  const { at, sync } = place(await community([...smallWorld(), member('m-one', 'same.name'), member('m-two', 'Same.Name')]));
  await run(...sync);
  expect(await run('points', ...at, '--member', 'same.name')).toMatchObject({ code: 5, err: 'Several members are called same.name. Say which by its id.\n' });
});
