import type { Connection } from '../../../shared/contract/bridge/state.ts';
import type { Running } from '../desk/session/running.ts';
import { exitCodes, HeadlessFailure } from './exit-codes.ts';

/** How a sync stands, as far as waiting for it goes. */
type Standing = 'under-way' | 'quiet' | HeadlessFailure;

const failed: Partial<Record<Connection['state'], readonly [code: 3 | 4, kind: string, sentence: string]>> = {
  'offline': [exitCodes.unreachable, 'unreachable', 'The community cannot be reached.'],
  'backing-off': [exitCodes.unreachable, 'unreachable', 'The community cannot be reached at the moment.'],
  'blocked': [exitCodes.unreachable, 'blocked', 'The community and this desk do not fit together.'],
  'paused': [exitCodes.unreachable, 'paused', 'The sync is paused.'],
  'sign-in-needed': [exitCodes.notSignedIn, 'wrong-token', 'The community does not know this token any more.'],
};

function standing(running: Running, connection: Connection): Standing {
  const no = failed[connection.state];
  if (no) return new HeadlessFailure(no[0], no[1], connection.why ?? no[2]);
  if (connection.state !== 'up-to-date') return 'under-way';
  const waiting = running.desk.sync.entries().some((entry) => entry.state === 'queued' || entry.state === 'sending');
  return waiting ? 'under-way' : 'quiet';
}

/**
 * Waits until everything is pulled and everything that can go has gone. Rejects with the first failure to reach the
 * community, because whoever runs this repeats it; and at the deadline. `listen` hands over every connection event.
 */
export function untilQuiet(running: Running, listen: (listener: (connection: Connection) => void) => void, deadlineMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new HeadlessFailure(exitCodes.unreachable, 'timed-out', 'The sync was not done in time. What was pulled is kept; run it again.')), deadlineMs);
    const look = (connection: Connection): void => {
      const now = standing(running, connection);
      if (now === 'under-way') return;
      clearTimeout(timer);
      if (now === 'quiet') resolve();
      else reject(now);
    };
    listen(look);
    look(running.desk.sync.connection());
  });
}
