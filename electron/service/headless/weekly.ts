import type { WeekFigure, WeekReport } from '../../../shared/contract/bridge/weekly.ts';
import { sayBeside, sayUsual, sayValue } from '../../../shared/model/week/report/say.ts';
import { sayTime } from '../../../shared/time.ts';
import type { Desk } from '../desk/context.ts';
import { getWeek } from '../desk/weekly/get.ts';
import type { Options } from './options.ts';

/** `weekly [--week 2026-W46]`: the report on a week as the screen has it, without a week the last that is over. It is read here, not handed out. */
export function readWeekly(desk: Desk, { values }: Options): Promise<WeekReport> {
  return getWeek(desk, { week: values['week'] ?? null });
}

const indent = (figure: WeekFigure): number => (figure.part === null ? 1 : Math.ceil(figure.part.of.split('/').length / 2) + 2);

/** Figures on lines, a breakdown under its name. */
function withWays(figures: readonly WeekFigure[]): string[][] {
  const set = ({ part }: WeekFigure): string => (part === null ? '' : `${part.of} ${part.way}`);
  const named = new Set<string>();
  return figures.flatMap((figure) => {
    const fresh = figure.part !== null && !named.has(set(figure));
    named.add(set(figure));
    return [...(fresh ? [[`${'  '.repeat(indent(figure) - 1)}${figure.part?.way}`]] : []), line(figure)];
  });
}

/** A figure on a line: what it is, its value, the week before, what is usual. */
function line(figure: WeekFigure): string[] {
  const { label, unit, value, of, p90, before, usual, unusual } = figure;
  return [`${'  '.repeat(indent(figure))}${label}`, [sayValue(unit, value), sayBeside({ unit, of, p90 })].filter(Boolean).join(', '), sayValue(unit, before), `${sayUsual(unit, usual) ?? ''}${unusual ? ', unusual' : ''}`];
}

/** The report as lines of a table each, sections after one another, and what came late. */
export function weeklyLines(report: WeekReport, now: string): { readonly heading: string; readonly sections: readonly { readonly title: string; readonly rows: string[][] }[]; readonly late: readonly string[] } {
  const { title, dates, over, sections, late } = report;
  return {
    heading: `${title}, ${dates}${over ? '' : ', so far'}`,
    sections: sections.map((section) => ({ title: section.title, rows: [['', 'This week', 'Before', 'Usual'], ...withWays(section.figures.filter((figure) => figure.value !== 0 || figure.part === null))] })),
    late: late === null ? [] : [`Since this week was first asked for, ${sayTime(late.since, now)}, facts about it have arrived:`, ...late.changes.map(({ label, was, is, unit }) => `  ${label}: ${sayValue(unit, was)}, now ${sayValue(unit, is)}`)],
  };
}
