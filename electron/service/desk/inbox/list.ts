import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Conversation } from '../../../../shared/contract/entities/inbox.ts';
import { limits } from '../../../../shared/limits.ts';
import { byPlace } from '../../../../shared/model/inbox/place.ts';
import { closedInbox, openInbox } from '../../store/read/inbox.ts';
import type { Desk } from '../context.ts';
import { mayBeRisk } from './may-be-risk.ts';
import { reachOf, type Reach } from './reach.ts';
import { inboxRows, placed, type InPlace } from './rows.ts';

type Filter = CallInput<'inbox.list'>;
type List = CallOutput<'inbox.list'>;

/** The open conversations that this person may read, in the order of domain.md 2.9; what may be a risk comes before the rest of what nobody has sorted. */
export function openPlaced(desk: Pick<Desk, 'store' | 'actor'>, reach: Reach, now: string): (InPlace & { readonly mayBeRisk: boolean })[] {
  if (!reach.canRead.allowed) return [];
  const all = placed(desk, openInbox(desk.store.db).filter((row) => reach.sees(row)), now);
  const ordered = all.map((one) => ({ ...one, id: one.row.id, lastMessageAt: one.row.lastMessageAt, mayBeRisk: mayBeRisk(desk, one) }));
  return ordered.sort(byPlace);
}

const isOf = (desk: Desk, whose: Filter['whose']) => (row: Conversation): boolean => whose === 'everyone' || row.assigneeId === (whose === 'mine' ? desk.actor.id : null);

const forThem = (one: InPlace): boolean => one.place.group === 'for-them' || one.place.group === 'snoozed';

/**
 * The inbox (domain.md 2.9): what would hurt most first. `open` counts what is for us, `waiting` what waits for the member or
 * was put off, of those that the filter lets through.
 */
export function listInbox(desk: Desk, { whose, state }: Filter): List {
  const now = desk.now();
  const reach = reachOf(desk, now);
  const all = openPlaced(desk, reach, now).filter(({ row }) => isOf(desk, whose)(row));
  const counts = { open: all.filter((one) => !forThem(one)).length, waiting: all.filter(forThem).length, canRead: reach.canRead, onCover: reach.onCover };
  if (state === 'open') return { rows: inboxRows(desk, all.slice(0, limits.listRows), now), total: all.length, ...counts };
  if (!reach.canRead.allowed) return { rows: [], total: 0, ...counts };
  const closed = closedInbox(desk.store.db, whose === 'everyone' ? undefined : whose === 'mine' ? desk.actor.id : null);
  const seen = closed.rows.filter((row) => reach.sees(row));
  return { rows: inboxRows(desk, placed(desk, seen, now), now), total: seen.length < closed.rows.length ? seen.length : closed.total, ...counts };
}
