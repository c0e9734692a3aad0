import type { Connection } from '../contract/bridge/state.ts';

const apart: ReadonlySet<Connection['state']> = new Set<Connection['state']>(['offline', 'backing-off', 'sign-in-needed', 'blocked', 'paused']);

/** Whether nothing of this desk reaches the community now. Trying to connect again changes nothing of that before it is answered. */
export function isApart({ state, offlineSince }: Pick<Connection, 'state' | 'offlineSince'>): boolean {
  return offlineSince !== null || apart.has(state);
}
