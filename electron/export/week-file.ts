import { existsSync } from 'node:fs';
import type { CallOutput } from '../../shared/contract/bridge/calls.ts';
import type { WeekOrder } from '../../shared/contract/bridge/weekly.ts';
import { deskError, type DeskError } from '../../shared/errors.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { writeFolder, writeWhole } from '../files.ts';
import type { CalendarSaveParts } from './calendar-file.ts';
import { printPdf } from './pdf.ts';
import { saveFailure } from './save-failure.ts';
import { choosePlace } from './save-place.ts';

type Exported = CallOutput<'weekly.export'>;

const notSaved: Exported = { saved: false, files: [], pages: 0 };
const kinds = { csv: { name: 'Folder of tables', extensions: [] }, xlsx: { name: 'Spreadsheet', extensions: ['xlsx'] }, pdf: { name: 'PDF', extensions: ['pdf'] } } as const;

const taken = deskError('refused', 'There is a folder of that name already. Choose another name, or take that one away first.');

const failure = (error: unknown): DeskError => saveFailure(error, (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken : deskError('internal', 'The week could not be exported.'));

/** What the week is called before it is made: the name that the dialog suggests. */
const suggested = ({ week, format, named }: WeekOrder): string => `Week ${Number(week.slice(6))} ${week.slice(0, 4)}${named === null ? '' : ' with names'}${format === 'csv' ? '' : `.${format}`}`;

/** Asks where, then has a week made and written there; nothing is made, and no export recorded, when the person leaves it. */
export function weekExporter({ desk, windowOf, saveFolder, log }: CalendarSaveParts) {
  return async (order: WeekOrder): Promise<Result<Exported, DeskError>> => {
    const window = windowOf();
    if (window === null) return fail(deskError('not-ready', 'The desk is not open yet.'));
    const closed = new AbortController();
    const close = (): void => closed.abort();
    window.once('closed', close);
    try {
      const { name, extensions } = kinds[order.format];
      const place = await choosePlace(window, { name: suggested(order), kind: { name, extensions: [...extensions] } }, saveFolder);
      if (place === null) return ok(notSaved);
      // Before an export is on record. A folder may hold what somebody else put there, so it is never replaced.
      if (order.format === 'csv' && existsSync(place)) return fail(taken);
      const made = await desk.call('weekly.make', order, { question: false });
      if (!made.ok) return made;
      const { html, footer, files } = made.value as CallOutput<'weekly.make'>;
      const contents = files.map((file) => ({ name: file.name, content: Buffer.from(file.base64, 'base64') }));
      if (order.format === 'csv') return ok({ saved: true, files: writeFolder(place, contents), pages: 0 });
      if (order.format === 'xlsx') {
        for (const { content } of contents) writeWhole(place, content);
        return ok({ saved: true, files: [place], pages: 0 });
      }
      const { bytes, pages } = await printPdf({ html: html ?? '', footer, signal: closed.signal, onLaidOut: () => undefined });
      writeWhole(place, bytes);
      return ok({ saved: true, files: [place], pages });
    } catch (error) {
      log('error', `a week could not be exported: ${(error as Error).name} ${(error as NodeJS.ErrnoException).code ?? ''}`);
      return closed.signal.aborted ? ok(notSaved) : fail(failure(error));
    } finally {
      if (!window.isDestroyed()) window.off('closed', close);
    }
  };
}
