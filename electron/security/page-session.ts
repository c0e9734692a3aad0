import { session as sessions, type Session } from 'electron';
import { servePage, type PageSource } from './app-protocol.ts';
import { blockNetwork } from './network-guard.ts';
import { denyPermissions } from './permissions.ts';

/**
 * The session of the desk's page: kept in memory only, so that no cache, cookie, storage or dictionary reaches the disk;
 * without a network and without permissions. `served` settles when the first frame's files were asked for.
 */
export function pageSession(page: () => PageSource, packaged: boolean): { session: Session; served: Promise<void> } {
  const session = sessions.fromPartition('desk', { cache: false });
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
