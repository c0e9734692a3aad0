import { useState } from 'react';
import { blockedWhy, carryOver, hasSignposting, unwritten, withoutSignposting, withSignposting, type MessageDraft } from '../../../shared/model/drafts/message-draft.ts';

/** A message that a person is making of a draft, and whether it may be sent. */
export interface MessageBeingWritten {
  readonly text: string;
  /** The draft as it stands now, with the figures of now. */
  readonly draft: MessageDraft;
  /** Why it cannot be sent yet, for beside the button; null when it can. */
  readonly blocked: string | null;
  /** Parts still to write. */
  readonly left: number;
  /** Whether the person has changed anything. */
  readonly touched: boolean;
  readonly setText: (text: string) => void;
  readonly toggleSignposting: () => void;
  /** What to go on with when the message is left and come back to. */
  readonly written: KeptMessage;
}

/** A message that was begun: its text, and the draft that it was last brought to. */
export interface KeptMessage {
  readonly text: string;
  readonly base: MessageDraft;
}

/**
 * A message from a draft to what is sent. The draft may change while one writes (other points, another total): what stands
 * as drafted follows it, and what the person wrote stays. `writer` is the first name it is signed with, `kept` what was begun before.
 */
export function useMessage(draft: MessageDraft, writer: string, kept?: KeptMessage | null): MessageBeingWritten {
  const [written, setWritten] = useState<KeptMessage>(kept ?? { text: draft.text, base: draft });
  let { text } = written;
  if (written.base.text !== draft.text) {
    text = carryOver(written.text, written.base, draft);
    setWritten({ text, base: draft });
  }
  const setText = (next: string): void => setWritten({ text: next, base: draft });
  return {
    text, draft, setText, written: { text, base: draft },
    blocked: blockedWhy(text, draft.text, writer),
    left: unwritten(text).length,
    touched: text !== draft.text,
    toggleSignposting: () => setText(hasSignposting(text) ? withoutSignposting(text) : withSignposting(text)),
  };
}
