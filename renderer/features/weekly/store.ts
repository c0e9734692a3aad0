import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { WeekOrder } from '../../../shared/contract/bridge/weekly.ts';

/** What the person is doing on the weekly screen; figures are asked of the desk. */
interface WeeklyUi {
  /** Figures whose breakdowns are open. */
  readonly open: readonly string[];
  /** Where the keyboard was last: a figure at the top or a line of the table, by its key (figures/lines.ts). */
  readonly at: string | null;
  /** Whether what is counted is said at the foot. */
  readonly defining: boolean;
  /** Whether the plots are shown as the tables behind them. */
  readonly tables: boolean;
  /** The line whose note is being written. */
  readonly noting: string | null;
  /** The note that was written last: it stands at once, while the desk keeps it and reads the week again. */
  readonly noted: { readonly week: string; readonly figure: string; readonly text: string } | null;
  /** What floats. */
  readonly floating: 'week' | 'export' | 'named' | null;
  /** What is being made. */
  readonly making: WeekOrder['format'] | null;
  /** The row behind a figure that was opened last: coming back finds the place again. */
  readonly row: { readonly figure: string; readonly index: number } | null;
}

/** See {@link WeeklyUi}. */
export const useWeeklyUi = forgetful(create<WeeklyUi>(() => ({ open: [], at: null, defining: false, tables: false, noting: null, noted: null, floating: null, making: null, row: null })));

/** Opens the breakdowns of a figure, or closes them. */
export function openParts(figure: string, open: boolean): void {
  useWeeklyUi.setState((ui) => ({ open: open ? [...new Set([...ui.open, figure])] : ui.open.filter((one) => one !== figure) }));
}
