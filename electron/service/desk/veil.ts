import type { EntityName, EntityRow } from '../../../shared/contract/entities/index.ts';
import { coversNow } from '../../../shared/model/cover/shifts.ts';
import { isStaff } from '../../../shared/model/permissions.ts';
import { mayRead, viewerOf } from '../../../shared/model/visibility.ts';
import type { Desk } from './context.ts';

/**
 * Whether this person may see a row that is on this computer. The community sends nothing else, but a desk that is offline
 * when a volunteer's shift ends, or when a conversation is handed back here, still has what it was sent (domain.md 2.11).
 */
export function canSee<T extends EntityName>({ store, actor, now }: Pick<Desk, 'store' | 'actor' | 'now'>, t: T, row: EntityRow<T>): boolean {
  return isStaff(actor.role) || mayRead(viewerOf(actor, store.reader, now()), t, row);
}

/** The volunteer from whom conversations are kept now because no shift of theirs runs, or null: lists leave out by it what {@link canSee} refuses. */
export function veiledFrom({ store, actor, now }: Pick<Desk, 'store' | 'actor' | 'now'>): string | null {
  return isStaff(actor.role) || coversNow(store.reader.list('shift', actor.id), actor.id, now()) ? null : actor.id;
}
