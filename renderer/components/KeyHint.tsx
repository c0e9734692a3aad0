import { cx } from './cx.ts';
import { isSingleKey, printKeys, sayKeys } from './keys.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './KeyHint.css';

export interface KeyHintProps {
  /** For example `Mod+Enter`, `P`, `Esc`. `Mod` is Ctrl, or ⌘ on a Mac. Without any nothing is drawn: the person took the key away. */
  keys: string | undefined;
  /** On a filled button, where the hint darkens the fill. */
  onFill?: boolean | undefined;
  /** Hidden from assistive technology, for use inside a control that has `aria-keyshortcuts`. */
  silent?: boolean | undefined;
}

/** The key that does it, printed beside it. Single keys vanish where `data-single-keys="off"` is set on the root. */
export function KeyHint({ keys, onFill, silent }: KeyHintProps) {
  if (keys === undefined) return null;
  const sequence = keys.split(' ').filter(Boolean);
  // One after the other, as they are pressed.
  if (sequence.length > 1) return <span className="key-sequence">{sequence.map((one, at) => <KeyHint key={at} keys={one} onFill={onFill} silent={silent} />)}</span>;
  return (
    <kbd className={cx('key-hint', onFill && 'key-hint--on-fill', isSingleKey(keys) && 'key-hint--single')} aria-hidden={silent || undefined}>
      <span aria-hidden="true">{printKeys(keys)}</span>
      {!silent && <VisuallyHidden>{sayKeys(keys)}</VisuallyHidden>}
    </kbd>
  );
}
