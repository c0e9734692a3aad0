import type { TriageLexicon } from '../../../../shared/contract/entities/triage.ts';
import type { Conversation } from '../../../../shared/contract/entities/inbox.ts';
import { limits } from '../../../../shared/limits.ts';
import type { Place } from '../../../../shared/model/inbox/place.ts';
import { messagesOf } from '../../store/read/conversation.ts';
import type { Log } from '../../store/read/inbox.ts';
import { lexiconOf } from '../../store/read/triage.ts';
import type { Desk } from '../context.ts';
import { suggestedIn } from './suggested.ts';

/** What was looked at, by the lexicon and then by the last message. */
const known = new WeakMap<TriageLexicon, Map<string, boolean>>();

/** Whether the words of a conversation that nobody has sorted point to a risk; looked at once for each message and lexicon. */
export function mayBeRisk(desk: Pick<Desk, 'store'>, { row, log, place }: { readonly row: Pick<Conversation, 'id'>; readonly log: Log; readonly place: Place }): boolean {
  if (place.group !== 'untriaged') return false;
  const lexicon = lexiconOf(desk.store.db);
  const found = known.get(lexicon) ?? new Map<string, boolean>();
  known.set(lexicon, found);
  const key = log.messages.at(-1)?.id ?? row.id;
  const before = found.get(key);
  if (before !== undefined) return before;
  if (found.size > limits.listRows) found.clear();
  const points = suggestedIn(desk, messagesOf(desk.store.db, row.id).messages).suggestion.purpose === 'risk';
  found.set(key, points);
  return points;
}
