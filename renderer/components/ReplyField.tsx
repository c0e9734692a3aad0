import { type KeyboardEvent, type ReactNode, type RefObject, useId, useRef } from 'react';
import { sayLeft } from '../../shared/model/drafts/message-draft.ts';
import { cx } from './cx.ts';
import { hasCommandKey } from './keys.ts';
import { Icon } from './Icon.tsx';
import { firstPart, partsOf, splitParts } from './reply-parts.ts';
import './Field.css';
import './ReplyField.css';

export interface ReplyFieldProps {
  /** "Message to halfpasthazel". */
  label: string;
  hideLabel?: boolean | undefined;
  value: string;
  onChange: (value: string) => void;
  /** What a part still to write looks like; by default words in square brackets. Must be global (`g`). */
  part?: RegExp | undefined;
  /** At the end of the label's line: which saved reply it came from. */
  aside?: ReactNode;
  /** At the beginning of the foot: where one can start from. */
  tools?: ReactNode;
  /** Send, and what else is done with it. */
  actions?: ReactNode;
  placeholder?: string | undefined;
  rows?: number | undefined;
  inputRef?: RefObject<HTMLTextAreaElement | null> | undefined;
  /** Keys of the caller's own, before a letter is put in. */
  onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
}

/**
 * A message being written. Parts of a saved reply that must be changed stand out until they are; pressing what is left, or
 * Ctrl+Enter while something is, selects the next one. The words are drawn by a copy behind a transparent textarea: a textarea cannot mark its own.
 */
export function ReplyField({ label, hideLabel, value, onChange, part, aside, tools, actions, placeholder, rows = 4, inputRef, onKeyDown, onFocus, onBlur }: ReplyFieldProps) {
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  const input = inputRef ?? own;
  const left = partsOf(value, part).length;
  const goToNext = () => {
    const range = firstPart(value, part, input.current?.selectionEnd ?? 0);
    input.current?.focus();
    if (range) input.current?.setSelectionRange(range.start, range.end);
  };
  // Whoever means to send and cannot yet is brought to what keeps them.
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    onKeyDown?.(event);
    if (event.defaultPrevented || left === 0 || event.key !== 'Enter' || !(hasCommandKey ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    goToNext();
  };
  return (
    <div className="field">
      <div className={hideLabel ? 'visually-hidden' : 'field__head'}>
        <label className="field__label" htmlFor={id}>{label}</label>
        {aside && <span className="field__aside">{aside}</span>}
      </div>
      <div className="field-box reply-field">
        <div className="reply-field__paper">
          <div className="reply-field__copy" aria-hidden="true">
            {splitParts(value, part).map((run, index) => run.part ? <Part key={index} text={run.text} /> : run.text)}
            {'\n'}
          </div>
          <textarea
            ref={input} id={id} className={cx('reply-field__input', value === '' && 'reply-field__input--empty')} value={value} rows={rows} placeholder={placeholder}
            aria-describedby={left > 0 ? `${id}left` : undefined} onChange={(event) => onChange(event.target.value)} onKeyDown={onKey} onFocus={onFocus} onBlur={onBlur}
          />
        </div>
        {(left > 0 || actions || tools) && (
          <div className="reply-field__foot">
            {tools}
            {left > 0 && (
              <button type="button" className="reply-field__left" id={`${id}left`} onClick={goToNext}>
                <Icon name="to-write" size={14} />
                {sayLeft(left)}
              </button>
            )}
            {actions && <span className="reply-field__actions">{actions}</span>}
          </div>
        )}
      </div>
    </div>
  );
}

/** The brackets keep their place, so that copy and textarea agree, but not their ink: they are the chip's own edges. */
function Part({ text }: { text: string }) {
  return <mark className="reply-field__part"><span className="reply-field__edge">{text.slice(0, 1)}</span>{text.slice(1, -1)}<span className="reply-field__edge">{text.slice(-1)}</span></mark>;
}
