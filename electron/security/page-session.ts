import { session as sessions, type Session } from 'electron';
import { servePage, type PageSource } from './app-protocol.ts';
import { blockNetwork } from './network-guard.ts';
import { denyPermissions } from './permissions.ts';

/**
 * The session of the desk's page: without a network, a cache of what was loaded, and permissions. All that it leaves on the
 * disk is the compiled code of the page's own scripts, a tenth of the time of a start (test/security/planted.exploit.spec.ts). `served` settles when the first frame's files were asked for.
 */
export function pageSession(page: () => PageSource, packaged: boolean): { session: Session; served: Promise<void> } {
  const session = sessions.fromPartition('persist:desk', { cache: false });
  session.setSpellCheckerEnabled(false);
  denyPermissions(session);
  blockNetwork(session, !packaged);
  return { session, served: servePage(session, page) };
}

/** The session that nothing of ours uses: closed all the same, for whatever might come to use it. */
export function closeDefaultSession(): void {
  const session = sessions.defaultSession;
  session.setSpellCheckerEnabled(false);
  denyPermissions(session);
  blockNetwork(session, false);
}
