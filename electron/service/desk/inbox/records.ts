import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { recordsAbout } from '../../store/read/risk.ts';
import type { Desk } from '../context.ts';
import { knownRisks } from '../risk/summaries.ts';

/** The risk records about a conversation that this person may know of, the latest first; of each no more than that it is there, by whom and how soon (domain.md 2.10). */
export function recordsOfConversation(desk: Desk, conversationId: string, now: string): ConversationDetail['riskRecords'] {
  return knownRisks(desk, recordsAbout(desk.store.db, [conversationId]), now).map(({ summary: { id, by, at, urgency, reviewDueAt, closed, saving } }) => ({ id, by, at, urgency, reviewDueAt, closed: closed !== null, saving }));
}
