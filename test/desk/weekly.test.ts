import { describe, expect, it } from 'vitest';
import { community, deskOf } from './support/desk.ts';
import { hazelWorld } from './support/member-world.ts';

describe('the weekly report', () => {
  it('counts a week, opens its rows, and keeps a note beside a figure', async () => {
    const server = await community(hazelWorld());
    const desk = await deskOf(server, 's-lena');
    const report = await desk.ask('weekly.get', { week: '2026-W18' });
    expect([report.title, report.dates, report.over]).toEqual(['Week 18', '27 Apr to 3 May 2026', true]);
    const figures = new Map(report.sections.flatMap((one) => one.figures).map((one) => [one.id, one]));
    expect(figures.get('points.sum')).toMatchObject({ value: 7, rows: 1, unit: 'points' });
    expect((await desk.ask('weekly.rows', { week: '2026-W18', figure: 'points.given', from: 0 })).rows).toMatchObject([{ title: '7 points, reason l-new', member: { name: 'halfpasthazel' }, opens: { screen: 'members', id: 'm-hazel' } }]);
    await desk.ask('weekly.note', { week: '2026-W18', figure: 'points.sum', text: 'One member.' });
    expect((await desk.ask('weekly.get', { week: '2026-W18' })).sections.flatMap((one) => one.figures).find((one) => one.id === 'points.sum')?.note).toBe('One member.');
  });
});
