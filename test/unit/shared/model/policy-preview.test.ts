import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LedgerEntry, Policy } from '../../../../shared/contract/entities/points.ts';
import { activePoints } from '../../../../shared/model/ledger.ts';
import { breachesChanged, breachGives, policyChanges, type PolicyTerms } from '../../../../shared/model/policy-changes.ts';
import { draftProblems } from '../../../../shared/model/policy-draft.ts';
import { beginsAt, keptEntries, thresholdMoves, type PersonLedger } from '../../../../shared/model/policy-preview.ts';
import { bandOf, expiryOf } from '../../../../shared/model/points-policy.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { wordChanges } from '../../../../shared/model/word-changes.ts';
import { plusMs } from '../../../../shared/time.ts';

const NOW = '2026-05-14T13:20:00.000Z';
const DAY = 86_400_000;

/** Terms that can be published: any limits, months, threshold and ladder, reasons of the published list moved, reworded, dropped and added to. */
const terms: fc.Arbitrary<PolicyTerms> = fc.record({
  threshold: fc.integer({ min: 1, max: 60 }),
  limits: fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 8 })),
  months: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })),
  ladder: fc.integer({ min: 1, max: 5 }),
  retention: fc.record({ wordsMonths: fc.integer({ min: 6, max: 12 }), riskMonths: fc.integer({ min: 12, max: 15 }) }),
  reasons: fc.array(fc.record({ index: fc.nat({ max: publishedPolicy.reasons.length - 1 }), wording: fc.option(fc.string({ minLength: 1, maxLength: 40 })), band: fc.constantFrom(...(['lower', 'middle', 'upper', 'instant-break'] as const)) }), { minLength: 1, maxLength: 40 }),
}).map(({ threshold, limits: [low, more], months, ladder, retention, reasons }) => {
  const chosen = new Map(reasons.map((one) => [one.index, one]));
  return {
    threshold,
    bands: [{ band: 'lower', min: 0, max: low, months: months[0] }, { band: 'middle', min: low + 1, max: low + more, months: months[1] }, { band: 'upper', min: low + more + 1, max: null, months: months[2] }] as Policy['bands'],
    ladder: publishedPolicy.ladder.slice(0, ladder),
    retention,
    reasons: [...chosen].map(([index, one]) => ({ id: publishedPolicy.reasons[index]!.id, wording: one.wording ?? publishedPolicy.reasons[index]!.wording, band: one.band })),
  };
});

/** Entries given under the published policy, some of them voided. */
const people: fc.Arbitrary<PersonLedger<LedgerEntry>[]> = fc.array(fc.array(fc.record({ points: fc.integer({ min: 0, max: 20 }), days: fc.integer({ min: 0, max: 100 }), reason: fc.nat({ max: 23 }), voided: fc.boolean() }), { maxLength: 8 }), { maxLength: 6 }).map((all) => all.map((entries, p) => ({
  id: `m-${p}`,
  entries: entries.flatMap(({ points, days, reason, voided }, n): LedgerEntry[] => {
    const at = plusMs(NOW, -days * DAY);
    const given: LedgerEntry = {
      id: `e-${p}-${n}`, kind: 'given', memberId: `m-${p}`, voids: null, reasonId: publishedPolicy.reasons[reason]!.id, wording: publishedPolicy.reasons[reason]!.wording, band: bandOf(publishedPolicy, points).band, points, offBandReason: null,
      policyId: 'policy-1', by: 's-tom', at, expiresAt: expiryOf(publishedPolicy, points, at), caseId: null, conversationId: null, evidence: '', privateNote: '',
    };
    return voided ? [given, { ...given, id: `v-${p}-${n}`, kind: 'voided', voids: given.id, points: 0, at: plusMs(at, DAY) }] : [given];
  }),
})));

/** Carries out changes on terms, as somebody would who reads them. */
function carriedOut(before: PolicyTerms, changes: ReturnType<typeof policyChanges>): PolicyTerms {
  let { threshold, bands, ladder, retention } = before;
  const reasons = new Map(before.reasons.map((one) => [one.id, { ...one }]));
  for (const change of changes) {
    if (change.kind === 'threshold') threshold = change.after;
    else if (change.kind === 'band') bands = bands.map((one) => (one.band === change.after.band ? change.after : one));
    else if (change.kind === 'ladder') ladder = [...change.after];
    else if (change.kind === 'retention') retention = change.after;
    else if (change.kind === 'added') reasons.set(change.reason.id, change.reason);
    else if (change.kind === 'retired') reasons.delete(change.reason.id);
    else if (change.kind === 'reworded') reasons.get(change.after.id)!.wording = change.after.wording;
    else if (change.kind === 'moved') reasons.get(change.after.id)!.band = change.after.band;
  }
  return { threshold, bands, ladder, retention, reasons: [...reasons.values()] };
}

const plain = ({ threshold, bands, ladder, retention, reasons }: PolicyTerms): unknown => ({ threshold, bands, ladder, retention, reasons: reasons.map(({ id, wording, band }) => ({ id, wording, band })).sort((a, b) => (a.id < b.id ? -1 : 1)) });

it('the changes between two versions are all there is between them', () => {
  fc.assert(fc.property(terms, terms, (before, after) => {
    const changes = policyChanges(before, after);
    expect(plain(carriedOut(before, changes))).toEqual(plain(after));
    expect(policyChanges(before, before)).toEqual([]);
    expect(policyChanges(before, { ...before, reasons: before.reasons.toReversed() })).toEqual([]);
  }));
});

it('says what a breach gives before and after for exactly the reasons where it differs', () => {
  fc.assert(fc.property(terms, terms, (before, after) => {
    const said = new Map(breachesChanged(before, after).map((one) => [one.id, one]));
    for (const { id } of [...before.reasons, ...after.reasons]) {
      const [was, is] = [breachGives(before, id), breachGives(after, id)];
      expect(said.has(id)).toBe(JSON.stringify(was) !== JSON.stringify(is));
    }
  }));
  expect(breachesChanged(publishedPolicy, { ...publishedPolicy, reasons: publishedPolicy.reasons.map((one) => (one.id === 'bullying' ? { ...one, band: 'middle' as const } : one)) }))
    .toEqual([{ id: 'bullying', wording: 'Bullying', before: { kind: 'points', min: 10, max: null, months: 3 }, after: { kind: 'points', min: 5, max: 9, months: 2 } }]);
});

it('names whoever crosses only because the line moves, and nobody else', () => {
  fc.assert(fc.property(people, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 100 }), (all, before, after, days) => {
    const at = plusMs(NOW, days * DAY);
    const { reach, noLonger } = thresholdMoves(all, at, before, after);
    const total = (id: string): number => activePoints(all.find((one) => one.id === id)!.entries, at);
    for (const { id } of all) {
      expect(reach.some((one) => one.id === id)).toBe(total(id) >= after && total(id) < before);
      expect(noLonger.some((one) => one.id === id)).toBe(total(id) >= before && total(id) < after);
    }
    for (const one of [...reach, ...noLonger]) expect(one.total).toBe(total(one.id));
    if (before === after) expect([...reach, ...noLonger]).toEqual([]);
  }));
});

it('changes nothing of what was given, and counts what it would have given otherwise', () => {
  fc.assert(fc.property(people, terms, fc.integer({ min: 0, max: 100 }), (all, after, days) => {
    const at = plusMs(NOW, days * DAY);
    const frozen = JSON.stringify(all);
    const kept = keptEntries(all, at, after);
    expect(JSON.stringify(all)).toBe(frozen);
    const counting = all.flatMap(({ entries }) => entries.filter((one) => one.kind === 'given' && one.at <= at && at < one.expiresAt && !entries.some((other) => other.voids === one.id && other.at <= at)));
    expect(kept.counting).toBe(counting.length);
    for (const n of [kept.wording, kept.band, kept.expiry]) expect(n).toBeLessThanOrEqual(kept.counting);
    expect(keptEntries(all, at, publishedPolicy)).toEqual({ counting: counting.length, wording: 0, band: 0, expiry: 0 });
  }));
});

it('a version never begins before it is there', () => {
  expect(beginsAt({ effectiveFrom: null }, NOW)).toBe(NOW);
  expect(beginsAt({ effectiveFrom: plusMs(NOW, -1) }, NOW)).toBe(NOW);
  expect(beginsAt({ effectiveFrom: plusMs(NOW, 1) }, NOW)).toBe(plusMs(NOW, 1));
});

it('says everything that stands against a draft', () => {
  const latest = publishedPolicy;
  const draft = { ...publishedPolicy, effectiveFrom: plusMs(NOW, DAY) };
  const changed = { ...draft, threshold: 25 };
  expect(draftProblems(draft, latest, NOW)).toEqual(['Nothing differs from version 1 yet.']);
  expect(draftProblems(changed, latest, NOW)).toEqual([]);
  expect(draftProblems({ ...changed, effectiveFrom: null }, latest, NOW)).toEqual([]);
  expect(draftProblems({ ...changed, effectiveFrom: plusMs(NOW, -1) }, latest, NOW)).toEqual([expect.stringContaining('now or later')]);
  expect(draftProblems({ ...changed, effectiveFrom: null }, { ...latest, effectiveFrom: plusMs(NOW, DAY) }, NOW)).toEqual(['Version 1 begins later than that.']);
  expect(draftProblems({ ...changed, threshold: 0 }, latest, NOW)).toEqual(['The threshold is at least one point.']);
  expect(draftProblems({ ...changed, reasons: [...draft.reasons, { id: 'a', wording: ' ', band: 'lower' }, { id: 'b', wording: 'bullying ', band: 'lower' }, { id: 'c', wording: 'x'.repeat(121), band: 'lower' }] }, latest, NOW))
    .toEqual(['One reason has no words yet.', expect.stringContaining('at most 120 characters'), '“bullying” is there twice.']);
  expect(draftProblems({ ...changed, ladder: [{ unit: 'open-ended' }, { unit: 'week', count: 1 }] }, latest, NOW)).toEqual([expect.stringContaining('open-ended')]);
  expect(draftProblems({ ...changed, ladder: [], reasons: [] }, latest, NOW)).toEqual(['A policy has at least one reason.', 'The ladder has at least one step.']);
});

it('shows which words differ and loses none', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
    const parts = wordChanges(before, after);
    const read = (without: 'added' | 'removed'): string => parts.filter((part) => part.change !== without).map((part) => part.text).join('');
    expect(read('added')).toBe(before);
    expect(read('removed')).toBe(after);
  }));
});
