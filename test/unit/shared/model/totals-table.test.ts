import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../../shared/contract/entities/points.ts';
import { activePoints, forecast, type LedgerFact } from '../../../../shared/model/ledger.ts';
import { expiryOf } from '../../../../shared/model/points-policy.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { inTurn } from '../../zones.ts';
import { naiveMonthsLater, naiveTotal } from './support/naive-points.ts';

/** A second version: every band counts longer, and the bands begin elsewhere. */
const second: Policy = { ...publishedPolicy, id: 'policy-2', version: 2, effectiveFrom: '2026-03-01T00:00:00.000Z', bands: [{ band: 'lower', min: 0, max: 2, months: 2 }, { band: 'middle', min: 3, max: 11, months: 4 }, { band: 'upper', min: 12, max: null, months: 6 }] };
/** The same, told again for the second implementation: how many months by points. */
const months = { 'policy-1': (points: number) => (points < 5 ? 1 : points < 10 ? 2 : 3), 'policy-2': (points: number) => (points < 3 ? 2 : points < 12 ? 4 : 6) } as const;

interface Given {
  readonly at: string;
  readonly points: number;
  readonly under: keyof typeof months;
  readonly voided: string | null;
  /** A second voiding: two desks that knew nothing of each other. */
  readonly voidedAgain: string | null;
}

const given = (at: string, points: number, under: Given['under'] = 'policy-1', voided: string | null = null, voidedAgain: string | null = null): Given => ({ at: `${at}.000Z`, points, under, voided: voided === null ? null : `${voided}.000Z`, voidedAgain: voidedAgain === null ? null : `${voidedAgain}.000Z` });

/** Ledgers with what is hard about them. */
const ledgers: Readonly<Record<string, readonly Given[]>> = {
  'two that expire in the same second, of two bands': [given('2025-12-31T10:00:00', 4), given('2025-11-30T10:00:00', 9)],
  'month ends that meet on the last of February': [given('2026-01-29T09:00:00', 2), given('2026-01-30T09:00:00', 3), given('2026-01-31T09:00:00', 4)],
  'one that the spring change moves': [given('2026-02-28T01:30:00', 3), given('2026-01-29T01:30:00', 7)],
  'one that ends in the hour that comes twice': [given('2026-09-25T00:30:00', 3), given('2026-08-25T00:30:00', 8), given('2026-07-25T00:30:00', 12)],
  'voided before it expires, and voided after': [given('2026-01-10T12:00:00', 9, 'policy-1', '2026-01-20T12:00:00'), given('2026-01-10T12:00:00', 4, 'policy-1', '2026-03-10T12:00:00')],
  'voided in the second in which it was given': [given('2026-01-10T12:00:00', 30, 'policy-1', '2026-01-10T12:00:00'), given('2026-01-10T12:00:00', 1)],
  'voided in the second in which it expires': [given('2026-01-10T12:00:00', 4, 'policy-1', '2026-02-10T12:00:00')],
  'voided twice: the first counts, whichever came here first': [given('2026-01-10T12:00:00', 9, 'policy-1', '2026-01-20T12:00:00', '2026-01-25T12:00:00'), given('2026-01-10T12:00:00', 2)],
  'the same points under two versions': [given('2026-02-28T23:59:59', 4), given('2026-03-01T00:00:00', 4, 'policy-2'), given('2026-03-01T00:00:00', 11, 'policy-2')],
  'an earlier version’s entry outlasting a later one’s': [given('2026-02-20T10:00:00', 14), given('2026-03-05T10:00:00', 2, 'policy-2'), given('2026-03-05T10:00:00', 12, 'policy-2')],
  'reminders alone': [given('2026-01-10T12:00:00', 0), given('2026-02-10T12:00:00', 0, 'policy-1', '2026-02-11T12:00:00')],
  'a leap day': [given('2028-01-29T10:00:00', 4), given('2027-12-29T10:00:00', 6), given('2027-11-29T10:00:00', 11)],
};

const ends = ({ at, points, under }: Given): string => naiveMonthsLater(at, months[under](points));
const asLedger = (all: readonly Given[]): LedgerFact[] => all.flatMap(({ at, points, under, voided, voidedAgain }, i): LedgerFact[] => [
  { id: `e${i}`, kind: 'given', voids: null, points, at, expiresAt: expiryOf(under === 'policy-1' ? publishedPolicy : second, points, at) },
  ...(voided === null ? [] : [{ id: `v${i}`, kind: 'voided' as const, voids: `e${i}`, points: 0, at: voided, expiresAt: voided }]),
  ...(voidedAgain === null ? [] : [{ id: `w${i}`, kind: 'voided' as const, voids: `e${i}`, points: 0, at: voidedAgain, expiresAt: voidedAgain }]),
]);
const shift = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

/** Every instant at which something happens, with the millisecond before and after it. */
const cases = Object.entries(ledgers).flatMap(([what, all]) => {
  const moments = new Set(all.flatMap((one) => [one.at, ends(one), ...[one.voided, one.voidedAgain].filter((at) => at !== null)]));
  return [...moments].flatMap((at) => [-1, 0, 1].map((ms) => ({ what, all, t: shift(at, ms) })));
});

describe('a table of totals, each counted twice', () => {
  test('has enough of them', () => expect(cases.length).toBeGreaterThan(120));
  test.each(inTurn(cases))('$what: $t', ({ all, t }) => {
    const naive = all.map((one) => ({ points: one.points, at: Date.parse(one.at), expires: Date.parse(ends(one)), voided: one.voided === null ? null : Date.parse(one.voided) }));
    const ledger = asLedger(all);
    expect(activePoints(ledger, t)).toBe(naiveTotal(naive, Date.parse(t)));
    expect(activePoints(ledger.toReversed(), t)).toBe(activePoints(ledger, t));
    const known = ledger.filter((one) => one.at <= t);
    for (const { at, total } of forecast(known, t)) expect([activePoints(known, at), activePoints(known, shift(at, -1)) > total]).toEqual([total, true]);
  });
});
