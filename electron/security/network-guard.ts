import type { App, Session } from 'electron';
import { isAppUrl } from './app-path.ts';
import { imageOfAddress } from './image-address.ts';

/**
 * Takes the network away from Chromium as a whole: no name can be looked up, nothing is fetched in the background.
 * The desk service has a network stack of its own. Must run before the app is ready.
 */
export function silenceChromium(app: App): void {
  const switches: Record<string, string | undefined> = {
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'disable-background-networking': undefined,
    'disable-component-update': undefined,
    'disable-domain-reliability': undefined,
    'disable-sync': undefined,
    'disable-http-cache': undefined,
    'no-pings': undefined,
  };
  for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value);
}

/** Cancels every request of a session that is not for a file of the page, or to draw a member's image. `devtools` lets the developer tools load themselves. */
export function blockNetwork(session: Session, devtools: boolean): void {
  session.webRequest.onBeforeRequest((request, answer) => {
    const drawn = request.resourceType === 'image' && imageOfAddress(request.url) !== null;
    const allowed = isAppUrl(request.url) || drawn || (devtools && request.url.startsWith('devtools://'));
    answer({ cancel: !allowed });
  });
}
