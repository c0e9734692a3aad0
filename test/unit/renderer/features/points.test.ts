import { describe, expect, it } from 'vitest';
import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { frameOf } from '../../../../renderer/components/step-plot.ts';
import { catalogue, OTHER } from '../../../../renderer/features/points/give/catalogue.ts';
import { cells, typedPoints } from '../../../../renderer/features/points/give/cells.ts';
import { choose, chosenOf, firstForm, notReady, previewOf, withBand, withPoints, type GiveForm } from '../../../../renderer/features/points/give/form.ts';
import { labelledDrops, levels } from '../../../../renderer/features/points/give/plot-labels.ts';
import { sayBand, sayRange, sayUntil } from '../../../../renderer/features/points/words.ts';

const NOW = '2026-05-14T13:20:00.000Z';
const sheet = (more: Partial<PointsSheet> = {}): PointsSheet => ({
  now: NOW,
  member: { id: 'm', name: 'halfpasthazel', state: 'active', onBreak: false, underWatch: false }, act: 'give', why: null, policy: publishedPolicy, ledger: [], answeredBy: null,
  nextOnLadder: { length: { unit: 'week', count: 1 }, words: '1 week' }, precedents: [], earlier: [], evidence: null, proposal: null, noRoute: null, writer: 'Tom', holder: null, ...more,
});
const found = (query: string): string[] => catalogue(publishedPolicy, query).groups.map((group) => `${group.heading}: ${group.options.map((one) => one.id).join(' ')}`);
const ready = (form: GiveForm, of: PointsSheet): string | null => {
  const chosen = chosenOf(form, of);
  return notReady(form, chosen, chosen === null ? null : previewOf(form, chosen, of, NOW), of);
};

describe('the catalogue', () => {
  it('finds what holds every word, the group first whose wording begins with it, and marks what was typed', () => {
    expect(found('un')).toEqual(['Middle: unkind-conflict', 'Lower: multiple-accounts malicious-criticism', 'Upper: impersonation', 'Instant break: spam', 'Not on the list: something-else']);
    expect(catalogue(publishedPolicy, 'un').count).toBe(5);
    expect(catalogue(publishedPolicy, 'comm un').groups[0]?.options[0]?.runs).toContainEqual({ text: 'commun', match: true });
    expect(catalogue(publishedPolicy, 'un').groups[0]?.options[0]?.runs).toEqual([{ text: 'Un', match: true }, { text: 'kind conflict, including trying to provoke or attacking another member', match: false }]);
  });

  it('shows everything before anything is typed, and only the way out where nothing fits', () => {
    expect(catalogue(publishedPolicy, ' ').count).toBe(27);
    expect(found('')[0]).toMatch(/^Lower: discussing-breaks/);
    expect(found('zzz')).toEqual(['Not on the list: something-else']);
  });

  it('takes a straight apostrophe for the printed one', () => {
    expect(found("someone's")[0]).toBe('Upper: revealing-identity');
  });
});

describe('the numbers in sight', () => {
  it('are the band’s, and the chosen one beside them', () => {
    const [lower, middle, upper] = publishedPolicy.bands as [typeof publishedPolicy.bands[0], typeof publishedPolicy.bands[0], typeof publishedPolicy.bands[0]];
    expect([cells(lower, 2), cells(middle, 3), cells(middle, 12), cells(upper, 10), cells(upper, 17), cells(upper, 4)]).toEqual([[0, 1, 2, 3, 4], [3, 5, 6, 7, 8, 9], [5, 6, 7, 8, 9, 12], [10, 11, 12, 13, 14], [13, 14, 15, 16, 17], [4, 10, 11, 12, 13, 14]]);
    expect([sayRange(lower), sayRange(upper), sayBand(middle), sayBand(upper)]).toEqual(['0 to 4', '10 or more', '5 to 9 points, two months', '10 points or more, three months']);
  });

  it('two digits at once are one number, later they are two', () => {
    expect([typedPoints({ text: '', at: 0 }, '1', 0), typedPoints({ text: '1', at: 0 }, '2', 500), typedPoints({ text: '1', at: 0 }, '2', 1_500), typedPoints({ text: '12', at: 0 }, '3', 100), typedPoints({ text: '0', at: 0 }, '5', 100)]).toEqual(['1', '12', '2', '3', '5']);
  });

  it('counts until a day and time of London’s clocks', () => {
    expect(sayUntil('2026-07-14T13:20:00.000Z')).toBe('Tue 14 July, 14:20');
  });
});

describe('what is chosen', () => {
  it('begins with what is usual, and keeps a number that was set while the band stays', () => {
    const of = sheet({ precedents: [{ reasonId: 'unkind-conflict', times: 9, least: 5, most: 9, usual: 6 }] });
    let form = choose(firstForm(of), 'unkind-conflict', of);
    expect(form.points).toBe(6);
    form = choose(withPoints(form, 8, of), 'vagueposting', of);
    expect(form.points).toBe(8);
    expect(choose(form, 'bullying', of).points).toBe(10);
  });

  it('needs a reason outside the band; a volunteer cannot leave it', () => {
    const of = sheet();
    const form = withPoints(choose(firstForm(of), 'derailing', of), 6, of);
    expect(ready(form, of)).toBe('Say why it is outside the band');
    expect(ready({ ...form, offBandReason: 'Three threads in a day.' }, of)).toBeNull();
    expect(ready({ ...form, note: 'x' }, sheet({ act: 'propose' }))).toBe('Staff and team leads go outside a reason’s band');
    expect(ready(withPoints(form, 2, of), sheet({ act: 'propose' }))).toBe('Say why first');
    expect(ready(form, sheet({ why: 'This account has been deleted.' }))).toBe('This account has been deleted.');
  });

  it('something that is not on the list needs words, and its number decides the band', () => {
    const of = sheet();
    const form = withBand(choose(firstForm(of), OTHER, of), 'middle', of);
    expect([form.points, ready(form, of)]).toEqual([7, 'Say what it was first']);
    const more = withPoints({ ...form, wording: 'Sold revision notes' }, 12, of);
    expect([more.band, ready(more, of)]).toEqual(['upper', null]);
  });

  it('is filled in from a proposal, also one whose reason the policy no longer has', () => {
    const proposal = { id: 'p', member: sheet().member, reasonId: 'derailing', wording: 'Derailing', band: 'lower' as const, points: 3, why: '', by: null, at: NOW, caseId: null, state: 'proposed' as const, decidedBy: null, decidedAt: null, declineReason: null, decide: { allowed: true, why: null } };
    expect(firstForm(sheet({ proposal }))).toMatchObject({ reason: 'derailing', points: 3, wording: '' });
    expect(firstForm(sheet({ proposal: { ...proposal, reasonId: 'gone', wording: 'An old reason' } }))).toMatchObject({ reason: OTHER, wording: 'An old reason', points: 3 });
  });
});

describe('the plot’s labels', () => {
  it('name the falls with room for it, and never the last to nothing', () => {
    const at = (day: number): string => new Date(Date.parse(NOW) + day * 86_400_000).toISOString();
    const steps = [{ at: at(0), total: 31 }, { at: at(10), total: 28 }, { at: at(11), total: 22 }, { at: at(40), total: 7 }, { at: at(60), total: 0 }];
    expect(labelledDrops(steps, frameOf(at(-30), at(70), steps, 30)).map((one) => one.total)).toEqual([28, 7]);
    expect(levels(30, frameOf(at(0), at(1), [], 30))).toEqual([0, 10, 20]);
    expect(levels(30, frameOf(at(0), at(1), [{ at: at(0), total: 90 }], 30))).toEqual([0, 20, 40, 60, 80]);
  });
});
