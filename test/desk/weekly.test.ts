import { describe, expect, it } from 'vitest';
import { londonDate } from '../../shared/london-days.ts';
import { boundsOf, type IsoWeek } from '../../shared/model/week/iso-week.ts';
import { naiveDays, naiveWeek } from '../unit/shared/model/support/naive-week.ts';
import type { CallOutput } from '../../shared/contract/bridge/calls.ts';
import { limits } from '../../shared/limits.ts';
import { community, deskOf, type TestDesk } from './support/desk.ts';
import { place, run } from './support/headless.ts';
import { closedCase, hazelWorld } from './support/member-world.ts';
import { given } from './support/world.ts';
import { factsOfCommunity } from './support/week-facts.ts';
import { shapeOf } from './support/week-shape.ts';
import { weekWorld } from './support/week-world.ts';

/** Both clock changes, ISO weeks 52, 53 and 1, the weeks around them and plain ones. */
const weeks: readonly IsoWeek[] = ['2025-W51', '2025-W52', '2026-W01', '2026-W13', '2026-W14', '2026-W15', '2026-W43', '2026-W44', '2026-W45', '2026-W52', '2026-W53', '2027-W01'];
const rounded = (figures: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, typeof value === 'number' ? Math.round(value) : value]));
const over = { nowMs: () => Date.parse('2027-02-01T12:00:00.000Z') };

describe('the weekly report', () => {
  it('is what a second computation makes of the community’s own rows, and opens the rows of every figure in words and with where they open', async () => {
    const server = await community(weekWorld(4_000), over);
    const facts = factsOfCommunity(server);
    const desk = await deskOf(server, 's-tom');
    for (const week of weeks) {
      const report = await desk.ask('weekly.get', { week });
      const monday = londonDate(boundsOf(week).from);
      expect({ week, ...shapeOf(report) }).toEqual({ week, ...rounded(naiveWeek(facts, monday)) });
      expect(report.days.map((day) => `${day.date} ${day.opened}/${day.ofThemReports}/${day.closed}`)).toEqual(naiveDays(facts, monday).days);
    }
    const figures = (await desk.ask('weekly.get', { week: '2026-W14' })).sections.flatMap((section) => section.figures);
    for (const { id, rows: count } of figures) {
      const { rows, total } = await desk.ask('weekly.rows', { week: '2026-W14', figure: id, from: 0 });
      expect([id, total, rows.length]).toEqual([id, count, Math.min(count, limits.weekRows)]);
      expect(rows.filter((row) => row.opens === null || row.title === '' || (row.member === null && row.opens.screen !== 'settings'))).toEqual([]);
    }
    expect(figures.filter((figure) => figure.rows > 0).length).toBeGreaterThan(60);
    expect(await desk.ask('weekly.rows', { week: '2026-W14', figure: 'cases.opened/reason/none-such', from: 0 })).toEqual({ rows: [], total: 0 });
    expect((await desk.fails('weekly.rows', { week: '2026-W14', figure: 'cases.invented', from: 0 })).code).toBe('not-found');
  });

  const week = '2026-W18' as const;
  const figureIn = (report: CallOutput<'weekly.get'>, id: string) => report.sections.flatMap((one) => one.figures).find((one) => one.id === id)!;
  const lateIn = async (desk: TestDesk): Promise<string[]> => ((await desk.ask('weekly.get', { week })).late?.changes ?? []).map(({ label, was, is }) => `${label} ${was} → ${is}`);

  it('counts a week, says what it is, and keeps a note beside a figure', async () => {
    const desk = await deskOf(await community(hazelWorld()), 's-lena');
    const report = await desk.ask('weekly.get', { week });
    expect([report.title, report.dates, report.over, report.weeks.length, report.mayExport.allowed]).toEqual(['Week 18', '27 Apr to 3 May 2026', true, 13, true]);
    expect(figureIn(report, 'points.sum')).toMatchObject({ value: 7, rows: 1, unit: 'points', label: 'Points given' });
    expect(report.headlines.filter((id) => figureIn(report, id) === undefined)).toEqual([]);
    expect(report.sections.flatMap((one) => one.figures).filter((one) => one.definition === '' || one.label === one.id)).toEqual([]);
    expect((await desk.ask('weekly.rows', { week, figure: 'points.given', from: 0 })).rows).toMatchObject([{ title: '7 points, reason l-new', member: { name: 'halfpasthazel' }, opens: { screen: 'members', id: 'm-hazel' } }]);
    await desk.ask('weekly.note', { week, figure: 'points.sum', text: 'One member.' });
    expect(figureIn(await desk.ask('weekly.get', { week }), 'points.sum').note).toBe('One member.');
    await desk.ask('weekly.note', { week, figure: 'points.sum', text: ' ' });
    expect(figureIn(await desk.ask('weekly.get', { week }), 'points.sum').note).toBe('');
    // The one that is over last, where none is named.
    expect((await desk.ask('weekly.get', { week: null })).week).toBe('2026-W19');
    expect([await desk.fails('weekly.get', { week: '2026-W53' }), await desk.fails('weekly.get', { week: '2025-W53' }), await desk.fails('weekly.get', { week: '2019-W01' })].map((error) => error.message)).toEqual(['Week 53 of 2026 has not begun yet.', 'There is no week 2025-W53.', 'This computer knows nothing of week 1 of 2019.']);
  });

  it('names what arrives late about a week, and nothing else', async () => {
    const server = await community(hazelWorld());
    const desk = await deskOf(server, 's-tom');
    expect(await lateIn(desk)).toEqual([]);
    // What happens after the week changes nothing in it.
    server.ingest([given('l-later', 'm-moss', 4, '2026-05-04T10:00:00.000Z', '2026-06-04T10:00:00.000Z')] as never);
    await desk.until(async () => figureIn(await desk.ask('weekly.get', { week: '2026-W19' }), 'points.given').value === 1);
    expect(await lateIn(desk)).toEqual([]);
    const [opened, reported, closed] = closedCase('c-late', 'm-moss', '2026-04-30T10:00:00.000Z', '2026-04-30T11:00:00.000Z', 'no-action');
    server.ingest([opened, reported, closed] as never);
    await desk.until(async () => figureIn(await desk.ask('weekly.get', { week }), 'cases.closed').value === 1);
    expect(await lateIn(desk)).toEqual(expect.arrayContaining(['Cases opened 0 → 1', 'Posts reported 0 → 1', 'Cases opened: Derailing 0 → 1', 'Cases closed: No action 0 → 1', 'Until the case was closed null → 3600000']));
    // A late fact that is taken back leaves no trace.
    server.ingest([{ op: 'del', t: 'case', id: 'c-late' }, { op: 'del', t: 'report', id: 'r-c-late' }, { op: 'del', t: 'caseAction', id: 'a-c-late' }] as never);
    await desk.until(async () => figureIn(await desk.ask('weekly.get', { week }), 'cases.closed').value === 0);
    expect(await lateIn(desk)).toEqual([]);
  });

  it('counts what this desk has not sent yet, and the week that runs up to now', async () => {
    const desk = await deskOf(await community(hazelWorld()), 's-tom');
    const before = await desk.ask('weekly.get', { week: '2026-W20' });
    expect([before.over, figureIn(before, 'cases.closed').value, figureIn(before, 'cases.open').value]).toEqual([false, 0, 5]);
    await desk.ask('sync.pause', { paused: true });
    await desk.ask('case.do', { caseId: 'c-plum', seen: { caseV: 0, postV: 0 }, step: { kind: 'close', outcome: 'no-action', text: '' } });
    const after = await desk.ask('weekly.get', { week: '2026-W20' });
    expect([figureIn(after, 'cases.closed').value, figureIn(after, 'cases.open').value, after.late]).toEqual([1, 4, null]);
  });

  it('is for staff and team leads, and only leads take it out', async () => {
    const server = await community(hazelWorld());
    const volunteer = await deskOf(server, 's-imogen');
    for (const [name, input] of [['weekly.get', { week }], ['weekly.rows', { week, figure: 'points.given', from: 0 }], ['weekly.note', { week, figure: 'points.sum', text: 'x' }]] as const) {
      expect(await volunteer.fails(name, input)).toMatchObject({ code: 'not-allowed', message: 'Staff and team leads read the weekly report.' });
    }
    const staff = await deskOf(server, 's-tom');
    expect((await staff.ask('weekly.get', { week })).mayExport).toEqual({ allowed: false, why: 'Team leads export the weekly report.', byRole: true });
  });

  it('is read without a window', async () => {
    const { at, sync } = place(await community(hazelWorld()), 's-lena');
    expect((await run(...sync)).code).toBe(0);
    const read = await run('weekly', ...at.filter((one) => one !== '--json'), '--week', '2026-W18');
    expect(read.out).toContain('Week 18, 27 Apr to 3 May 2026');
    expect(read.out).toMatch(/Points given +7 /u);
  });
});
