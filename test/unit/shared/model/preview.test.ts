import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../../../shared/contract/entities/points.ts';
import { activePoints } from '../../../../shared/model/ledger.ts';
import { forecastPoints, forecastVoid, precedentOf, previewPoints, previewVoid, suggestedPoints } from '../../../../shared/model/preview.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { plusMs } from '../../../../shared/time.ts';
import { memberRow, people, Rows, said } from './support/rows.ts';

const T0 = '2026-01-31T18:30:00.000Z';
const DAY = 86_400_000;
const days = (n: number): string => plusMs(T0, Math.round(n * DAY));
const { imogen, priya } = people;
const listed = publishedPolicy.reasons.filter((one) => one.band !== 'instant-break');

let made = 0;
function give(rows: Rows, points: number, at: string, more: object = {}): string {
  made += 1;
  const entry = { id: `e${made}`, memberId: 'hazel', reasonId: 'unkind-conflict', wording: '-', band: 'middle', points, offBandReason: 'x', policyId: 'policy-1', at, caseId: null, conversationId: null, evidence: '', privateNote: '', ...more };
  return said(rows.act(imogen, 'ledger.give@1', { entry, proposalId: null }, at));
}
const ledger = (rows: Rows): LedgerEntry[] => rows.all('ledgerEntry');

/** Points over two and a half months, some of them voided a little later. */
const history = fc.array(fc.record({ points: fc.integer({ min: 0, max: 20 }), day: fc.double({ min: 0, max: 75, noNaN: true }), voided: fc.boolean() }), { maxLength: 8 }).map((all) => all.toSorted((a, b) => a.day - b.day));

function played(all: readonly { points: number; day: number; voided: boolean }[]): Rows {
  const rows = new Rows(memberRow('hazel'));
  for (const { points, day, voided } of all) {
    give(rows, points, days(day));
    if (voided) rows.act(priya, 'ledger.void@1', { entryId: `v${made}`, voids: `e${made}`, reason: 'x', at: days(day + 0.5) }, days(day + 0.5));
  }
  return rows;
}

describe('what a screen says before points are given is what the rule then does', () => {
  test('total, expiry, band, a reason of its own, and whether a break is proposed', () => {
    fc.assert(fc.property(history, fc.constantFrom(...listed), fc.integer({ min: 0, max: 40 }), (all, reason, points) => {
      const rows = played(all);
      const at = days(80);
      const before = ledger(rows);
      const preview = previewPoints(publishedPolicy, before, { points, reasonBand: reason.band === 'instant-break' ? null : reason.band }, at);
      const answered = rows.all('break').some((one) => one.state === 'proposed');
      const proposed = rows.all('break').length;
      const plain = give(rows, points, at, { reasonId: reason.id, offBandReason: null });
      expect(plain).toBe(preview.offBand ? 'rejected text-missing' : 'applied');
      if (preview.offBand) expect(give(rows, points, at, { reasonId: reason.id })).toBe('applied');
      const written = ledger(rows).at(-1)!;
      expect([preview.before, preview.after]).toEqual([activePoints(before, at), activePoints(ledger(rows), at)]);
      expect(written).toMatchObject({ band: preview.band.band, expiresAt: preview.expiresAt });
      expect(rows.all('break').length - proposed).toBe(preview.crosses && !answered ? 1 : 0);
    }));
  });

  test('the forecast with them is what the total later is, and the one without what it would have been', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 120, noNaN: true }), (all, points, later) => {
      const rows = played(all);
      const at = days(80);
      const before = ledger(rows);
      const { withIt, without, past } = forecastPoints(publishedPolicy, before, points, { from: days(0), at });
      give(rows, points, at);
      const t = days(80 + later);
      const total = (steps: readonly { at: string; total: number }[], when: string): number => steps.findLast((one) => one.at <= when)?.total ?? 0;
      expect(total(withIt, t)).toBe(activePoints(ledger(rows), t));
      expect(total(without, t)).toBe(activePoints(before, t));
      expect(total(past, days(40))).toBe(activePoints(before, days(40)));
    }));
  });

  test('nothing chosen draws only what is', () => {
    const rows = played([{ points: 7, day: 0, voided: false }]);
    const { withIt, without } = forecastPoints(publishedPolicy, ledger(rows), null, { from: T0, at: days(1) });
    expect(withIt).toEqual(without);
  });
});

describe('what a screen says before points are voided is what the rule then does', () => {
  test('total now and later, and whether it falls below the threshold', () => {
    fc.assert(fc.property(history.filter((all) => all.length > 0), fc.nat(), fc.double({ min: 0, max: 120, noNaN: true }), (all, pick, later) => {
      const rows = played(all);
      const at = days(80);
      const given = ledger(rows).filter((one) => one.kind === 'given');
      const { id } = given[pick % given.length]!;
      const before = ledger(rows);
      const preview = previewVoid(publishedPolicy, before, id, at);
      const { withIt } = forecastVoid(before, id, { from: days(0), at });
      const verdict = said(rows.act(priya, 'ledger.void@1', { entryId: 'void', voids: id, reason: 'x', at }, at));
      if (verdict === 'conflict already-decided') expect(preview.counts).toBe(false);
      expect([preview.before, preview.after]).toEqual([activePoints(before, at), activePoints(ledger(rows), at)]);
      expect(preview.fallsBelow).toBe(preview.before >= 30 && preview.after < 30);
      const t = days(80 + later);
      expect(withIt.findLast((one) => one.at <= t)?.total ?? 0).toBe(activePoints(ledger(rows), t));
    }));
  });
});

describe('how the same breach was treated before', () => {
  test('sums up without names', () => {
    expect(precedentOf([])).toBeNull();
    expect(precedentOf([{ points: 7, times: 1 }])).toEqual({ times: 1, least: 7, most: 7, usual: 7 });
    expect(precedentOf([{ points: 9, times: 1 }, { points: 5, times: 2 }, { points: 6, times: 3 }])).toEqual({ times: 6, least: 5, most: 9, usual: 6 });
  });

  test('the usual one is the middle of all of them', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 40 }), (points) => {
      const times = [...Map.groupBy(points, (one) => one)].map(([value, same]) => ({ points: value, times: same.length }));
      expect(precedentOf(times)?.usual).toBe(points.toSorted((a, b) => a - b)[Math.floor((points.length - 1) / 2)]);
    }));
  });

  test('a reason begins with what is usual for it, inside its band; with too little to go by in the middle', () => {
    const before = (usual: number, times = 3) => ({ times, usual, least: usual, most: usual });
    expect([suggestedPoints(publishedPolicy, 'middle', null), suggestedPoints(publishedPolicy, 'middle', before(9, 2)), suggestedPoints(publishedPolicy, 'middle', before(6)), suggestedPoints(publishedPolicy, 'middle', before(12)), suggestedPoints(publishedPolicy, 'lower', null), suggestedPoints(publishedPolicy, 'upper', null), suggestedPoints(publishedPolicy, 'upper', before(14))]).toEqual([7, 7, 6, 9, 2, 10, 14]);
  });
});
