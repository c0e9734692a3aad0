import type { Conversation } from '../../../../shared/contract/entities/inbox.ts';
import type { Place } from '../../../../shared/model/inbox/place.ts';
import type { Log } from '../../store/read/inbox.ts';
import type { Desk } from '../context.ts';

/** A conversation with where it stands. */
export interface Unsorted {
  readonly row: Pick<Conversation, 'id'>;
  readonly log: Log;
  readonly place: Place;
}

/** Whether the words of a conversation point to a risk (risk-words.ts). */
type PointsToRisk = (desk: Pick<Desk, 'store'>, one: Unsorted) => boolean;

/** Where the conversations whose words point to a risk are kept for the next start, by their last messages. */
const KEPT = 'inbox.mayBeRisk';

/** The words take 80 ms to read, which no first screen has: until they are here, what was found the last time counts. */
let look: PointsToRisk | null = null;
/** What was found last, by database: read once, and from then on as it was kept. */
const kept = new WeakMap<Desk['store'], ReadonlySet<string>>();

function keptIn(store: Desk['store']): ReadonlySet<string> {
  const before = kept.get(store);
  if (before !== undefined) return before;
  const ids = new Set(store.meta.get(KEPT)?.split(' '));
  kept.set(store, ids);
  return ids;
}

/** What a conversation is known by here: a new message has new words. */
export function lastMessage({ row, log }: Pick<Unsorted, 'row' | 'log'>): string {
  return log.messages.at(-1)?.id ?? row.id;
}

/** The words have been read: from now on they are looked at. */
export function lookBy(words: PointsToRisk): void {
  look = words;
}

/** Whether the words of a conversation that nobody has sorted point to a risk (domain.md 2.9). */
export function mayBeRisk(desk: Pick<Desk, 'store'>, one: Unsorted): boolean {
  if (one.place.group !== 'untriaged') return false;
  return look === null ? keptIn(desk.store).has(lastMessage(one)) : look(desk, one);
}

/** Keeps for the next start which of these may be about a risk; answers whether that differs from what was known. A disk that takes nothing more costs the next start a second without the marks, and nobody a notice now. */
export function keepForNextStart({ store }: Pick<Desk, 'store'>, all: readonly (Unsorted & { readonly mayBeRisk: boolean })[]): boolean {
  const ids = new Set(all.filter((one) => one.mayBeRisk).map(lastMessage));
  const before = keptIn(store);
  if (ids.size === before.size && [...ids].every((one) => before.has(one))) return false;
  kept.set(store, ids);
  try {
    store.transact(() => store.meta.set(KEPT, ids.size === 0 ? null : [...ids].join(' ')));
  } catch (error) {
    if (store.faultOf(error) === null) throw error;
  }
  return true;
}
