import type { SuggestionView } from '../../../../shared/contract/bridge/inbox.ts';
import type { Message } from '../../../../shared/contract/entities/inbox.ts';
import { suggestionFor } from '../../../../shared/model/triage/index.ts';
import { lexiconOf } from '../../store/read/triage.ts';
import type { Desk } from '../context.ts';
import type { Marked } from './entries.ts';

/** The member's last stretch of messages: what waits for an answer, or what was answered last. */
function lastStretch(messages: readonly Message[]): readonly Message[] {
  const end = messages.findLastIndex((one) => one.from === 'member');
  const before = messages.slice(0, Math.max(end, 0)).findLastIndex((one) => one.from === 'team');
  return messages.slice(before + 1, end + 1);
}

/** What the desk suggests for what the member wrote last, with why, and where its words are marked (domain.md 2.9). It hides and answers nothing; of what nobody has sorted, what may be a risk is shown first. */
export function suggestedIn(desk: Pick<Desk, 'store'>, messages: readonly Message[]): { suggestion: SuggestionView; marked: Marked } {
  const { purpose, why, phrases } = suggestionFor(lastStretch(messages), lexiconOf(desk.store.db));
  return { suggestion: { purpose, why, phrases: phrases.map(({ purpose: of, text, why: because, messageId }) => ({ purpose: of, text, why: because, messageId })) }, marked: Map.groupBy(phrases, (one) => one.messageId) };
}
