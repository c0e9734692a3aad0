import type { WeekFigure, WeekUnit } from '../../../contract/bridge/weekly.ts';

const MINUTE_MS = 60_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** A duration as people say it: "under a minute", "14 min", "2 h 07", "3 days 4 h". Milliseconds. */
export function sayDuration(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes < 1) return ms === 0 ? '0 min' : 'under a minute';
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`;
  const hours = Math.round(minutes / 60);
  return hours % 24 === 0 ? `${hours / 24} days` : `${Math.floor(hours / 24)} days ${hours % 24} h`;
}

/** Time together is hours, however many: "40 h", "38 h 30". */
function sayHours(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS);
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`;
}

/** A value in its unit: "1,204", "41 points" as "41", "2 h 07", "86 %". A dash where there was nothing to measure. */
export function sayValue(unit: WeekUnit, value: number | null): string {
  if (value === null) return '–';
  if (unit === 'took') return sayDuration(value);
  if (unit === 'time') return sayHours(value);
  if (unit === 'share') return `${Math.round(value * 100)} %`;
  return value.toLocaleString('en-GB');
}

/** A figure with what belongs to it: "1 h 20, nine in ten within 5 h 10 (of 34)", "86 % of 22". */
export function sayFigure({ unit, value, of, p90 }: Pick<WeekFigure, 'unit' | 'value' | 'of' | 'p90'>): string {
  const said = sayValue(unit, value);
  if (unit === 'took' && p90 !== null) return `${said}, nine in ten within ${sayDuration(p90)}${of === null ? '' : ` (of ${of})`}`;
  return unit === 'share' && of !== null ? `${said} of ${of}` : said;
}

/** "24 to 40", "1 h 05 to 3 h"; a single value where both ends are the same. */
export function sayRange(unit: WeekUnit, { low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [sayValue(unit, low), sayValue(unit, high)];
  return from === to ? from : `${from} to ${to}`;
}
