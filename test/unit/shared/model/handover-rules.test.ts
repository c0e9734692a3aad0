import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Handover } from '../../../../shared/contract/entities/cover.ts';
import { mayRead } from '../../../../shared/model/visibility.ts';
import type { Actor } from '../../../../shared/model/rules/types.ts';
import { plusMs } from '../../../../shared/time.ts';
import { people, Rows, said } from './support/rows.ts';

const T0 = '2026-05-14T17:00:00.000Z';
const from = plusMs(T0, -8 * 3_600_000);
const { bea, imogen, priya } = people;
const line = { what: 'with-staff', t: 'case', id: 'c-1', by: 'bea', at: from } as const;
const risky = { what: 'risk-waiting', t: 'conversation', id: 'con-1', by: null, at: from } as const;
const made = (id: string, more: Partial<Handover> = {}) => ({ handover: { id, at: T0, from, readers: 'team' as const, generated: [line], text: 'Quiet.', replaces: null, ...more } });

test('a handover is written once, by whoever writes it, at the community’s time at the latest', () => {
  const rows = new Rows();
  expect(said(rows.act(bea, 'handover.write@1', made('h-1', { at: plusMs(T0, 3_600_000) }), T0))).toBe('applied');
  expect(rows.get('handover', 'h-1')).toMatchObject({ by: bea.id, at: T0, text: 'Quiet.' });
  expect(said(rows.act(bea, 'handover.write@1', made('h-1', { text: 'Another.' }), T0))).toBe('rejected id-taken');
  expect(said(rows.act(bea, 'handover.write@1', made('h-2', { text: ' ', generated: [] }), T0))).toBe('rejected text-missing');
  expect(said(rows.act(bea, 'handover.write@1', made('h-2', { from: plusMs(T0, 1) }), T0))).toBe('rejected dates-do-not-fit');
});

test('a new version says what it replaces, and only whoever wrote that replaces it', () => {
  const rows = new Rows();
  rows.act(imogen, 'handover.write@1', made('h-1'), T0);
  expect(said(rows.act(imogen, 'handover.write@1', made('h-2', { replaces: 'none' }), T0))).toBe('rejected not-found');
  expect(said(rows.act(priya, 'handover.write@1', made('h-2', { replaces: 'h-1' }), T0))).toBe('rejected forbidden');
  expect(said(rows.act(imogen, 'handover.write@1', made('h-2', { replaces: 'h-1', text: 'Not quiet.' }), T0))).toBe('applied');
  expect(rows.get('handover', 'h-1')?.text).toBe('Quiet.');
});

test('what the whole team reads names no conversation and no risk record; what is for staff reaches no volunteer (domain.md 2.11)', () => {
  const rows = new Rows();
  expect(said(rows.act(imogen, 'handover.write@1', made('h-1', { generated: [line, risky] }), T0))).toBe('rejected invalid');
  expect(said(rows.act(bea, 'handover.write@1', made('h-1', { readers: 'staff' }), T0))).toBe('rejected forbidden');
  expect(said(rows.act(imogen, 'handover.write@1', made('h-1', { readers: 'staff', generated: [line, risky] }), T0))).toBe('applied');
  const row = rows.get('handover', 'h-1')!;
  const viewer = ({ id, role }: Actor, onCover: boolean) => ({ id, role, onCover, read: rows });
  expect([mayRead(viewer(bea, true), 'handover', row), mayRead(viewer(imogen, false), 'handover', row), mayRead(viewer(bea, false), 'handover', { ...row, readers: 'team' })]).toEqual([false, true, true]);
});

test('whatever is written, no row that a volunteer may read names what they may not', () => {
  const one = fc.record({ who: fc.constantFrom(bea, imogen, priya), readers: fc.constantFrom('team' as const, 'staff' as const), generated: fc.array(fc.constantFrom(line, risky, { ...risky, t: 'riskRecord' as const }), { maxLength: 3 }), text: fc.constantFrom('', 'Words.') });
  const named = fc.array(one, { maxLength: 8 }).map((all) => {
    const rows = new Rows();
    all.forEach(({ who, ...more }, i) => void rows.act(who, 'handover.write@1', made(`h-${i}`, more), T0));
    return rows.all('handover').filter((row) => mayRead({ id: bea.id, role: bea.role, onCover: false, read: rows }, 'handover', row)).flatMap((row) => row.generated.map(({ t }) => t));
  });
  expect(() => fc.assert(fc.property(named, (kinds) => kinds.every((t) => t === 'case')))).not.toThrow();
});
