import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeekFigure, WeekReport } from '../../../../shared/contract/bridge/weekly.ts';
import { readRoute, writeRoute } from '../../../../renderer/app/routes.ts';
import { figureOf, frontLines, linesOf, topKey } from '../../../../renderer/features/weekly/figures/lines.ts';
import { coverSpans, gistOfDays, gistOfHours, sayHour, sayPlotDay } from '../../../../renderer/features/weekly/plots/gist.ts';
import { gridOver, linePath, scaleOver, shadeOf } from '../../../../renderer/features/weekly/plots/scale.ts';
import { sayMade, whereMade } from '../../../../renderer/features/weekly/export/words.ts';
import { readWeek, refusal } from '../../../../renderer/features/weekly/typed-week.ts';
import { sayBeside, sayChange, sayCompared, sayLength, sayUsual, sayValue, sayWeekNumber } from '../../../../renderer/features/weekly/words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const figure = (id: string, more: Partial<WeekFigure> = {}): WeekFigure => ({ id, part: null, label: 'Cases opened', unit: 'count', value: 3, of: null, p90: null, before: 7, usual: null, series: [7, 3], unusual: false, definition: '', rows: 3, note: '', ...more });

describe('Figures in words', () => {
  it.each([[0, '0 min'], [20_000, 'under 1 min'], [42 * MINUTE, '42 min'], [59.6 * MINUTE, '1 h'], [190 * MINUTE, '3 h 10'], [47 * HOUR, '47 h'], [48 * HOUR, '2 d'], [52 * HOUR, '2 d 4 h'], [71.8 * HOUR, '3 d']])('says %d ms as people do: %s', (ms, words) => {
    expect(sayLength(ms)).toBe(words);
  });

  it('says each value by its unit, and nothing where there was nothing to measure', () => {
    expect([sayValue('count', 1_412), sayValue('points', 41), sayValue('took', 42 * MINUTE), sayValue('time', 60 * HOUR), sayValue('share', 0.834), sayValue('took', null)]).toEqual(['1,412', '41', '42 min', '60 h', '83%', '–']);
    expect(sayBeside(figure('a', { unit: 'took', of: 24, p90: 190 * MINUTE }))).toBe('9 in 10 within 3 h 10, of 24');
    expect(sayBeside(figure('a', { of: 24 }))).toBe('');
  });

  it.each<[WeekFigure['unit'], number | null, number | null, string]>([
    ['count', 3, 7, '4 fewer'], ['count', 9, 7, '2 more'], ['count', 7, 7, 'same'], ['points', 41, 36, '5 more'], ['took', 42 * MINUTE, 30 * MINUTE, '12 min longer'], ['took', 30 * MINUTE, 42 * MINUTE, '12 min shorter'],
    ['took', 30 * MINUTE + 100, 30 * MINUTE, 'same'], ['time', 38 * HOUR, 40 * HOUR, '2 h less'], ['share', 0.83, 0.77, '6 in 100 more'], ['share', 0.831, 0.829, 'same'], ['count', null, 7, ''], ['count', 7, null, ''],
  ])('says how a %s changed from %j', (unit, value, before, words) => {
    expect(sayChange(unit, value, before)).toBe(words);
  });

  it('never says a change that the two printed values do not show', () => {
    fc.assert(fc.property(fc.constantFrom('count', 'points', 'took', 'time', 'share' as const), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (unit, a, b) => {
      const scale = unit === 'share' ? 1 : unit === 'count' || unit === 'points' ? 50 : 9 * HOUR;
      const [value, before] = [unit === 'count' || unit === 'points' ? Math.round(a * scale) : a * scale, unit === 'count' || unit === 'points' ? Math.round(b * scale) : b * scale];
      expect(sayChange(unit, value, before) === 'same').toBe(sayValue(unit, value) === sayValue(unit, before));
    }));
  });

  it('says what is usual, its unit once', () => {
    expect([sayUsual('count', { low: 24, high: 40 }), sayUsual('count', { low: 3, high: 3 }), sayUsual('took', { low: 12 * MINUTE, high: 40 * MINUTE }), sayUsual('took', { low: 40 * MINUTE, high: 2 * HOUR }), sayUsual('share', { low: 0.78, high: 0.92 }), sayUsual('count', null)])
      .toEqual(['24 to 40', '3', '12 to 40 min', '40 min to 2 h', '78 to 92%', null]);
  });

  it('says with what a week is compared, across the new year and while it is still going', () => {
    expect(sayWeekNumber('2025-W52', '2026-W01')).toBe('Week 52 of 2025');
    const sections: WeekReport['sections'] = [{ id: 'cases', title: 'Cases', figures: [figure('a', { usual: { low: 4, high: 9 } })] }];
    expect(sayCompared({ weeks: ['2026-W45', '2026-W46'], week: '2026-W46', over: true, sections })).toBe('Compared with week 45. Shaded: the usual range of the past 12 weeks.');
    expect(sayCompared({ weeks: ['2025-W52', '2026-W01'], week: '2026-W01', over: false, sections: [] })).toBe('Compared with all of week 52 of 2025. Too few weeks to say what is usual.');
    expect(sayCompared({ weeks: ['2026-W46'], week: '2026-W46', over: true, sections })).toBe('There is no week before to compare with.');
  });

  it('says what was made and where it lies', () => {
    const order = { week: '2026-W06', format: 'pdf', named: null } as const;
    expect([sayMade(order, 1, 6), sayMade({ ...order, format: 'csv', named: 'why' }, 9, 0), sayMade({ ...order, format: 'xlsx' }, 1, 0)]).toEqual(['Week 6 saved as a PDF, 6 pages', 'Week 6 saved with names as 9 tables', 'Week 6 saved as a spreadsheet']);
    expect([whereMade(['/kept/Week 6.pdf']), whereMade(['/kept/Week 6/a.csv', '/kept/Week 6/b.csv']), whereMade(['C:\\Week 6\\a.csv', 'C:\\Week 6\\b.csv'])]).toEqual(['/kept/Week 6.pdf', '/kept/Week 6', 'C:\\Week 6']);
  });
});

describe('The table of figures', () => {
  const figures = [figure('a'), figure('a/kind/x', { part: { of: 'a', way: 'By kind' } }), figure('a/kind/x/y', { part: { of: 'a/kind/x', way: 'By reason' } }), figure('a/space/z', { part: { of: 'a', way: 'By space' } }), figure('b')];
  const said = (open: string[]) => linesOf({ figures }, open).map((line) => (line.kind === 'way' ? line.words : `${line.figure.id} ${line.level}${line.opens ? (line.open ? ' open' : ' closed') : ''}`));

  it('opens the parts of a figure way by way, and parts of parts', () => {
    expect(said([])).toEqual(['a 1 closed', 'b 1']);
    expect(said(['a', 'b'])).toEqual(['a 1 open', 'By kind', 'a/kind/x 2 closed', 'By space', 'a/space/z 2', 'b 1']);
    expect(said(['a', 'a/kind/x'])).toEqual(['a 1 open', 'By kind', 'a/kind/x 2 open', 'By reason', 'a/kind/x/y 3', 'By space', 'a/space/z 2', 'b 1']);
    // A part that was left open shows nothing while its whole is closed.
    expect(said(['a/kind/x'])).toEqual(['a 1 closed', 'b 1']);
  });

  it('puts the figures that are looked at first in front, each told apart from the same one in its section', () => {
    const front = frontLines([{ id: 'cases', title: 'Cases', figures }], ['b', 'gone', 'a/space/z']);
    expect(front.map((line) => [line.key, line.kind === 'figure' && line.opens])).toEqual([['front:b', false], ['front:a/space/z', false]]);
    expect([...front.map((line) => figureOf(line.key)), figureOf('a/kind/x'), figureOf(topKey('b'))]).toEqual(['b', 'a/space/z', 'a/kind/x', 'b']);
  });
});

describe('Plots', () => {
  it('draws every value within the picture and never below nought', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 5_000 })), { maxLength: 13 }), (values) => {
      const scale = scaleOver(values);
      expect(scale.low).toBeGreaterThanOrEqual(0);
      expect(scale.high).toBeGreaterThan(scale.low);
      for (const value of values) if (value !== null) expect(scale.at(value)).toBeGreaterThanOrEqual(0);
      expect(linePath(values, scale)).not.toContain('NaN');
    }));
  });

  it('leaves a hole where a week has no value, and shows a lone one', () => {
    expect(linePath([1, null, 2, 3], { low: 0, high: 4, at: (value) => value / 4 })).toBe('M0.0 75.00h0.1M666.7 50.00L1000.0 25.00');
    expect(linePath([], scaleOver([]))).toBe('');
  });

  it('chooses whole lines behind the bars, up to the highest', () => {
    expect([gridOver(0), gridOver(1), gridOver(3), gridOver(71), gridOver(230)]).toEqual([[0, 1], [0, 1], [0, 2, 4], [0, 40, 80], [0, 200, 400]]);
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (most) => {
      const grid = gridOver(most);
      expect(grid.every((line) => Number.isInteger(line))).toBe(true);
      expect(grid.at(-1)).toBeGreaterThanOrEqual(most);
      expect(grid.length).toBeLessThan(6);
    }));
    expect([shadeOf(0, 9), shadeOf(1, 9), shadeOf(9, 9), shadeOf(0, 0)]).toEqual([0, 1, 4, 0]);
  });

  const day = (label: string, opened: number, more: Partial<WeekReport['days'][number]> = {}): WeekReport['days'][number] => ({ date: label, label, note: '', opened, ofThemReports: 1, closed: 2, usual: null, ...more });

  it('says the gist of the days, and each day', () => {
    expect(gistOfDays([day('Mon 4', 48), day('Tue 5', 66)], null)).toBe('Cases each day: 114 in all, most on Tue 5 with 66, fewest on Mon 4 with 48.');
    expect(gistOfDays([day('Mon 4', 0)], null)).toBe('Cases each day: none were opened.');
    expect(sayPlotDay(day('Mon 4', 48, { note: 'bank holiday', usual: { low: 44.6, high: 62 } }), null)).toBe('Mon 4, bank holiday: 48 opened, 1 of them reported, 2 closed; usual 45 to 62');
    // Of a week that is still going the days ahead are not said to have had none.
    expect(sayPlotDay(day('2026-05-06', 0, { usual: { low: 4, high: 6 } }), '2026-05-05')).toBe('2026-05-06: not yet; usual 4 to 6');
    expect(gistOfDays([day('2026-05-04', 4), day('2026-05-05', 6), day('2026-05-06', 0)], '2026-05-05')).toContain('fewest on 2026-05-04 with 4');
  });

  const week = (of: (day: number, hour: number) => { messages: number; open: number }) => Array.from({ length: 7 }, (_d, d) => Array.from({ length: 24 }, (_h, h) => of(d, h)));
  const hours = week((d, h) => ({ messages: d === 1 && h === 10 ? 3 : d === 6 && h === 23 ? 1 : 0, open: d < 5 && h >= 10 && h < 18 ? 1 : d === 5 && h === 9 ? 0.5 : 0 }));

  it('says the gist of the hours, and each hour with its cover', () => {
    expect(gistOfHours(hours)).toBe('When messages came in: 4 messages, about 3 of them in cover hours; most on Tue from 10:00 to 11:00 with 3.');
    expect(gistOfHours(week(() => ({ messages: 0, open: 0 })))).toBe('When messages came in: none did.');
    expect([sayHour(hours, 1, 10), sayHour(hours, 6, 23), sayHour(hours, 5, 9)]).toEqual(['Tue 10:00 to 11:00: 3 messages, in cover hours', 'Sun 23:00 to 00:00: 1 message, outside cover hours', 'Sat 09:00 to 10:00: no messages, partly in cover hours']);
  });

  it('finds where cover begins and ends, to the half hour', () => {
    expect([coverSpans(hours[0]!), coverSpans(hours[5]!), coverSpans(hours[6]!)]).toEqual([[{ from: 10, to: 18 }], [{ from: 9.5, to: 10 }], []]);
    const from = [0, 0.5, 1, 0.25].map((open) => ({ messages: 0, open }));
    expect(coverSpans(from)).toEqual([{ from: 1.5, to: 3.25 }]);
  });
});

describe('Which week', () => {
  it.each([['46', '2026-W46'], ['w6', '2026-W06'], ['week 7', '2026-W07'], ['2025-W52', '2025-W52'], ['2025 w1', '2025-W01'], ['54', null], ['2025-W53', null], ['soon', null]])('reads %j as typed', (text, found) => {
    expect(readWeek(text, '2026-W19')).toBe(found);
  });

  it('says why a week cannot be gone to', () => {
    const shown = { week: '2026-W19', earliest: '2025-W45', latest: '2026-W20' };
    expect([refusal('', shown), refusal('19', shown), refusal('21', shown), refusal('99', shown)]).toEqual([null, null, 'The desk knows the weeks from 2025-W45 to 2026-W20.', 'There is no such week. Type 46, or 2026-W46.']);
  });

  it('keeps the week and the figure in the address, and nothing else', () => {
    for (const route of [{ screen: 'weekly', week: null, figure: null }, { screen: 'weekly', week: '2026-W46', figure: null }, { screen: 'weekly', week: '2026-W46', figure: 'cases.opened/kind/pending' }] as const) expect(readRoute(writeRoute(route))).toEqual(route);
    expect(readRoute('#/weekly/2026-W4')).toEqual({ screen: 'weekly', week: null, figure: null });
    expect(readRoute('#/weekly/2026-W46/<img>')).toEqual({ screen: 'weekly', week: '2026-W46', figure: null });
  });
});
