import { limits } from '../../../../shared/limits.ts';
import { peek } from '../../../data/query-cache.ts';
import type { KeptMessage } from '../../told/use-message.ts';

/** Replies as they were last on this page, so that coming back to one draws it in the first frame; the desk has them for good. */
const known = new Map<string, KeptMessage | null>();

/** Whose reply it is and to which conversation: another person at this computer never sees it. */
function keyOf(conversationId: string): string {
  const session = peek('desk.state', {}).data?.session;
  return `${session?.url ?? ''} ${session?.staffId ?? ''} ${conversationId}`;
}

/** The reply as it was last on this page; null for none, undefined where that is not known here. */
export function knownDraft(conversationId: string): KeptMessage | null | undefined {
  return known.get(keyOf(conversationId));
}

/** Remembers a reply as it is now; null when there is none. */
export function rememberDraft(conversationId: string, draft: KeptMessage | null): void {
  const key = keyOf(conversationId);
  known.delete(key);
  known.set(key, draft);
  const [oldest] = known.keys();
  if (known.size > limits.draftsKept && oldest !== undefined) known.delete(oldest);
}
