import type { Put } from '../../desk/support/world.ts';
import { receiveMessage } from '../../../electron/community/server/intake.ts';
import { plusMs } from '../../../shared/time.ts';
import { messages } from '../triage/messages/index.ts';

/** One conversation of the hour: when it arrives, after how many seconds a colleague says what it is for, and what for. */
export interface Arriving {
  readonly id: string;
  readonly memberId: string;
  readonly name: string;
  readonly body: string;
  readonly purpose: 'risk' | 'concern' | 'tech' | 'outside';
  /** Seconds into the hour. */
  readonly second: number;
}

const HOUR_SECONDS = 3_600;

/** So many conversations spread over an hour, words from the labelled messages of `npm run bench -- triage`, the same every time. */
export function hourOf(count: number): Arriving[] {
  const step = HOUR_SECONDS / count;
  return Array.from({ length: count }, (_, n) => {
    // A step that has no factor in common with the number of messages goes through all of them in a mixed order.
    const { purpose, text } = messages[(n * 97) % messages.length]!;
    return { id: `con-hour-${n}`, memberId: `m-hour-${n}`, name: `hourling_${n}`, body: text, purpose, second: Math.floor(n * step) };
  });
}

/** A member and their first message as rows. */
export function rowsOf({ id, memberId, name, body }: Arriving, at: string): Put[] {
  const member = { op: 'put', t: 'member', row: { id: memberId, name, joinedAt: plusMs(at, -30 * 86_400_000), ageBand: 'unknown', state: 'active', mergedInto: null, contactRoutes: ['message'] } };
  return [member, ...receiveMessage({ id: `${id}-m`, memberId, body, at }, undefined, { conversationId: id, eventId: `${id}-e` })] as unknown as Put[];
}
