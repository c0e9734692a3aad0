import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { deskError, DeskFailure, type DeskError } from '../../shared/errors.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import type { Publish } from '../lifecycle.ts';
import { isAppPage } from '../security/app-path.ts';
import { checkCall, type CheckedCall } from './check-call.ts';

/** Answers a call that was checked. */
export type Answer = (call: CheckedCall) => Promise<Result<unknown, DeskError>>;

/** Whether a message comes from the top frame of our window, showing our page. */
function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  if (window === null || window.isDestroyed() || frame === null) return false;
  if (event.sender !== window.webContents || frame !== window.webContents.mainFrame) return false;
  return isAppPage(frame.url);
}

/** Opens the bridge: two channels, each call checked before anything sees it, each answer a value. */
export function openBridge(windowOf: () => BrowserWindow | null, answer: Answer, log: Log): void {
  for (const channel of ['ask', 'tell'] as const) {
    ipcMain.handle(`desk:${channel}`, async (event, ...args: unknown[]): Promise<Result<unknown, DeskError>> => {
      if (!isOurs(event, windowOf())) {
        log('warn', 'a call from somewhere else than the desk page was refused');
        return fail(deskError('not-allowed', 'Only the desk itself may ask this.'));
      }
      const checked = checkCall(channel, args);
      if (!checked.ok) return checked;
      try {
        return await answer(checked.value);
      } catch (error) {
        if (error instanceof DeskFailure) return fail(error.error);
        log('error', `${checked.value.name} failed: ${(error as Error).name} ${(error as NodeJS.ErrnoException).code ?? ''}`);
        return fail(deskError('internal', 'Something went wrong in the desk itself. What you did before is safe.'));
      }
    });
  }
}

/** Sends events to the window's page, if there is one. */
export function publisher(windowOf: () => BrowserWindow | null): Publish {
  return (name, payload) => {
    const window = windowOf();
    if (window !== null && !window.isDestroyed()) window.webContents.send(`desk:event:${name}`, payload);
  };
}
