import { useState, type KeyboardEvent } from 'react';
import { plusLondonDays } from '../../shared/london-days.ts';
import { sayClock } from '../../shared/time.ts';
import { readTypedTime, typedForm } from '../../shared/typed-time.ts';
import { TextField } from './TextField.tsx';

export interface TimeFieldProps {
  label: string;
  /** An instant, canonical UTC; null while what is typed cannot be read. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** The instant of now, canonical UTC. */
  now: string;
  /** The London time of day that a day without one takes, `09:00`. */
  clock?: string | undefined;
  /** What the time means: "in 2 weeks". */
  hint?: string | undefined;
  error?: string | null | undefined;
  optional?: boolean | undefined;
  className?: string | undefined;
}

/** Days that the arrow and page keys go on or back. */
const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 7, PageDown: -7 };

/**
 * A date and time in London as a person types it: "28 May 14:30", "tomorrow", "in 2 weeks". Up and Down go by days, Page
 * Up and Page Down by weeks. On leaving the field, what was typed is written out.
 */
export function TimeField({ label, value, onChange, now, clock, hint, error, optional, className }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : typedForm(value));
  const time = clock ?? (value === null ? '09:00' : sayClock(value));
  const type = (text: string): void => {
    setTyped(text);
    onChange(readTypedTime(text, { now, clock: time }));
  };
  const keys = (event: KeyboardEvent): void => {
    const days = steps[event.key];
    if (days === undefined || event.ctrlKey || event.metaKey || event.altKey || value === null) return;
    event.preventDefault();
    setTyped(null);
    onChange(plusLondonDays(value, days));
  };
  const unread = typed !== null && typed.trim() !== '' && value === null ? 'Type a date such as Thu 28 May, 14:30, or in 2 weeks.' : null;
  return (
    <TextField
      label={label} icon="calendar" autoComplete="off" spellCheck={false} optional={optional} className={className}
      hint={unread === null ? hint : undefined} error={unread ?? error} value={shown} onChange={type} onKeyDown={keys}
      onBlur={() => { if (value !== null) setTyped(null); }}
    />
  );
}
