import { useEffect, useState } from 'react';
import type { ConversationDetail, ReplyStart } from '../../../../shared/contract/bridge/inbox.ts';
import { blockedWhy, unwritten, type MessageDraft } from '../../../../shared/model/drafts/message-draft.ts';
import type { KeptMessage } from '../../told/use-message.ts';
import { useKept } from '../../told/use-begun.ts';
import { repliesSince } from '../conversation/timeline.ts';
import { rememberDraft } from './known-drafts.ts';
import { baseOf, beginningOf, isBlank, signed, type Beginning } from './reply-text.ts';

/** A reply that a person is writing, and whether it may be sent. */
export interface Reply {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Puts a text in whole; `from` is the saved reply it is, null for words of a colleague. */
  readonly begin: (text: string, from: ReplyStart | null) => void;
  /** The draft as the desk keeps it. */
  readonly draft: MessageDraft;
  /** The saved reply that it began from. */
  readonly replyId: string | null;
  /** Why it cannot be sent yet, for beside the button; null when it can. */
  readonly blocked: string | null;
  /** Parts still to write. */
  readonly left: number;
  readonly blank: boolean;
  /** A saved reply as it is, that the desk put there and nobody has touched. */
  readonly untouched: boolean;
  /** Colleagues' replies that came while this was being written, and that the person has not said they have seen. */
  readonly newer: ConversationDetail['messages'];
  /** The latest message that the person wrote with in sight. */
  readonly since: string;
  /** The person has seen what came meanwhile. */
  readonly see: () => void;
  readonly clear: () => void;
  /** It went: nothing of it is kept. */
  readonly forget: () => void;
}

interface Written extends Beginning {
  readonly text: string;
}

/** The key under which the desk keeps a reply. */
export const replyKey = (conversationId: string): string => `reply/${conversationId}`;

/** A reply from its first word to its sending; kept on this computer while it is written. `kept` is what was begun before. */
export function useReply(detail: ConversationDetail, kept: KeptMessage | null): Reply {
  const { id, writer, lastMessageId, messages } = detail;
  const [written, setWritten] = useState<Written>(() => (kept === null ? { text: '', from: null, since: lastMessageId } : { text: kept.text, ...beginningOf(kept, lastMessageId) }));
  const { text, from } = written;
  const blank = isBlank(text, writer);
  const newer = blank ? [] : repliesSince(messages, written.since);
  // What the member adds, and what this person sent, is in sight; only a colleague's reply has to be looked at first.
  const since = newer.length === 0 ? lastMessageId : written.since;
  if (since !== written.since) setWritten({ ...written, since });
  const draft = baseOf({ from, since });
  const forget = useKept(replyKey(id), { text, draft, touched: !blank });
  useEffect(() => rememberDraft(id, blank ? null : { text, base: baseOf({ from, since }) }), [id, blank, text, from, since]);
  const put = (change: Partial<Written>): void => setWritten((before) => ({ ...before, ...change }));
  return {
    text, draft, blank, newer, since, forget,
    setText: (next) => put(isBlank(next, writer) ? { text: next, from: null } : { text: next }),
    begin(next, start) {
      const whole = signed(next, writer);
      put({ text: whole, from: start === null ? null : { id: start.id, text: whole } });
    },
    replyId: from?.id ?? null,
    blocked: blank ? 'Nothing is written yet' : blockedWhy(text, from?.text ?? '', writer),
    left: unwritten(text).length,
    untouched: from !== null && text === from.text,
    see: () => put({ since: lastMessageId }),
    clear: () => put({ text: '', from: null, since: lastMessageId }),
  };
}
