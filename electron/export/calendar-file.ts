import type { BrowserWindow } from 'electron';
import type { CalendarOrder } from '../../shared/contract/bridge/breaks.ts';
import type { CallOutput } from '../../shared/contract/bridge/calls.ts';
import { deskError, type DeskError } from '../../shared/errors.ts';
import { londonDate } from '../../shared/london-days.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from '../files.ts';
import type { Lifecycle } from '../lifecycle.ts';
import type { Log } from '../log.ts';
import { mayNotWrite, saveFailure } from './save-failure.ts';
import { choosePlace } from './save-place.ts';

/** What saving a calendar needs. */
export interface CalendarSaveParts {
  readonly desk: Pick<Lifecycle, 'call'>;
  readonly windowOf: () => BrowserWindow | null;
  /** Where files are saved without asking, from the flags; null asks. */
  readonly saveFolder: string | null;
  readonly log: Log;
}

/** What a calendar's file is called: its first day. Names never stand in it. */
export function calendarFileName(from: string): string {
  return `breaks-from-${londonDate(from)}.ics`;
}

/** Asks where, then has the calendar made and written there; nothing is made, and no export recorded, when the person leaves it. */
export function calendarSaver({ desk, windowOf, saveFolder, log }: CalendarSaveParts) {
  return async (order: CalendarOrder): Promise<Result<CallOutput<'breaks.save'>, DeskError>> => {
    const window = windowOf();
    if (window === null) return fail(deskError('not-ready', 'The desk is not open yet.'));
    const file = await choosePlace(window, { name: calendarFileName(order.from), kind: { name: 'Calendar', extensions: ['ics'] } }, saveFolder);
    if (file === null) return ok({ saved: false, file: null, breaks: 0 });
    const made = await desk.call('breaks.calendar', order, { question: false });
    if (!made.ok) return made;
    const { text, breaks } = made.value as CallOutput<'breaks.calendar'>;
    try {
      writeWhole(file, text);
    } catch (error) {
      log('error', `a calendar could not be saved: ${(error as Error).name} ${(error as NodeJS.ErrnoException).code ?? ''}`);
      return fail(saveFailure(error, mayNotWrite));
    }
    return ok({ saved: true, file, breaks });
  };
}
