import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { useInboxUi, type Beside } from '../store.ts';

/**
 * What stands beside a conversation: what was asked for; else the record where it is about a risk or there is one, and
 * what came before everywhere else. Who may neither write nor read a record gets none.
 */
export function besideOf({ id, purpose, riskRecords, may }: Pick<ConversationDetail, 'id' | 'purpose' | 'riskRecords' | 'may'>, asked: { readonly conversationId: string; readonly what: Beside } | null): Beside {
  if (riskRecords.length === 0 && !may['record-risk'].allowed) return 'history';
  if (asked?.conversationId === id) return asked.what;
  return purpose === 'risk' || riskRecords.length > 0 ? 'record' : 'history';
}

/** What stands beside this conversation now. */
export function useBeside(detail: ConversationDetail | null): Beside {
  const asked = useInboxUi((ui) => ui.beside);
  return detail === null ? 'history' : besideOf(detail, asked);
}
