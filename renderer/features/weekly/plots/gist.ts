import type { WeekReport } from '../../../../shared/contract/bridge/weekly.ts';

type Day = WeekReport['days'][number];
type Hours = WeekReport['hours'];

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const some = (count: number, one: string, many: string): string => `${count === 0 ? 'no' : count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** Whether a day of a week that is still going lies ahead; `today` null is a week that is over. */
export const isAhead = (day: Day, today: string | null): boolean => today !== null && day.date > today;

/** One day of the plot in words: "Mon 4, bank holiday: 48 opened, 4 of them reported, 40 closed; usual 45 to 62". */
export function sayPlotDay(day: Day, today: string | null): string {
  const { label, note, opened, ofThemReports, closed, usual } = day;
  const range = usual === null ? '' : `; usual ${Math.round(usual.low)} to ${Math.round(usual.high)}`;
  const named = `${label}${note === '' ? '' : `, ${note}`}`;
  if (isAhead(day, today)) return `${named}: not yet${range}`;
  return `${named}: ${opened} opened, ${ofThemReports} of them reported, ${closed} closed${range}`;
}

/** What the plot of days shows, in a sentence. */
export function gistOfDays(days: readonly Day[], today: string | null): string {
  const all = days.filter((day) => !isAhead(day, today));
  const total = all.reduce((sum, day) => sum + day.opened, 0);
  if (total === 0) return 'Cases each day: none were opened.';
  const most = all.reduce((best, day) => (day.opened > best.opened ? day : best));
  const least = all.reduce((best, day) => (day.opened < best.opened ? day : best));
  return `Cases each day: ${total.toLocaleString('en-GB')} in all, most on ${most.label} with ${most.opened}, fewest on ${least.label} with ${least.opened}.`;
}

/** One hour of the plot in words: "Tue 10:00 to 11:00: 3 messages, in cover hours". */
export function sayHour(hours: Hours, day: number, hour: number): string {
  const cell = hours[day]?.[hour];
  const cover = (cell?.open ?? 0) >= 1 ? 'in cover hours' : (cell?.open ?? 0) > 0 ? 'partly in cover hours' : 'outside cover hours';
  return `${days[day] ?? ''} ${clock(hour)} to ${clock((hour + 1) % 24)}: ${some(cell?.messages ?? 0, 'message', 'messages')}, ${cover}`;
}

/** How many messages came in the week. */
export const messagesIn = (hours: Hours): number => hours.flat().reduce((sum, cell) => sum + cell.messages, 0);

/** What the plot of hours shows, in a sentence. */
export function gistOfHours(hours: Hours): string {
  const total = messagesIn(hours);
  if (total === 0) return 'When messages came in: none did.';
  const within = Math.round(hours.flat().reduce((sum, cell) => sum + cell.messages * cell.open, 0));
  const cells = hours.flatMap((row, day) => row.map((cell, hour) => ({ day, hour, messages: cell.messages })));
  const most = cells.reduce((best, cell) => (cell.messages > best.messages ? cell : best));
  return `When messages came in: ${some(total, 'message', 'messages')}, about ${within} of them in cover hours; most on ${days[most.day] ?? ''} from ${clock(most.hour)} to ${clock((most.hour + 1) % 24)} with ${most.messages}.`;
}

/** Where cover begins and ends on a day, in hours from midnight; an hour that is partly open counts from its end, or from its beginning. */
export function coverSpans(row: Hours[number]): { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  row.forEach(({ open }, hour) => {
    if (open <= 0) return;
    const last = spans.at(-1);
    if (last !== undefined && last.to === hour) last.to = hour + open;
    else spans.push({ from: hour + 1 - open, to: hour + 1 });
  });
  return spans;
}

/** The names of the days of the week, Monday first. */
export const dayNames = days;
/** An hour of the clock: "09:00". */
export const sayHourOfDay = clock;
