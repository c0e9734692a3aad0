import type { WeekFigure, WeekReport, WeekUnit } from '../../shared/contract/bridge/weekly.ts';
import { FiguresTable } from '../features/weekly/figures/FiguresTable.tsx';
import { Headlines } from '../features/weekly/Headlines.tsx';
import { LateNote } from '../features/weekly/LateNote.tsx';
import { DaysPlot } from '../features/weekly/plots/DaysPlot.tsx';
import { HoursPlot } from '../features/weekly/plots/HoursPlot.tsx';
import { WeeklyHead } from '../features/weekly/WeeklyHead.tsx';
import '../features/weekly/weekly.css';

const part = (of: string, way: string): WeekFigure['part'] => ({ of, way });

function figure(id: string, label: string, value: number | null, before: number | null, usual: readonly [number, number] | null, more: Partial<WeekFigure> = {}): WeekFigure {
  const unit: WeekUnit = more.unit ?? 'count';
  const shape = [2, 5, 1, 8, 7, 10, 5, 3, 7, 10, 6];
  const series = usual === null ? [null, null, before, value] : [...shape.map((one) => usual[0] + ((usual[1] - usual[0]) * one) / 9), before, value];
  const unusual = value !== null && usual !== null && (value < usual[0] || value > usual[1]);
  return { id, part: null, label, unit, value, of: null, p90: null, before, usual: usual && { low: usual[0], high: usual[1] }, series, unusual, definition: `What ${label.toLowerCase()} counts, in a sentence or two.`, rows: value ?? 0, note: '', ...more };
}

const opened = figure('cases.opened', 'Cases opened', 412, 388, [375, 402]);
const sections: WeekReport['sections'] = [
  { id: 'cases', title: 'Cases', figures: [
    opened, figure('cases.opened/kind/report', 'Reported', 37, 51, [36, 45], { part: part('cases.opened', 'By kind') }), figure('cases.opened/kind/pending', 'Waiting for approval', 375, 337, [330, 360], { part: part('cases.opened', 'By kind') }),
    figure('cases.closed', 'Cases closed', 405, 391, [370, 404]), figure('cases.open', 'Open at the end', 5, 2, [0, 4], { note: 'Bank holiday Monday' }),
  ] },
  { id: 'times', title: 'How long it took', figures: [figure('cases.first-action', 'To the first action', 42 * 60_000, 35 * 60_000, [20 * 60_000, 50 * 60_000], { unit: 'took', of: 412, p90: 190 * 60_000 }), figure('cases.close', 'To closing', null, 80 * 60_000, [60 * 60_000, 150 * 60_000], { unit: 'took' })] },
  { id: 'messages', title: 'Messages', figures: [figure('messages.received', 'Messages to the team', 58, 49, [45, 55]), figure('messages.in-time', 'First replies in time', 0.83, 0.77, [0.78, 0.92], { unit: 'share', of: 24 }), figure('messages.tech', 'Messages: tech', 14, 12, [8, 15], { note: 'Log-in fault on phones since Sat 9 May' })] },
  { id: 'points', title: 'Points', figures: [figure('points.given', 'Points given', 41, 36, [30, 44], { unit: 'points' }), figure('points.voided', 'Points voided afterwards', 1, 2, [0, 3])] },
  { id: 'breaks', title: 'Breaks', figures: [figure('breaks.started', 'Breaks started', 3, 5, [3, 5]), figure('breaks.lifted', 'Breaks lifted early', 1, 1, null)] },
];

const days: WeekReport['days'] = [['Mon 4', 48, 4], ['Tue 5', 66, 6], ['Wed 6', 71, 8], ['Thu 7', 62, 5], ['Fri 8', 58, 4], ['Sat 9', 55, 7], ['Sun 10', 60, 3]].map(([label, count, reports], n) => ({
  date: `2026-05-${String(n + 4).padStart(2, '0')}`, label: String(label), note: n === 0 ? 'bank holiday' : '', opened: Number(count), ofThemReports: Number(reports), closed: Number(count) - 3, usual: { low: Number(count) - 7, high: Number(count) + 8 },
}));

const hours: WeekReport['hours'] = Array.from({ length: 7 }, (_day, day) => Array.from({ length: 24 }, (_hour, hour) => ({ messages: Math.max(0, ((hour * 7 + day * 5) % 6) - (hour < 9 ? 4 : hour > 15 && hour < 21 ? 0 : 2)), open: day < 5 ? Number(hour >= 10 && hour < 18) : Number(hour >= 12 && hour < 16) })));

const allowed = { allowed: true, why: null, byRole: false };

/** The week of the drawings, as the parts of the screen show it. */
const week: WeekReport = {
  week: '2026-W19', title: 'Week 19', dates: '4 to 10 May 2026', from: '2026-05-03T23:00:00.000Z', to: '2026-05-10T23:00:00.000Z', now: '2026-05-15T13:20:00.000Z', over: true, earliest: '2025-W45', latest: '2026-W20',
  headlines: ['cases.opened', 'cases.closed', 'messages.received', 'messages.in-time', 'points.given', 'breaks.started'], sections, weeks: Array.from({ length: 13 }, (_none, n) => `2026-W${String(n + 7).padStart(2, '0')}`), days, hours,
  late: { since: '2026-05-11T08:00:00.000Z', changes: [{ id: 'cases.opened', label: 'Cases opened', was: 411, is: 412, unit: 'count' }] }, mayExport: allowed, mayName: allowed,
};

const nothing = (): void => undefined;

/** The parts of the weekly screen with the figures of the drawings: usual, unusual, not measured, too few weeks. */
export function Weekly() {
  const figures = sections.flatMap((section) => section.figures);
  return (
    <div className="weekly">
      <div className="weekly__body">
        <WeeklyHead report={week} nothing={false} onGo={nothing} />
        <LateNote late={week.late!} now={week.now} />
        <Headlines figures={week.headlines.flatMap((id) => figures.find((one) => one.id === id) ?? [])} before="week 18" onOpen={nothing} />
        <div className="weekly__plots"><DaysPlot days={week.days} today={null} /><HoursPlot hours={week.hours} /></div>
        <FiguresTable report={week} front={['messages.tech', 'cases.open']} onOpen={nothing} />
      </div>
    </div>
  );
}
