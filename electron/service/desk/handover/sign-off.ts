import { signedOffAt, type SignedOff } from '../../../../shared/model/handover/signed-off.ts';
import { limits } from '../../../../shared/limits.ts';
import { plusMs } from '../../../../shared/time.ts';
import { tracesOf } from '../../store/read/handover.ts';
import type { Desk } from '../context.ts';

const DAY_MS = 86_400_000;

/** When this person signed off, by their shifts, what they handed on, and what they did (shared/model/handover/signed-off.ts). */
export function signedOff({ store, actor }: Pick<Desk, 'store' | 'actor'>, now: string): SignedOff {
  const earliest = plusMs(now, -limits.handoverDays * DAY_MS);
  return signedOffAt({ now, shifts: store.reader.list('shift', actor.id), ...tracesOf(store.db, actor.id, earliest) });
}
