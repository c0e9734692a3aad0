import type { Connection } from '../../shared/contract/bridge/state.ts';
import { sayTime } from '../../shared/time.ts';
import type { IconName } from '../components/icons.ts';
import type { Route } from './routes.ts';

/** The connection as one calm fact: picture, words, and where pressing it leads. */
export interface ConnectionWords {
  readonly icon: IconName;
  readonly words: string;
  readonly tone: 'plain' | 'offline' | 'needs-you';
  readonly to: Route;
  /** States that usually pass before anybody has read them; shown only when they last. */
  readonly passing: boolean;
}

const count = (n: number): string => n.toLocaleString('en-GB');
const settings: Route = { screen: 'settings', section: 'connection' };
const outbox: Route = { screen: 'outbox', id: null };

/** "today" goes without saying in the title bar. */
const short = (at: string, now: string): string => sayTime(at, now).replace(/^today /, '');

const savedHere = (queued: number): string => (queued > 0 ? `, ${count(queued)} saved here` : '');

/**
 * Says how the desk stands with the community. What needs a person comes before what the line is doing; `sending` is how
 * many there were when this sending began; `onlyRead`: the community's forum is read and never changed.
 */
export function sayConnection(connection: Connection, now: string, sending: number, onlyRead = false): ConnectionWords {
  const { state, queued, needsYou, progress, offlineSince, lastSyncAt } = connection;
  const plain = (icon: IconName, words: string, passing = false): ConnectionWords => ({ icon, words, tone: 'plain', to: settings, passing });
  if (state === 'sign-in-needed') return { icon: 'needs-you', words: `Sign in again${savedHere(queued)}`, tone: 'needs-you', to: settings, passing: false };
  if (state === 'blocked') return { icon: 'needs-you', words: `Not connected${savedHere(queued)}`, tone: 'needs-you', to: settings, passing: false };
  // While it tries again it is as far away as before: nothing is up to date until the community has answered.
  if (state === 'offline' || state === 'backing-off' || (state === 'connecting' && offlineSince !== null)) {
    const since = offlineSince ?? lastSyncAt;
    return { icon: 'offline', words: `${since === null ? 'Offline' : `Offline since ${short(since, now)}`}${savedHere(queued)}`, tone: 'offline', to: outbox, passing: state === 'backing-off' && offlineSince === null };
  }
  if (state === 'paused') return { icon: 'offline', words: `Paused${savedHere(queued)}`, tone: 'offline', to: settings, passing: false };
  if (needsYou > 0) return { icon: 'needs-you', words: needsYou === 1 ? '1 needs you' : `${count(needsYou)} need you`, tone: 'needs-you', to: outbox, passing: false };
  if (state === 'snapshot' || (state === 'pulling' && progress !== null)) return plain('sending', progress === null ? 'Copying' : `Copying ${count(progress.done)} of ${count(progress.total)}`);
  if (state === 'pushing' && queued > 0) {
    const total = Math.max(sending, queued);
    return { ...plain('sending', `Sending ${count(total - queued + 1)} of ${count(total)}`, true), to: outbox };
  }
  if (state === 'connecting' && lastSyncAt === null) return plain('sending', 'Connecting', true);
  return plain('up-to-date', `${lastSyncAt === null ? 'Connected' : `Up to date · ${short(lastSyncAt, now)}`}${onlyRead ? ' · forum only read' : ''}`);
}
