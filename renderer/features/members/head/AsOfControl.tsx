import { useState, type FormEvent, type KeyboardEvent, type RefObject } from 'react';
import { sayClock } from '../../../../shared/time.ts';
import { Button } from '../../../components/Button.tsx';
import { Popover } from '../../../components/Popover.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { asOfTyped, asTyped, sayAsOf, stepFrom } from '../as-of-words.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

interface AsOfControlProps {
  readonly at: string | null;
  readonly now: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onLook: (at: string | null) => void;
  /** Where one goes on from once a day is chosen. */
  readonly home: RefObject<HTMLElement | null>;
}

/** "As it looked on …": a day is typed, or stepped to by key; the page behind follows at once. */
export function AsOfControl({ at, now, open, onOpen, onLook, home }: AsOfControlProps) {
  return (
    <span className="as-of">
      <span className="as-of__label" id="as-of-label">As it looked</span>
      <Popover
        title="As it looked on" align="end" open={open} onOpenChange={onOpen} finalFocus={home}
        trigger={<Button icon="calendar" keyHint={keysOf('member.asOf')} aria-describedby="as-of-label">{at === null ? `Now, ${sayClock(now)}` : sayAsOf(at)}</Button>}
      >
        <DayForm at={at} now={now} onLook={onLook} onDone={() => onOpen(false)} />
      </Popover>
    </span>
  );
}

const steps: Readonly<Record<string, { days?: number; months?: number }>> = { ArrowUp: { days: 1 }, ArrowDown: { days: -1 }, PageUp: { months: 1 }, PageDown: { months: -1 } };

function DayForm({ at, now, onLook, onDone }: Pick<AsOfControlProps, 'at' | 'now' | 'onLook'> & { onDone: () => void }) {
  const [text, setText] = useState(at === null ? '' : asTyped(at));
  const [wrong, setWrong] = useState<string | null>(null);
  const look = (next: string): void => {
    // What is still to come is the forecast's to say: the picture of points has it.
    const back = next >= now ? null : next;
    setText(back === null ? '' : asTyped(back));
    setWrong(null);
    onLook(back);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const typed = asOfTyped(text, now);
    if (typed === null) return setWrong(text.trim() === '' ? 'Type a day first.' : 'That is not a day. For example: 12 Nov, 12/11/2025, yesterday.');
    if (typed > now && !typed.startsWith(now.slice(0, 10))) return setWrong('This day is still to come. The picture below shows how the points will fall.');
    look(typed);
    onDone();
  };
  const key = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    look(stepFrom(asOfTyped(text, now) ?? at, now, step));
  };
  return (
    <form className="as-of-form" onSubmit={submit}>
      <TextField
        label="Day" value={text} onChange={setText} error={wrong} autoComplete="off" spellCheck={false} placeholder="12 Nov 2025" onKeyDown={key}
        hint="Up and Down step a day, Page Up and Page Down a month. A time may follow: 12 Nov 14:30."
      />
      <div className="as-of-form__foot">
        {at !== null && <Button size="small" kind="quiet" onClick={() => { onLook(null); onDone(); }}>Back to now</Button>}
        <Button size="small" kind="primary" type="submit" keyHint="Enter">Look</Button>
      </div>
    </form>
  );
}
