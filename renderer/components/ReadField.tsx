import { useState, type KeyboardEvent } from 'react';
import type { IconName } from './icons.ts';
import { TextField } from './TextField.tsx';

export interface ReadFieldProps<Value> {
  label: string;
  hideLabel?: boolean | undefined;
  /** The value in words, as it is written out on leaving the field. */
  shown: string;
  /** Reads what is typed; null when it is no such value. */
  read: (text: string) => Value | null;
  onChange: (value: Value) => void;
  /** What to type instead, in a sentence. */
  wrong: string;
  /** One step on (1) or back (-1), with Up and Down. */
  onStep?: ((by: 1 | -1) => void) | undefined;
  icon?: IconName | undefined;
  hint?: string | undefined;
  error?: string | null | undefined;
  className?: string | undefined;
}

/** A value that is typed in people's words: a day, a time of day, a length. What cannot be read is said, and the last good one stays. */
export function ReadField<Value>({ label, hideLabel, shown, read, onChange, wrong, onStep, icon, hint, error, className }: ReadFieldProps<Value>) {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string): void => {
    setTyped(text);
    const value = read(text);
    if (value !== null) onChange(value);
  };
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
    if (by === null || onStep === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setTyped(null);
    onStep(by);
  };
  const unread = typed !== null && read(typed) === null ? wrong : null;
  return (
    <TextField
      label={label} hideLabel={hideLabel} icon={icon} className={className} autoComplete="off" spellCheck={false} value={typed ?? shown}
      hint={hint} error={unread ?? error} onChange={type} onKeyDown={step} onBlur={() => setTyped(null)}
    />
  );
}
