import { dialog, shell, type BrowserWindow } from 'electron';
import type { OfferLink } from './navigation-guard.ts';

const LONGEST_ADDRESS = 2_000;

/** The address if it may be opened in a browser: https, without a name and password in it, not too long; else null. */
export function openableAddress(address: string): URL | null {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname !== '' ? url : null;
}

/**
 * The only way to the browser. The person sees the true host (as punycode, so that look-alikes show) and the whole
 * address, and the safe answer is the default. One question at a time: a page cannot bury somebody in them.
 */
export function externalLinks(windowOf: () => BrowserWindow | null): OfferLink {
  let asking = false;
  return (address) => {
    const url = openableAddress(address);
    const window = windowOf();
    if (url === null || window === null || asking) return;
    asking = true;
    void dialog
      .showMessageBox(window, {
        type: 'question',
        title: 'Open a link',
        message: `Open ${url.host} in your browser?`,
        detail: `${url.href}\n\nThe browser is outside of the desk: what you open there can be seen by others who use this computer.`,
        buttons: ['Stay here', 'Open in browser'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => (response === 1 ? shell.openExternal(url.href) : undefined))
      .finally(() => {
        asking = false;
      });
  };
}

/** Shows the profile folder in the system's file manager. */
export function showFolder(folder: string): void {
  void shell.openPath(folder);
}
