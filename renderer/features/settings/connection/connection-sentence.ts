import type { Connection } from '../../../../shared/contract/bridge/state.ts';
import { sayTime } from '../../../../shared/time.ts';

/** How the desk stands with the community, as a sentence under its short words: what is safe and what happens next. */
export function connectionSentence({ state, why, lastSyncAt, queued }: Connection, now: string): string {
  const from = lastSyncAt === null ? '' : ` What you see is from ${sayTime(lastSyncAt, now)}.`;
  switch (state) {
    case 'connecting': return 'The desk is reaching for the community. You can work meanwhile; what you do is saved here.';
    case 'snapshot': return 'The desk is copying from the community, what is open first. You can work while this goes on.';
    case 'pulling': return 'The desk is fetching what is new there.';
    case 'pushing': return 'What you did is on its way to the community.';
    case 'up-to-date': return queued === 0 ? 'All you did is with the community, and all that is new there is here.' : 'All that is new there is here. What is saved here goes out next.';
    case 'offline': return `Everything you do is saved here and sent when the connection is back.${from}`;
    case 'backing-off': return `The community does not answer just now. The desk tries again by itself; everything you do is saved here.${from}`;
    case 'sign-in-needed': return why ?? 'The community no longer takes this computer’s access token. Everything you do is saved here; renew the token below to send it.';
    case 'blocked': return why ?? 'The community does not let this desk connect. Everything you do is saved here.';
    case 'paused': return `You paused the connection. Nothing is fetched or sent until you resume; everything you do is saved here.${from}`;
  }
}
