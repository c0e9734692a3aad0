import type { WeekReport, WeekUnit } from '../../../shared/contract/bridge/weekly.ts';
import { sayValue } from '../../../shared/model/week/report/say.ts';

export { sayBeside, sayLength, sayUsual, sayValue } from '../../../shared/model/week/report/say.ts';

const pair: Readonly<Record<WeekUnit, readonly [more: string, less: string]>> = { count: ['more', 'fewer'], points: ['more', 'fewer'], took: ['longer', 'shorter'], time: ['more', 'less'], share: ['more', 'fewer'] };

/** The change since the week before, in words: "4 fewer", "12 min longer", "6 in 100 more", "same"; empty where one of the two was not measured. */
export function sayChange(unit: WeekUnit, value: number | null, before: number | null): string {
  if (value === null || before === null) return '';
  const size = Math.abs(value - before);
  const words = unit === 'share' ? `${Math.round(Math.abs(Math.round(value * 100) - Math.round(before * 100)))} in 100` : sayValue(unit, size);
  const [more, less] = pair[unit];
  return sayValue(unit, value) === sayValue(unit, before) ? 'same' : `${words} ${value > before ? more : less}`;
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
