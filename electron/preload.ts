import { contextBridge, ipcRenderer } from 'electron';
import type { DeskBridge } from '../shared/contract/bridge/index.ts';
import type { DeskError } from '../shared/errors.ts';

/** A call whose input cannot even be copied never reaches the main process; it fails like any other. */
const uncopyable: { ok: false; error: DeskError } = { ok: false, error: { code: 'bad-input', message: 'This cannot be sent to the desk.', detail: null } };

// All arguments go on as they are: the main process checks how many there are, and what they are.
const send = (channel: 'desk:ask' | 'desk:tell', args: readonly unknown[]): Promise<never> =>
  new Promise((resolve) => resolve(ipcRenderer.invoke(channel, ...args))).catch(() => uncopyable) as Promise<never>;

const bridge: DeskBridge = {
  ask: (...args) => send('desk:ask', args),
  tell: (...args) => send('desk:tell', args),
  on: (name, listener) => {
    const listen = (_event: unknown, ...[payload]: Parameters<typeof listener>): void => listener(payload);
    ipcRenderer.on(`desk:event:${name}`, listen);
    return () => void ipcRenderer.off(`desk:event:${name}`, listen);
  },
  initial: { platform: process.platform as DeskBridge['initial']['platform'] },
};

// Many parts of the page listen to the same event.
ipcRenderer.setMaxListeners(0);
contextBridge.exposeInMainWorld('desk', bridge);
