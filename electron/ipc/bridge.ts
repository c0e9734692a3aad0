import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { DeskError } from '../../shared/errors.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import { isAppPage } from '../security/app-path.ts';

/** Checks and answers what came in on one of the two channels. Never rejects. */
export type Answer = (channel: 'ask' | 'tell', args: readonly unknown[]) => Promise<Result<unknown, DeskError>>;

const elsewhere: DeskError = { code: 'not-allowed', message: 'Only the desk itself may ask this.', detail: null };

/** Whether a message comes from the top frame of our window, showing our page. */
function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  if (window === null || window.isDestroyed() || frame === null) return false;
  if (event.sender !== window.webContents || frame !== window.webContents.mainFrame) return false;
  return isAppPage(frame.url);
}

/**
 * Opens the bridge: two channels, the sender checked before anything else is looked at. It is open before there is
 * somebody to answer, because the page loads at the same time: calls wait for `answering`. `heard` is told of every call of ours.
 */
export function openBridge(windowOf: () => BrowserWindow | null, answering: Promise<Answer>, heard: () => unknown, log: Log): void {
  for (const channel of ['ask', 'tell'] as const) {
    ipcMain.handle(`desk:${channel}`, async (event, ...args: unknown[]): Promise<Result<unknown, DeskError>> => {
      if (!isOurs(event, windowOf())) {
        log('warn', 'a call from somewhere else than the desk page was refused');
        return fail(elsewhere);
      }
      heard();
      return (await answering)(channel, args);
    });
  }
}
