import { useRef, type FocusEvent, type ReactNode, type RefObject } from 'react';
import { hasSignposting, missingFigures, signposting } from '../../../shared/model/drafts/message-draft.ts';
import { sayClock } from '../../../shared/time.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { firstPart } from '../../components/reply-parts.ts';
import { ReplyField } from '../../components/ReplyField.tsx';
import type { MessageBeingWritten } from './use-message.ts';
import './message-editor.css';

interface MessageEditorProps {
  /** "Message to halfpasthazel". */
  readonly label: string;
  /** Of `useMessage`. */
  readonly message: MessageBeingWritten;
  /** At the end of the label's line. */
  readonly aside?: ReactNode;
  readonly inputRef?: RefObject<HTMLTextAreaElement | null> | undefined;
  readonly rows?: number | undefined;
  /** Since when there is no connection, as `connection.get` says it; null while there is one. */
  readonly offlineSince: string | null;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * The message to a member, being written: parts that a person must write stand out, figures that are missing are named, and
 * offline it says that nothing has reached the member. Whoever shows it has the button, blocked with `message.blocked`.
 */
export function MessageEditor({ label, message, aside, inputRef, rows = 8, offlineSince }: MessageEditorProps) {
  const missing = message.left > 0 ? [] : missingFigures(message.text, message.draft);
  const begun = useRef(false);
  // One begins where a person has to write: the next key takes the place of the first part.
  const begin = ({ target }: FocusEvent): void => {
    if (begun.current || !(target instanceof HTMLTextAreaElement)) return;
    begun.current = true;
    const part = firstPart(target.value, undefined, 0);
    if (part) target.setSelectionRange(part.start, part.end);
  };
  const signposted = hasSignposting(message.text);
  const canTakeOut = !signposted || message.text.includes(signposting);
  return (
    <div className="message-editor" onFocus={begin}>
      <ReplyField
        label={label} aside={aside} value={message.text} onChange={message.setText} rows={rows} inputRef={inputRef}
        actions={canTakeOut && <Button kind="quiet" size="small" icon={signposted ? 'close' : 'add'} onClick={message.toggleSignposting}>{signposted ? 'Take out where help is' : 'Add where help is'}</Button>}
      />
      {missing.length > 0 && <p className="message-editor__hint">They are owed the figures: {list.format(missing.map(String))} {missing.length === 1 ? 'is' : 'are'} not in the message.</p>}
      {offlineSince !== null && (
        <p className="message-editor__offline">
          <Icon name="offline" size={14} />
          Offline since {sayClock(offlineSince)}. A message is saved here and has not reached them until the connection is back.
        </p>
      )}
    </div>
  );
}
