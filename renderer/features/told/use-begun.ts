import { useEffect, useRef, useState } from 'react';
import type { MessageDraft } from '../../../shared/model/drafts/message-draft.ts';
import { askUntilAnswered } from '../../data/ask-again.ts';
import { tell } from '../../data/bridge.ts';
import { tablesChanged } from '../../data/query-cache.ts';
import type { KeptMessage, MessageBeingWritten } from './use-message.ts';

/** Written down this long after the last key; closing the dialog or the window does not wait for it. */
const PAUSE_MS = 400;

/** What was being written under a key when the dialog or the desk was closed; undefined until the desk has answered, null when there is nothing. */
export function useBegun(key: string): KeptMessage | null | undefined {
  const [begun, setBegun] = useState<{ key: string; value: KeptMessage | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    void askUntilAnswered('draft.get', { key }, () => wanted).then((answer) => { if (wanted) setBegun({ key, value: answer.ok ? answer.value.kept : null }); });
    return () => { wanted = false; };
  }, [key]);
  return begun?.key === key ? begun.value : undefined;
}

const plainBase = ({ text, pieces, figures }: MessageDraft) => ({ text, pieces: pieces.map(({ key, text: words, opens }) => ({ key, text: words, opens })), figures: [...figures] });

/** Puts a message back as it was: it was taken back before it went. */
export function keepAgain(key: string, { text, draft }: Pick<MessageBeingWritten, 'text' | 'draft'>): void {
  void tell('draft.keep', { key, draft: { text, base: plainBase(draft) } }).then(() => tablesChanged(['drafts']));
}

interface Keeping extends Pick<MessageBeingWritten, 'text' | 'draft' | 'touched'> {
  /** What was written down last; null while nothing was. */
  saved: string | null;
  /** It was sent, so nothing of it is kept. */
  over: boolean;
}

function write(key: string, now: Keeping): void {
  if (now.over || now.saved === now.text || (now.saved === null && !now.touched)) return;
  now.saved = now.text;
  if (now.touched) keepAgain(key, now);
  else void tell('draft.keep', { key, draft: null }).then(() => tablesChanged(['drafts']));
}

/** Keeps a message on this computer while it is written, so that neither closing the dialog nor the desk loses a word. Answers how to forget it once it went. */
export function useKept(key: string, { text, draft, touched }: Pick<MessageBeingWritten, 'text' | 'draft' | 'touched'>): () => void {
  const latest = useRef<Keeping>({ text, draft, touched, saved: null, over: false });
  useEffect(() => {
    Object.assign(latest.current, { text, draft, touched });
    const timer = setTimeout(() => write(key, latest.current), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key, text, draft, touched]);
  useEffect(() => {
    const now = latest.current;
    const last = (): void => write(key, now);
    window.addEventListener('pagehide', last);
    return () => {
      window.removeEventListener('pagehide', last);
      last();
    };
  }, [key]);
  return () => {
    latest.current.over = true;
    void tell('draft.keep', { key, draft: null }).then(() => tablesChanged(['drafts']));
  };
}
