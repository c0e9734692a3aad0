import { session as sessions, type Session } from 'electron';
import { servePage, type PageSource } from './app-protocol.ts';
import { serveImages, type ImageFileOf } from './image-protocol.ts';
import { blockNetwork } from './network-guard.ts';
import { denyPermissions } from './permissions.ts';

/**
 * The session of the desk's page: without network, permissions, dictionary or a cache of what it loads. A `lasting` one
 * leaves the compiled code of the page's own scripts behind, which spares every start 50 ms; that nothing of a person is
 * among it is tested (test/security/planted.exploit.spec.ts). Where Chromium's files lie in a temporary folder it must not
 * last: Chromium hung at its end over files that were gone. `served` settles when the first frame's files were asked for.
 */
export function pageSession(page: () => PageSource, imageFile: ImageFileOf, packaged: boolean, lasting: boolean): { session: Session; served: Promise<void> } {
  const session = sessions.fromPartition(lasting ? 'persist:desk' : 'desk', { cache: false });
  session.setSpellCheckerEnabled(false);
  denyPermissions(session);
  blockNetwork(session, !packaged);
  serveImages(session, imageFile);
  return { session, served: servePage(session, page) };
}

/** The session that nothing of ours uses: closed all the same, for whatever might come to use it. */
export function closeDefaultSession(): void {
  const session = sessions.defaultSession;
  session.setSpellCheckerEnabled(false);
  denyPermissions(session);
  blockNetwork(session, false);
}
