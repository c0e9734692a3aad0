import type { RiskPrintOrder } from '../../shared/contract/bridge/risk.ts';
import type { CallOutput } from '../../shared/contract/bridge/calls.ts';
import { deskError, type DeskError } from '../../shared/errors.ts';
import { londonDate } from '../../shared/london-days.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from '../files.ts';
import type { CalendarSaveParts } from './calendar-file.ts';
import { printPdf } from './pdf.ts';
import { saveFailure } from './save-failure.ts';
import { choosePlace } from './save-place.ts';

/** What saving a calendar needs, and the instant now, ISO 8601. */
type RiskPrintParts = CalendarSaveParts & { readonly now: () => string };

/** Asks where, then has a risk record made and printed there; nothing is made, and no export recorded, when the person leaves it. */
export function riskPrinter({ desk, windowOf, saveFolder, now, log }: RiskPrintParts) {
  return async (order: RiskPrintOrder): Promise<Result<CallOutput<'risk.print'>, DeskError>> => {
    const window = windowOf();
    if (window === null) return fail(deskError('not-ready', 'The desk is not open yet.'));
    const closed = new AbortController();
    const close = (): void => closed.abort();
    window.once('closed', close);
    try {
      // A file's name is seen by whoever sees the folder, so it names nobody.
      const file = await choosePlace(window, { name: `risk-record-${londonDate(now())}.pdf`, kind: { name: 'PDF', extensions: ['pdf'] } }, saveFolder);
      if (file === null) return ok({ saved: false, file: null, pages: 0 });
      const made = await desk.call('risk.document', order, { question: false });
      if (!made.ok) return made;
      const { html } = made.value as CallOutput<'risk.document'>;
      const { bytes, pages } = await printPdf({ html, footer: 'Risk record, confidential', signal: closed.signal, onLaidOut: () => undefined });
      writeWhole(file, bytes);
      return ok({ saved: true, file, pages });
    } catch (error) {
      log('error', `a risk record could not be printed: ${(error as Error).name} ${(error as NodeJS.ErrnoException).code ?? ''}`);
      return fail(saveFailure(error, deskError('internal', 'The record could not be printed.')));
    } finally {
      if (!window.isDestroyed()) window.off('closed', close);
    }
  };
}
