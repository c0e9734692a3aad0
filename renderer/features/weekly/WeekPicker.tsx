import { type RefObject, useRef, useState } from 'react';
import type { WeekReport } from '../../../shared/contract/bridge/weekly.ts';
import { sayWeek } from '../../../shared/model/week/iso-week.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { useKeys, useTypedAhead } from '../../app/keys/use-keys.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Popover } from '../../components/Popover.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useWeeklyUi } from './store.ts';
import { readWeek, refusal } from './typed-week.ts';

interface WeekPickerProps {
  readonly report: WeekReport;
  readonly onGo: (week: string) => void;
}

/** A small sheet in which another week is typed. */
export function WeekPicker({ report, onGo }: WeekPickerProps) {
  const open = useWeeklyUi((ui) => ui.floating === 'week');
  const field = useRef<HTMLInputElement>(null);
  const set = (next: boolean): void => useWeeklyUi.setState({ floating: next ? 'week' : null });
  const goTo = (week: string): void => {
    set(false);
    onGo(week);
  };
  return (
    <Popover title="Go to a week" open={open} onOpenChange={set} focus={field} trigger={<IconButton icon="calendar" label="Go to a week" keyHint={keysOf('weekly.choose')} bare title="Go to a week" />}>
      <WeekForm report={report} field={field} onGo={goTo} />
    </Popover>
  );
}

/** There while the sheet is: it begins empty, and what is typed before its field has the focus is written in it. */
function WeekForm({ report, field, onGo }: WeekPickerProps & { field: RefObject<HTMLInputElement | null> }) {
  const [text, setText] = useState('');
  useKeys({}, { modal: true });
  useTypedAhead((typed) => setText((before) => before + typed));
  const error = refusal(text, report);
  const found = error === null ? readWeek(text, report.week) : null;
  const submit = (): void => {
    if (found !== null) onGo(found);
  };
  return (
    <form className="week-picker" onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <TextField ref={field} label="Week" hideLabel value={text} onChange={setText} placeholder={`${Number(report.week.slice(6))}, or ${report.week}`} error={error ?? undefined} autoComplete="off" />
      <p className="week-picker__found" aria-live="polite">{found === null ? `From ${report.earliest} to ${report.latest}` : sayWeek(found)}</p>
      <Button kind="primary" size="small" type="submit" keyHint="Enter" blocked={found === null ? 'Type a week' : null} reason="none">Go</Button>
    </form>
  );
}
