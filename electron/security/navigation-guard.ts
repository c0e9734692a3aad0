import type { App, WebContents } from 'electron';
import { isAppPage } from './app-path.ts';

/** Told about an https address that the page asked to open outside. */
export type OfferLink = (address: string) => void;

function guard(contents: WebContents, offer: OfferLink): void {
  // The page may load itself again; everything else stays where it is. Routes are fragments and do not navigate.
  contents.on('will-navigate', (event) => {
    if (!isAppPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAppPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Calls would open sockets of their own, past all that watches requests.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(({ url }) => {
    offer(url);
    return { action: 'deny' };
  });
}

/** Guards every page there will ever be: no navigation, no redirect, no frames, no new windows, no webviews. */
export function guardNavigation(app: App, offer: OfferLink): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, offer));
}
