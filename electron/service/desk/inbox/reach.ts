import type { Permission } from '../../../../shared/contract/bridge/views.ts';
import type { Conversation } from '../../../../shared/contract/entities/inbox.ts';
import { coversNow } from '../../../../shared/model/cover/shifts.ts';
import { isStaff } from '../../../../shared/model/permissions.ts';
import { fails, type Desk } from '../context.ts';

const others = 'Staff and team leads read messages to the team. During a shift on weekend cover you see what was handed to it.';

/** Who may read what of the inbox now (domain.md 2.11). The community sends a volunteer nothing else; between two syncs the end of a shift is seen here. */
export interface Reach {
  readonly canRead: Permission;
  /** Whether this person looks after the inbox now. */
  readonly onCover: boolean;
  sees(row: Pick<Conversation, 'withWeekendCover'>): boolean;
}

/** See {@link Reach}. */
export function reachOf({ store, actor }: Pick<Desk, 'store' | 'actor'>, now: string): Reach {
  const onCover = coversNow(store.reader.list('shift', actor.id), actor.id, now);
  if (isStaff(actor.role)) return { canRead: { allowed: true, why: null, byRole: false }, onCover, sees: () => true };
  const canRead = onCover ? { allowed: true, why: null, byRole: false } : { allowed: false, why: others, byRole: true };
  return { canRead, onCover, sees: (row) => onCover && row.withWeekendCover };
}

/** A conversation that this person may read now. Fails with `not-found`, and with `not-allowed` for everything that is not theirs to read. */
export function readable(desk: Desk, id: string, now: string): Conversation {
  const row = desk.store.reader.get('conversation', id);
  if (!row) return fails('not-found', 'This conversation is not on this computer.');
  return reachOf(desk, now).sees(row) ? row : fails('not-allowed', others);
}
