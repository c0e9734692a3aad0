import { londonDate, plusLondonDays } from '../../../shared/london-days.ts';
import { plusMinutes, readClock, readMinutes } from '../../../shared/model/cover/typed.ts';
import { sayDate, sayMinutes } from '../../../shared/model/cover/words.ts';
import { readTypedTime } from '../../../shared/typed-time.ts';
import { ReadField } from '../../components/ReadField.tsx';

interface FieldProps<Value> {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
}

const STEP_MINUTES = 15;

/** A time of day on London's clocks, `17:45`. Up and Down go by a quarter of an hour. */
export function ClockField({ value, onChange, ...rest }: FieldProps<string>) {
  return <ReadField {...rest} shown={value} read={readClock} onChange={onChange} wrong="A time such as 10:00" onStep={(by) => onChange(plusMinutes(value, by * STEP_MINUTES))} className="cover-clock" />;
}

/** A length in minutes, typed as people say it: "4 hours", "90 min". */
export function LengthField({ value, onChange, ...rest }: FieldProps<number>) {
  const read = (text: string): number | null => {
    const minutes = readMinutes(text);
    return minutes === null || minutes > 100_000 ? null : minutes;
  };
  return <ReadField {...rest} shown={sayMinutes(value)} read={read} onChange={onChange} wrong="Such as 4 hours, or 90 min" className="cover-length" />;
}

/** A London day, `2026-12-24`, typed as people say it: "24 Dec", "tomorrow". Up and Down go by days. `now` is canonical UTC. */
export function DayField({ value, onChange, now, ...rest }: FieldProps<string> & { readonly now: string }) {
  const noon = (text: string): string | null => readTypedTime(text, { now, clock: '12:00' });
  const read = (text: string): string | null => {
    const at = noon(text);
    return at === null ? null : londonDate(at);
  };
  const step = (by: number): void => {
    const at = noon(value);
    if (at !== null) onChange(londonDate(plusLondonDays(at, by)));
  };
  return <ReadField {...rest} shown={sayDate(value)} read={read} onChange={onChange} wrong="A day such as Thu 24 Dec, or tomorrow" onStep={step} icon="calendar" className="cover-day-field" />;
}
