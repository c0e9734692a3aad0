import type { WeekFigure, WeekReport, WeekUnit } from '../../../shared/contract/bridge/weekly.ts';

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

const pair: Readonly<Record<WeekUnit, readonly [more: string, less: string]>> = { count: ['more', 'fewer'], points: ['more', 'fewer'], took: ['longer', 'shorter'], time: ['more', 'less'], share: ['more', 'fewer'] };

/** The change since the week before, in words: "4 fewer", "12 min longer", "6 in 100 more", "same"; empty where one of the two was not measured. */
export function sayChange(unit: WeekUnit, value: number | null, before: number | null): string {
  if (value === null || before === null) return '';
  const size = Math.abs(value - before);
  const words = unit === 'share' ? `${Math.round(Math.abs(Math.round(value * 100) - Math.round(before * 100)))} in 100` : sayValue(unit, size);
  const [more, less] = pair[unit];
  return sayValue(unit, value) === sayValue(unit, before) ? 'same' : `${words} ${value > before ? more : less}`;
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

/** "Week 45" for `2026-W45`; with its year where the other week is of another: "week 52 of 2025". */
export function sayWeekNumber(week: string, beside: string): string {
  const number = `Week ${Number(week.slice(6))}`;
  return week.slice(0, 4) === beside.slice(0, 4) ? number : `${number} of ${week.slice(0, 4)}`;
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What the figures are compared with, for the line beside the title. */
export function sayCompared({ weeks, week, over, sections }: Pick<WeekReport, 'weeks' | 'week' | 'over' | 'sections'>): string {
  const before = weeks.at(-2);
  if (before === undefined) return 'There is no week before to compare with.';
  const usual = sections.some(({ figures }) => figures.some((one) => one.usual !== null)) ? 'Shaded: the usual range of the past 12 weeks.' : 'Too few weeks to say what is usual.';
  return `Compared with ${over ? '' : 'all of '}${lower(sayWeekNumber(before, week))}. ${usual}`;
}
