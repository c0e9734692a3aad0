import { sayAge, sayClock, sayDay, sayExact, sayTime } from '../../shared/time.ts';
import { cx } from './cx.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './TimeText.css';

export interface TimeTextProps {
  /** An ISO instant. */
  at: string;
  /** An ISO instant. */
  now: string;
  /** `time` "today 14:02"; `short` leaves "today" out; `clock` "14:02"; `day` "Wed 29 Apr"; `age` "2 h 07". */
  form?: 'time' | 'short' | 'clock' | 'day' | 'age' | undefined;
  /** Inside words that are read as one sentence, where the exact form would only get in the way. */
  plain?: boolean | undefined;
  className?: string | undefined;
}

/** A time as people say it, in London; exact on hover and to assistive technology. */
export function TimeText({ at, now, form = 'time', plain, className }: TimeTextProps) {
  const exact = sayExact(at);
  const words = say(form, at, now);
  return (
    <time className={cx('time-text', className)} dateTime={at} title={exact}>
      {plain ? words : <><span aria-hidden="true">{words}</span><VisuallyHidden>{exact}</VisuallyHidden></>}
    </time>
  );
}

function say(form: NonNullable<TimeTextProps['form']>, at: string, now: string): string {
  switch (form) {
    case 'age': return sayAge(at, now);
    case 'clock': return sayClock(at);
    case 'day': return sayDay(at);
    case 'short': return sayTime(at, now).replace(/^today /, '');
    case 'time': return sayTime(at, now);
  }
}
