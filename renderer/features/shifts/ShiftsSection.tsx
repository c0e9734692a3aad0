import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import type { ShiftView } from '../../../shared/contract/bridge/cover.ts';
import { plusLondonDays } from '../../../shared/london-days.ts';
import { sayDay } from '../../../shared/time.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { notifyDone } from '../../app/undo.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { sayError } from '../../data/error-words.ts';
import { command } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { newOn, type ShiftForm } from './form.ts';
import { ShiftDay } from './ShiftDay.tsx';
import { ShiftDialog } from './ShiftDialog.tsx';
import { sayShift } from './words.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import './shifts.css';

type Week = CallOutput<'cover.week'>;

async function takeOff(shift: ShiftView): Promise<void> {
  const done = await command('shifts.cancel', { id: shift.id, v: shift.v });
  const words = `${shift.person.name}’s shift, ${sayDay(shift.startsAt)} ${sayShift(shift)}, taken off`;
  if (done !== null) notifyDone({ title: words, detail: 'Saved here', icon: 'saved-here' }, done.canUndo ? { mutationIds: done.mutationIds, words } : null);
}

/** A week, kept in sight while the next one is on its way. */
function useWeek(at: string | null): { readonly week: Week | null; readonly error: ReturnType<typeof useQuery<'cover.week'>>['error'] } {
  const { data, error } = useQuery('cover.week', { at });
  const [last, setLast] = useState<Week | null>(data);
  if (data !== null && data !== last) setLast(data);
  return { week: data ?? last, error };
}

/** Who covers what and when, a week at a time. Everybody reads it; leads set it. */
export function ShiftsSection() {
  const [at, setAt] = useState<string | null>(null);
  const [form, setForm] = useState<ShiftForm | null>(null);
  const { week, error } = useWeek(at);
  const words = week === null ? '' : `${sayDay(week.from)} to ${sayDay(plusLondonDays(week.from, 6))}`;
  const move = (weeks: number) => (): void => { if (week !== null) setAt(plusLondonDays(week.from, 7 * weeks)); };
  useEffect(() => {
    if (at !== null && words !== '') announce(words);
  }, [at, words]);
  const mayEdit = week?.edit.allowed === true;
  const today = week?.days.find((one) => one.today) ?? week?.days[0];
  const add = (): void => { if (mayEdit && today !== undefined) setForm(newOn(today)); };
  useKeys({ 'week.earlier': move(-1), 'week.later': move(1), 'week.today': () => setAt(null), 'shift.add': add });
  if (week === null) return error && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>;
  const gaps = week.days.flatMap((one) => one.gaps).length;
  // What is over stands folded above today; a week without today stands open.
  const over = week.days.slice(0, Math.max(0, week.days.findIndex((one) => one.today)));
  const row = (day: Week['days'][number]) => <ShiftDay key={day.date} day={day} mayEdit={mayEdit} onEdit={setForm} onTakeOff={(shift) => void takeOff(shift)} />;
  return (
    <div className="shifts">
      <p className="cover-intro">Who covers what and when, by London’s time. The names beside the screens come from here.{mayEdit ? '' : ' Team leads set them.'}</p>
      <div className="shifts__head">
        <IconButton icon="caret-left" label="The week before" keyHint={keysOf('week.earlier')} onClick={move(-1)} />
        <h3 className="shifts__week">{words}</h3>
        <IconButton icon="caret-right" label="The week after" keyHint={keysOf('week.later')} onClick={move(1)} />
        <Button size="small" keyHint={keysOf('week.today')} onClick={() => setAt(null)}>This week</Button>
        <span className="shifts__gaps">{gaps === 0 ? 'No gaps in the inbox' : gaps === 1 ? '1 gap in the inbox' : `${gaps} gaps in the inbox`}</span>
        {mayEdit && <Button kind="primary" size="small" keyHint={keysOf('shift.add')} onClick={add}>Add a shift</Button>}
      </div>
      {over.length > 0 && (
        <details className="cover-past shifts__over">
          <summary>Earlier this week</summary>
          {over.map(row)}
        </details>
      )}
      {week.days.slice(over.length).map(row)}
      {form !== null && <ShiftDialog begun={form} onClose={() => setForm(null)} />}
    </div>
  );
}
