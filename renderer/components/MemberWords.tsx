import { Fragment, useState } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import { KeyHint } from './KeyHint.tsx';
import { ariaKeys } from './keys.ts';
import { useSingleKeys } from './single-keys.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './MemberWords.css';

/** A run of a member's exact words, and what the desk says about it. */
export type WordSegment =
  | { kind: 'plain' | 'removed' | 'added' | 'contact' | 'suggested'; text: string }
  | { kind: 'covered'; text: string; /** "distressing detail" */ what: string; /** "1 sentence" */ amount?: string | undefined; /** No key lifts it with the others: it is pressed itself. */ alone?: boolean | undefined };

export interface MemberWordsProps {
  segments: readonly WordSegment[];
  /** Evidence 17/28, the thread around it 14/22, a row 13.5. */
  size?: 'evidence' | 'context' | 'row' | undefined;
  /** Asked for by pressing a cover, or by V (the caller listens). Until the segments come without it its words are not in the page at all. */
  onUncover?: (() => void) | undefined;
  /** A cover of its own was lifted, with the words under it. */
  onAlone?: ((words: string) => void) | undefined;
  /** The key that uncovers, as it is printed; null where there is none. */
  uncoverKey?: string | null | undefined;
}

/** A member is speaking: Literata, 62 characters at most, and nothing of ours in the same face. */
export function MemberWords({ segments, size = 'evidence', onUncover, onAlone, uncoverKey = 'V' }: MemberWordsProps) {
  // Told by their words: other words in the same place are covered.
  const [shown, setShown] = useState<readonly string[]>([]);
  const show = (text: string): void => {
    setShown([...shown, text]);
    onAlone?.(text);
  };
  return (
    <div className={cx('member-words', `member-words--${size}`)} dir="auto">
      {segments.map((segment, index) => (
        // A segment has no name of its own, and the list is replaced as a whole.
        <Fragment key={index}>{segment.kind === 'covered' && !(segment.alone && shown.includes(segment.text)) ? <Cover segment={segment} onUncover={segment.alone ? () => show(segment.text) : onUncover} uncoverKey={segment.alone ? undefined : (uncoverKey ?? undefined)} /> : <Run segment={segment} />}</Fragment>
      ))}
    </div>
  );
}

const marks = {
  removed: { tag: 'del', says: 'taken out' },
  added: { tag: 'ins', says: 'put in' },
  contact: { tag: 'mark', says: 'contact detail' },
  suggested: { tag: 'mark', says: 'the desk noticed' },
} as const;

function Run({ segment }: { segment: WordSegment }) {
  const { kind, text } = segment;
  if (kind === 'plain') return text;
  if (kind === 'covered') return <span className="words-uncovered">{text}</span>;
  const { tag: Tag, says } = marks[kind];
  const words = text.trimEnd();
  // What is only said stands outside the mark: inside, a line could break behind it and leave an empty box.
  return (
    <>
      <VisuallyHidden>[{says}: </VisuallyHidden>
      <Tag className={`words-${kind}`}>{words}</Tag>
      <VisuallyHidden>]</VisuallyHidden>
      {text.slice(words.length)}
    </>
  );
}

function Cover({ segment, onUncover, uncoverKey }: { segment: Extract<WordSegment, { kind: 'covered' }>; onUncover: (() => void) | undefined; uncoverKey: string | undefined }) {
  const single = useSingleKeys();
  return (
    <button type="button" className="words-cover" onClick={onUncover} aria-keyshortcuts={ariaKeys(uncoverKey, single)}>
      <Icon name="covered" size={16} />
      <span className="words-cover__what"><VisuallyHidden>Show what is </VisuallyHidden>[covered: {segment.what}]{segment.amount && <span className="words-cover__amount"> {segment.amount}</span>}</span>
      <KeyHint keys={uncoverKey} silent />
    </button>
  );
}
