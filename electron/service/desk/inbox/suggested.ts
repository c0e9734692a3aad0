import type { SuggestionView } from '../../../../shared/contract/bridge/inbox.ts';
import type { Message } from '../../../../shared/contract/entities/inbox.ts';
import { builtInLexicon, suggestionFor } from '../../../../shared/model/triage/index.ts';
import type { Marked } from './entries.ts';

/** The member's last stretch of messages: what waits for an answer, or what was answered last. */
function lastStretch(messages: readonly Message[]): readonly Message[] {
  const end = messages.findLastIndex((one) => one.from === 'member');
  const before = messages.slice(0, Math.max(end, 0)).findLastIndex((one) => one.from === 'team');
  return messages.slice(before + 1, end + 1);
}

/** What the desk suggests for what the member wrote last, with why, and where its words are marked (domain.md 2.9). It hides, delays and answers nothing. */
export function suggestedIn(messages: readonly Message[]): { suggestion: SuggestionView; marked: Marked } {
  const { purpose, why, phrases } = suggestionFor(lastStretch(messages), builtInLexicon);
  return { suggestion: { purpose, why, phrases: phrases.map(({ purpose: of, text, why: because, messageId }) => ({ purpose: of, text, why: because, messageId })) }, marked: Map.groupBy(phrases, (one) => one.messageId) };
}
