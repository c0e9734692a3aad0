import type { WeekFigure, WeekUnit } from '../../../contract/bridge/weekly.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const count = (n: number): string => n.toLocaleString('en-GB', { maximumFractionDigits: 1 });

/** How long something took or went on, from milliseconds: "42 min", "3 h 10", "2 d 4 h"; time together stays in hours. */
export function sayLength(ms: number, inDays = true): string {
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes === 0) return ms > 0 ? 'under 1 min' : '0 min';
  if (minutes < 60) return `${minutes} min`;
  const days = Math.floor(minutes / 1_440);
  if (inDays && ms >= 2 * DAY_MS) {
    const hours = Math.round((minutes - days * 1_440) / 60);
    return hours === 0 ? `${days} d` : hours === 24 ? `${days + 1} d` : `${days} d ${hours} h`;
  }
  const rest = minutes % 60;
  return rest === 0 ? `${count(Math.floor(minutes / 60))} h` : `${count(Math.floor(minutes / 60))} h ${String(rest).padStart(2, '0')}`;
}

/** A value as a table has it: "412", "42 min", "83%"; a dash where there was nothing to measure. */
export function sayValue(unit: WeekUnit, value: number | null): string {
  if (value === null) return '–';
  switch (unit) {
    case 'took': return sayLength(value);
    case 'time': return sayLength(value, false);
    case 'share': return `${Math.round(value * 100)}%`;
    default: return count(value);
  }
}

/** What stands beside a value in small letters: "9 in 10 within 3 h 10, of 24", "of 24", or nothing. */
export function sayBeside({ unit, of, p90 }: Pick<WeekFigure, 'unit' | 'of' | 'p90'>): string {
  const within = unit === 'took' && p90 !== null ? `9 in 10 within ${sayLength(p90)}` : '';
  const whole = of !== null && (unit === 'took' || unit === 'share') ? `of ${count(of)}` : '';
  return [within, whole].filter(Boolean).join(', ');
}

/** The usual range: "24 to 40", "12 to 40 min", "78 to 92%"; null with too few weeks to tell. */
export function sayUsual(unit: WeekUnit, usual: WeekFigure['usual']): string | null {
  if (usual === null) return null;
  const [low, high] = [sayValue(unit, unit === 'count' || unit === 'points' ? Math.round(usual.low) : usual.low), sayValue(unit, unit === 'count' || unit === 'points' ? Math.round(usual.high) : usual.high)];
  if (low === high) return low;
  const ending = / min$|%$/u;
  const [tail] = ending.exec(high) ?? [''];
  return `${low.endsWith(tail) && tail !== '' ? low.slice(0, -tail.length) : low} to ${high}`;
}
