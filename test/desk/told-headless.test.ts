import { expect, it } from 'vitest';
import type { EntityRow } from '../../shared/contract/entities/index.ts';
import { community } from './support/desk.ts';
import { place, run } from './support/headless.ts';
import { ago, given, put, rest, smallWorld } from './support/world.ts';

it('says without a window what is still to be told, also again, by the rule that the screen uses', async () => {
  const later = '2026-07-01T10:00:00.000Z';
  const row = (id: string) => (given(id, 'm-hazel', 6, ago(600), later) as { row: EntityRow<'ledgerEntry'> }).row;
  const mark = (aboutKind: 'ledger' | 'break', aboutId: string, memberId: string) => put('toldMark', { id: `t-${aboutId}`, memberId, aboutKind, aboutId, how: 'message', messageId: null, reason: '', by: 's-tom', at: ago(500) });
  const event = (kind: 'approved' | 'changed', at: number, endsAt: string) =>
    ({ op: 'put', t: 'breakEvent', row: { id: `e-${kind}`, breakId: 'b-fox', memberId: 'm-fox', kind, by: 's-lena', at: ago(at), receivedAt: ago(at), reason: '', reasonId: null, scope: 'both', startsAt: ago(550), endsAt, reviewAt: null, watchUntil: null, conditions: '' } });
  const server = await community([
    ...smallWorld(),
    put('ledgerEntry', row('l-oops')), mark('ledger', 'l-oops', 'm-hazel'), put('ledgerEntry', { ...row('l-void'), kind: 'voided', voids: 'l-oops', points: 0, at: ago(50) }),
    put('ledgerEntry', row('l-new')),
    rest('b-fox', 'm-fox', 'active', ago(550), later, { decidedBy: 's-lena' }), mark('break', 'b-fox', 'm-fox'),
    ...([event('approved', 550, '2026-06-01T10:00:00.000Z'), event('changed', 40, later)] as never[]),
  ]);
  const { at, sync, data } = place(server);
  await run(...sync);
  const untold = (await run('told', ...at)).json();
  expect(untold).toMatchObject({ points: [{ id: 'l-new', what: 'points' }, { id: 'l-void', what: 'void' }], breaks: [{ id: 'b-fox', what: 'changed', since: ago(40) }] });
  const { out } = await run('told', '--data', data);
  expect(out).toMatch(/halfpasthazel +6 +Reason l-new/u);
  expect(out).toMatch(/halfpasthazel +taken back +Reason l-void/u);
  expect(out).toMatch(/paperkite_09 .*changed since/u);
});
