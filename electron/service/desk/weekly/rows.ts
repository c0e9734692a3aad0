import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { WeekRow } from '../../../../shared/contract/bridge/weekly.ts';
import { limits } from '../../../../shared/limits.ts';
import { countedBounds } from '../../../../shared/model/week/figures.ts';
import { flatten, type RowKind } from '../../../../shared/model/week/report/flat.ts';
import { fails, type Desk } from '../context.ts';
import { figuresOf } from './book.ts';
import { weekAsked } from './get.ts';
import { mustRead } from './may.ts';
import { caseRows, conversationRows, entryAndBreakRows, memberRows, messageRows, riskRows, spanRows, type Asked } from './row-views.ts';

const views: Readonly<Record<RowKind, (asked: Asked) => WeekRow[]>> = {
  case: caseRows, message: messageRows, conversation: conversationRows, risk: riskRows, entry: entryAndBreakRows, break: entryAndBreakRows, told: entryAndBreakRows, member: memberRows, span: spanRows,
};

/** The rows behind a figure in the order in which they were counted, `limits.weekRows` from a place on, and how many there are. */
export async function weekRows(desk: Desk, { week: asked, figure, from }: CallInput<'weekly.rows'>): Promise<CallOutput<'weekly.rows'>> {
  mustRead(desk);
  const week = weekAsked(desk, asked);
  const figures = (await figuresOf(desk, [week])).get(week);
  const one = figures && flatten(figures).find(({ id }) => id === figure);
  // A part that this week lacks counts nothing.
  if (one === undefined) return figure.includes('/') ? { rows: [], total: 0 } : fails('not-found', 'The report has no such figure.');
  const rows = views[one.rowKind]({ desk, figure: one.top, ids: one.rows.slice(from, from + limits.weekRows), bounds: countedBounds(week, desk.now()) });
  return { rows, total: one.rows.length };
}
