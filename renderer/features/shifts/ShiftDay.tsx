import type { CoverDay, ShiftView } from '../../../shared/contract/bridge/cover.ts';
import { sayDay } from '../../../shared/time.ts';
import { Button } from '../../components/Button.tsx';
import { ColleagueName } from '../../components/Colleague.tsx';
import { cx } from '../../components/cx.ts';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { StateLine } from '../../components/StateLine.tsx';
import type { ShiftForm } from './form.ts';
import { fromGap, fromShift, newOn } from './form.ts';
import { coversNames, sayOpen, saySpans, sayShift } from './words.ts';

interface ShiftDayProps {
  readonly day: CoverDay;
  readonly mayEdit: boolean;
  readonly onEdit: (form: ShiftForm) => void;
  readonly onTakeOff: (shift: ShiftView) => void;
}

function Shift({ shift, mayEdit, onEdit, onTakeOff }: { shift: ShiftView } & Omit<ShiftDayProps, 'day'>) {
  const name = `${shift.person.you ? 'your' : `${shift.person.name}’s`} shift, ${sayShift(shift)}`;
  return (
    <tr className={cx('shift', shift.over && 'shift--over')}>
      <td className="shift__when">{sayShift(shift)}</td>
      <th scope="row" className="shift__who"><ColleagueName name={shift.person.name} you={shift.person.you} /></th>
      <td className="shift__what">{coversNames[shift.covers]}{shift.running && <span className="shift__now">now</span>}{shift.saving === 'saved-here' && <StateLine state="saved" />}{shift.saving === 'needs-you' && <StateLine state="needs-you" />}</td>
      <td className="shift__acts">
        {mayEdit && !shift.over && <><IconButton icon="edit" size="small" label={`Change ${name}`} onClick={() => onEdit(fromShift(shift))} /><IconButton icon="close" size="small" label={`Take off ${name}`} onClick={() => onTakeOff(shift)} /></>}
      </td>
    </tr>
  );
}

/** One day of a week: when it is open, who is on, and when nobody is. */
export function ShiftDay({ day, mayEdit, onEdit, onTakeOff }: ShiftDayProps) {
  const name = sayDay(day.at);
  return (
    <section className={cx('shift-day', day.today && 'shift-day--today')}>
      <header className="shift-day__head">
        <h3 className="shift-day__name">{name}{day.today && <span>today</span>}</h3>
        <span className="shift-day__open">{sayOpen(day)}</span>
        {mayEdit && <IconButton icon="add-plain" size="small" label={`Add a shift on ${name}`} onClick={() => onEdit(newOn(day))} />}
      </header>
      {day.shifts.length > 0 && (
        <table className="shift-table" aria-label={`Shifts on ${name}`}>
          <thead className="visually-hidden"><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">Covers</th><th scope="col">Change</th></tr></thead>
          <tbody>{day.shifts.map((shift) => <Shift key={shift.id} {...{ shift, mayEdit, onEdit, onTakeOff }} />)}</tbody>
        </table>
      )}
      {day.gaps.map((gap) => (
        <p key={gap.from} className="shift-gap">
          <Icon name="needs-changing" size={15} />
          <span>Nobody on the inbox {saySpans([gap])}</span>
          {mayEdit && <Button size="small" aria-label={`Fill it: ${name}, ${saySpans([gap])}`} onClick={() => onEdit(fromGap(day, gap))}>Fill it</Button>}
        </p>
      ))}
    </section>
  );
}
