import { useEffect, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { ConversationDetail, InboxRow, ReplyStart, SignpostView } from '../../../../shared/contract/bridge/inbox.ts';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { firstPart } from '../../../components/reply-parts.ts';
import { ReplyField } from '../../../components/ReplyField.tsx';
import { announce } from '../../../components/LiveAnnouncer.tsx';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useQuery } from '../../../data/use-query.ts';
import type { KeptMessage } from '../../told/use-message.ts';
import { CheckDialog } from '../dialogs/CheckDialog.tsx';
import { focusReply, isBeside, leaveField, replyId } from '../ids.ts';
import { closeInboxDialog, openInboxDialog, useInboxUi, type After } from '../store.ts';
import { firstName } from '../words.ts';
import { NewerReply } from './NewerReply.tsx';
import { NotReaching } from './NotReaching.tsx';
import { resigned, startsFor, withParagraph } from './reply-text.ts';
import { sendReply, shareDraft } from './send-reply.ts';
import { SharedDraft } from './SharedDraft.tsx';
import { StartPicker } from './StartPicker.tsx';
import { StartRow } from './StartRow.tsx';
import { AfterChoice, sendWords } from './AfterChoice.tsx';
import { useRedirect } from './use-redirect.ts';
import { useReply } from './use-reply.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

interface ReplyFormProps {
  readonly detail: ConversationDetail;
  readonly rows: readonly InboxRow[];
  readonly now: string;
  readonly kept: KeptMessage | null;
  readonly onWriting: (writing: boolean) => void;
}

const noStarts: { readonly replies: readonly ReplyStart[]; readonly signposts: readonly SignpostView[]; readonly notSupport: string } = { replies: [], signposts: [], notSupport: '' };

/** Where a reply is written: saved replies and signposts by key, what is still to do beside Send, and what happens afterwards. */
export function ReplyForm({ detail, rows, now, kept, onWriting }: ReplyFormProps) {
  const { id, purpose, may, writer, sharedDraft, member } = detail;
  const input = useRef<HTMLTextAreaElement>(null);
  const focused = useRef(false);
  const reply = useReply(detail, kept);
  const starts = useQuery('inbox.starts', { conversationId: id }).data ?? noStarts;
  const { dialog, after: chosen } = useInboxUi();
  const sheet = dialog?.conversationId === id ? dialog.step : null;
  const after: After = chosen?.conversationId === id ? chosen.after : purpose === 'risk' ? 'nothing' : 'wait';

  const say = (): void => onWriting(focused.current && !reply.blank);
  useEffect(say);

  // At once, so that what is typed next goes there; and once more where a closing sheet took the focus back.
  const select = (start: number, end: number): void => {
    const put = (): void => {
      input.current?.focus();
      input.current?.setSelectionRange(start, end);
    };
    put();
    requestAnimationFrame(() => { if (document.activeElement !== input.current) put(); });
  };
  const begin = (text: string, from: ReplyStart | null): void => {
    flushSync(() => reply.begin(text, from));
    const shown = input.current?.value ?? text;
    const part = firstPart(shown, undefined, 0);
    select(part?.start ?? text.length, part?.end ?? text.length);
  };
  const insert = (paragraph: string): void => {
    const caret = focused.current || document.activeElement === input.current ? (input.current?.selectionEnd ?? null) : null;
    const next = withParagraph(reply.text, paragraph, caret, writer);
    flushSync(() => reply.setText(next.text));
    select(next.caret, next.caret);
  };
  const start = (one: ReplyStart): void => {
    if (reply.blank || reply.untouched) begin(one.text, one);
    else insert(one.text);
  };

  const blocked = may.reply.allowed ? (reply.newer.length > 0 ? `Read ${reply.newer.at(-1)?.by === null ? 'the newer reply' : `${firstName(reply.newer.at(-1)?.by?.name ?? '')}’s reply`} first` : reply.blocked) : may.reply.why;
  const send = (what: After, seen = false): void => {
    const why = seen ? reply.blocked : blocked;
    if (why === null) void sendReply({ detail, rows, reply, after: what, seen });
    else announce(why);
  };
  const check = (): void => { if (!reply.blank) openInboxDialog(id, 'check'); else announce('Write a reply first.'); };
  const closeBlocked = may.close.allowed ? false : (may.close.why ?? 'This cannot be done now.');
  useKeys({
    'inbox.write': () => { if (may.reply.allowed) input.current?.focus(); else announce(may.reply.why ?? ''); },
    'inbox.replies': () => { if (may.reply.allowed) openInboxDialog(id, 'replies'); },
    'inbox.signposts': () => { if (may.reply.allowed) openInboxDialog(id, 'signposts'); },
    // Who writes in the record beside means that, and not the reply.
    'inbox.send': () => { if (!isBeside()) send(after); },
    'inbox.sendAndClose': () => { if (!isBeside()) send('close'); },
    'inbox.check': check,
  });

  // A slash where a line begins asks for saved replies; within a word it is a slash.
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, value } = event.currentTarget;
    // Out of the field single keys are keys again; what was written stays.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) return leaveField();
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (selectionStart > 0 && value.charAt(selectionStart - 1) !== '\n') return;
    event.preventDefault();
    openInboxDialog(id, 'replies');
  };
  // The name stands below from the first moment, so that one writes above it.
  const enter = (): void => {
    focused.current = true;
    say();
    if (reply.text.trim() !== '') return;
    flushSync(() => reply.setText(`\n\n${writer}`));
    input.current?.setSelectionRange(0, 0);
  };
  const leave = (): void => {
    focused.current = false;
    say();
    if (reply.blank && sheet === null) reply.setText('');
  };

  const fits = startsFor(starts.replies, purpose).fits;
  useRedirect({ detail, reply, redirect: fits[0] });
  const standing = purpose === 'outside' && !reply.blank && starts.notSupport !== '' && !reply.text.includes(starts.notSupport);
  return (
    <div className="reply" id={replyId} role="group" aria-label="Reply">
      {sharedDraft && (
        <SharedDraft
          shared={sharedDraft} now={now} blocked={!may.reply.allowed ? may.reply.why : reply.blank ? null : 'Send or clear your own first'}
          onTakeOver={() => { begin(resigned(sharedDraft.text, firstName(sharedDraft.by.name), writer), null); void shareDraft(detail, null, `Taken over from ${firstName(sharedDraft.by.name)}`); }}
          onTakeBack={() => void shareDraft(detail, null, 'No longer up for checking')}
        />
      )}
      {reply.newer.length > 0 && (
        <NewerReply newer={reply.newer} blocked={reply.blocked} onKeep={() => { reply.see(); focusReply(); }} onSend={() => send(after, true)} onDiscard={() => { reply.clear(); reply.forget(); announce('Yours is discarded.'); }} />
      )}
      {detail.notReaching && <NotReaching {...detail.notReaching} risk={(purpose ?? detail.suggestion.purpose) === 'risk'} />}
      {reply.blank && may.reply.allowed && <StartRow replies={fits} onStart={start} />}
      {may.reply.allowed ? (
        <ReplyField
          label={`Reply to ${member.name}`} hideLabel inputRef={input} value={reply.text} onChange={reply.setText} rows={3} placeholder={`Write to ${member.name}`} onKeyDown={keys} onFocus={enter} onBlur={leave}
          tools={(
            <span className="reply__tools">
              <Button kind="quiet" size="small" icon="saved-reply" keyHint={keysOf('inbox.replies')} onClick={() => openInboxDialog(id, 'replies')}>Saved replies</Button>
              <IconButton icon="signpost" label="Where else help is" keyHint={keysOf('inbox.signposts')} size="small" onClick={() => openInboxDialog(id, 'signposts')} />
              {standing && <Button kind="link" size="small" onClick={() => insert(starts.notSupport)}>Add that this is not a support account</Button>}
            </span>
          )}
          actions={(
            <>
              <Button kind="primary" size="small" keyHint={keysOf('inbox.send')} blocked={blocked} reason={reply.left > 0 || reply.blank ? 'none' : 'before'} onClick={() => send(after)}>{sendWords[after]}</Button>
              <AfterChoice after={after} closeBlocked={closeBlocked} onCheck={check} onChange={(next) => useInboxUi.setState({ after: { conversationId: id, after: next } })} />
            </>
          )}
        />
      ) : <p className="reply__cannot">{may.reply.why}</p>}
      {(sheet === 'replies' || sheet === 'signposts') && (
        <StartPicker
          what={sheet} replies={starts.replies} signposts={starts.signposts} purpose={purpose} onReply={start} onSignpost={(one) => insert(one.text)}
          onClose={() => { closeInboxDialog(); requestAnimationFrame(focusReply); }}
        />
      )}
      {sheet === 'check' && <CheckDialog detail={detail} text={reply.text} onClose={closeInboxDialog} />}
    </div>
  );
}
