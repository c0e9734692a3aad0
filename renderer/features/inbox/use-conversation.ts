import { useEffect, useState } from 'react';
import type { ConversationDetail } from '../../../shared/contract/bridge/inbox.ts';
import { limits } from '../../../shared/limits.ts';
import { tell } from '../../data/bridge.ts';
import { useQuery } from '../../data/use-query.ts';

/** A message counts as read once it stood before the person this long: walking past it with the arrows reads nothing. */
const READ_AFTER_MS = 1_000;

/**
 * The conversation to draw. While the next one is on its way the one before stays, so that nothing flashes; its acts are
 * off then, since a key must only ever reach the conversation that it was meant for.
 */
export function useShownConversation(id: string) {
  const { data, error } = useQuery('inbox.get', { id });
  const [shown, setShown] = useState<ConversationDetail | null>(data);
  // What was handed back, or is no longer there, leaves the screen with the answer that says so; nothing of it stays to read.
  const gone = error?.code === 'not-found' || error?.code === 'not-allowed';
  const next = gone ? null : (data ?? shown);
  if (next !== shown) setShown(next);
  if (gone) return { detail: null, current: false, error };
  return { detail: data ?? (error === null ? shown : null), current: data !== null, error: data === null ? error : null };
}

/** Colleagues see who looks at a conversation or writes in it; said again in time, and taken back on leaving. */
export function useInboxAttending(id: string, writing: boolean): void {
  useEffect(() => {
    const say = (): void => void tell('inbox.attend', { conversationId: id, doing: writing ? 'writing' : 'viewing' });
    say();
    const timer = setInterval(say, limits.presenceMs);
    return () => clearInterval(timer);
  }, [id, writing]);
  useEffect(() => () => void tell('inbox.attend', { conversationId: id, doing: 'gone' }), [id]);
}

/** What stands before the person becomes read, once they had the time to, and only while the window is in front. */
export function useReading(detail: ConversationDetail | null): void {
  const at = detail?.unread === true ? (detail.messages.at(-1)?.at ?? null) : null;
  const id = detail?.id ?? null;
  useEffect(() => {
    if (at === null || id === null) return;
    const read = (): void => {
      if (document.hasFocus()) void tell('inbox.read', { conversationId: id, at });
    };
    const timer = setTimeout(read, READ_AFTER_MS);
    window.addEventListener('focus', read);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', read);
    };
  }, [id, at]);
}
