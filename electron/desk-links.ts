import { app, type BrowserWindow } from 'electron';
import { bringToFront } from './app-events.ts';
import type { Log } from './log.ts';
import { APP_PAGE } from './security/app-path.ts';
import { routeOfLink } from './security/desk-link.ts';

/** What another start hands to the desk that is open already; checked again on this side. */
export interface HandedOver {
  /** The link it was started with, or null. */
  readonly link: string | null;
}

/**
 * Follows `dutydesk://` links: the one that the desk was started with, those that another start hands over, and those that
 * macOS sends. A link is an id on a screen; the page reads it once more and asks for it as for any other, so that it shows
 * only what this person may see, once the desk is unlocked. Answers the address that the window begins with; without a
 * link it is the screen `first`, or what the page begins with by itself.
 */
export function followLinks(windowOf: () => BrowserWindow | null, started: string | null, log: Log, first: string | null): () => string {
  let waiting = first === null ? '' : `#/${first}`;
  function follow(link: unknown): void {
    const route = routeOfLink(link);
    const window = windowOf();
    if (route === null) log('warn', 'a link that opens nothing of the desk was refused');
    else if (window === null || window.isDestroyed()) waiting = route;
    // Loading the page that is shown would load it again, drafts and all; a fragment alone moves within it.
    else if (window.webContents.getURL() !== APP_PAGE + route) window.loadURL(APP_PAGE + route).catch(() => undefined);
    if (window !== null) bringToFront(window);
  }
  if (started !== null) follow(started);
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    const link = (handed as Partial<HandedOver> | null)?.link ?? null;
    const window = windowOf();
    if (link !== null) follow(link);
    else if (window !== null) bringToFront(window);
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    follow(link);
  });
  return () => APP_PAGE + waiting;
}
