// A second implementation of the points rules that shares no code with the first: London's clocks are asked of Intl, minute
// by minute, and totals are found by playing events in their order.

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** What London's clocks show at an instant, as if they showed UTC: milliseconds since 1970. */
function shown(utc: number): number {
  const part = Object.fromEntries(clock.formatToParts(utc).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year']!, part['month']! - 1, part['day']!, part['hour']!, part['minute']!, part['second']!) + (utc % 1000);
}

const MINUTE = 60_000;
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** Months later on London's clocks. Both given and answered as canonical UTC. */
export function naiveMonthsLater(at: string, months: number): string {
  const wall = new Date(shown(Date.parse(at)));
  const month = wall.getUTCMonth() + months;
  const [year, inYear] = [wall.getUTCFullYear() + Math.floor(month / 12), month % 12];
  const day = Math.min(wall.getUTCDate(), daysIn(year, inYear));
  const target = Date.UTC(year, inYear, day, wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds(), wall.getUTCMilliseconds());
  // The first instant of the day around it at which the clocks show it; none shows it in the hour that they skip.
  for (let utc = target - 120 * MINUTE; utc <= target + 120 * MINUTE; utc += MINUTE) if (shown(utc) === target) return new Date(utc).toISOString();
  return new Date(target).toISOString();
}

/** An entry as the tests write it; times are numbers of any unit, `voided` null for never. */
export interface NaiveEntry {
  readonly points: number;
  readonly at: number;
  readonly expires: number;
  readonly voided: number | null;
}

/** The total at a time: every event up to it is played, points come when given and go at whichever end is first. */
export function naiveTotal(entries: readonly NaiveEntry[], t: number): number {
  let total = 0;
  const events = entries.flatMap(({ points, at, expires, voided }) => [{ when: at, by: points }, { when: voided === null ? expires : Math.min(expires, voided), by: -points }]);
  for (const { when, by } of events.sort((a, b) => a.when - b.when)) if (when <= t) total += by;
  return total;
}
