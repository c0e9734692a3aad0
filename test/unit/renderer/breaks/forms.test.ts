import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BreakPlan } from '../../../../shared/contract/bridge/breaks.ts';
import { plusLondonDays } from '../../../../shared/london-days.ts';
import { breakEnd } from '../../../../shared/model/breaks.ts';
import { instantOf, sayClock } from '../../../../shared/time.ts';
import { formEnd, formOf, formStart, isOpen, newForm, stillToWrite, termsOf } from '../../../../renderer/features/breaks/dialogs/terms-form.ts';
import { movedDates, triedTerms, withinReason } from '../../../../renderer/features/breaks/timeline/moved.ts';

const NOW = '2026-05-14T13:20:00.000Z';
const at = (days: number): string => plusLondonDays(NOW, days);
const plan: Pick<BreakPlan, 'ladder'> = {
  ladder: [{ length: { unit: 'week', count: 1 }, words: '1 week', step: 'served' }, { length: { unit: 'month', count: 1 }, words: '1 month', step: 'suggested' }, { length: { unit: 'open-ended' }, words: 'open-ended', step: 'beyond' }],
};
const row = { scope: 'chat' as const, startsAt: at(3), endsAt: at(10), reviewAt: null, watchUntil: at(24), conditions: 'Talk first', stage: 'scheduled' as const };

describe('what is written of a break', () => {
  it('begins with the step that the ladder suggests, from now', () => {
    const form = newForm(plan, 'enforced', NOW);
    expect([formStart(form, NOW), formEnd(form, NOW)]).toEqual([NOW, breakEnd(NOW, { unit: 'month', count: 1 })]);
    expect(termsOf(form)).toMatchObject({ startsAt: null, length: { unit: 'month' }, endsAt: null, watchWeeks: 2 });
    expect(newForm(plan, 'requested', NOW).watchWeeks).toBe(0);
  });

  it('an open-ended one comes with a review, and is not sent without', () => {
    const form = newForm({ ladder: plan.ladder.map((one) => ({ ...one, step: one.length.unit === 'open-ended' ? ('suggested' as const) : ('served' as const) })) }, 'enforced', NOW);
    expect(isOpen(form) && form.reviewAt !== null && stillToWrite(form) === null).toBe(true);
    expect(termsOf({ ...form, watchWeeks: 4 })).toMatchObject({ watchWeeks: 0 });
    expect(stillToWrite({ ...form, reviewAt: null })).toBe('Write when it is reviewed');
    expect(termsOf({ ...form, reviewAt: null })).toBeNull();
  });

  it('a break comes back as it is: its length by the ladder, its watch in weeks', () => {
    const form = formOf(row, plan, NOW);
    expect(form).toMatchObject({ scope: 'chat', later: true, startsAt: at(3), length: { unit: 'week', count: 1 }, watchWeeks: 2, conditions: 'Talk first' });
    expect(formEnd(form, NOW)).toBe(at(10));
    expect(formOf({ ...row, endsAt: at(11) }, plan, NOW)).toMatchObject({ length: null, endsAt: at(11) });
    // A proposal whose start has passed would begin now.
    expect(formOf({ ...row, stage: 'proposed', startsAt: at(-1) }, plan, NOW)).toMatchObject({ later: false, startsAt: null });
    expect(stillToWrite({ ...form, startsAt: null })).toBe('Write when it starts');
    expect(stillToWrite({ ...form, length: null, endsAt: null })).toBe('Write when it ends');
  });
});

describe('trying out dates', () => {
  const instants = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2029, 0, 1) }).map((ms) => instantOf(Math.floor(ms / 60_000) * 60_000));
  it('keeps the time of day over every clock change, and comes back to where it was', () => {
    fc.assert(fc.property(instants, fc.integer({ min: 1, max: 60 }), fc.integer({ min: -60, max: 60 }), (startsAt, length, days) => {
      const one = { startsAt, endsAt: plusLondonDays(startsAt, length), reviewAt: null, watchUntil: null };
      const there = movedDates(one, { days, longer: 0 });
      // A time that the clocks skip has no place to come back to.
      if (sayClock(startsAt).startsWith('01:') || sayClock(startsAt).startsWith('02:')) return;
      expect(sayClock(there.startsAt)).toBe(sayClock(startsAt));
      expect(movedDates(there, { days: -days, longer: 0 })).toEqual(one);
    }));
  });

  it('never begins in the past and lasts at least a day', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: -80, max: 80 }), fc.integer({ min: -80, max: 80 }), (from, length, days, longer) => {
      const one = { startsAt: at(from), endsAt: at(from + length), reviewAt: null, watchUntil: null };
      const { startsAt, endsAt } = movedDates(one, withinReason(one, { days, longer }, NOW));
      expect(startsAt > NOW).toBe(true);
      expect((endsAt ?? '') >= plusLondonDays(startsAt, 1)).toBe(true);
    }));
  });

  it('leads to a dialog with these dates; a break without an end keeps none', () => {
    expect(triedTerms(row, { breakId: 'b', days: 2, longer: 1 })).toEqual({ later: true, startsAt: at(5), length: null, endsAt: at(13) });
    expect(triedTerms({ ...row, endsAt: null, reviewAt: at(20) }, { breakId: 'b', days: 2, longer: 0 })).toEqual({ later: true, startsAt: at(5), reviewAt: at(22) });
  });
});
