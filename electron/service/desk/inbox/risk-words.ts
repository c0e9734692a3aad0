import type { TriageLexicon } from '../../../../shared/contract/entities/triage.ts';
import { limits } from '../../../../shared/limits.ts';
import { messagesOf } from '../../store/read/conversation.ts';
import { lexiconOf } from '../../store/read/triage.ts';
import type { Desk } from '../context.ts';
import { lastMessage, type Unsorted } from './may-be-risk.ts';
import { suggestedIn } from './suggested.ts';

/** What was looked at, by the lexicon and then by the last message: more than can be open, so that no list looks at all of them again each time. */
const MOST_KNOWN = 10 * limits.listRows;

const known = new WeakMap<TriageLexicon, Map<string, boolean>>();

/** Whether the words of a conversation that nobody has sorted point to a risk; looked at once for each message and lexicon. */
export function pointsToRisk(desk: Pick<Desk, 'store'>, one: Unsorted): boolean {
  const lexicon = lexiconOf(desk.store.db);
  const found = known.get(lexicon) ?? new Map<string, boolean>();
  known.set(lexicon, found);
  const key = lastMessage(one);
  const before = found.get(key);
  if (before !== undefined) return before;
  if (found.size > MOST_KNOWN) found.clear();
  const points = suggestedIn(desk, messagesOf(desk.store.db, one.row.id).messages).suggestion.purpose === 'risk';
  found.set(key, points);
  return points;
}
