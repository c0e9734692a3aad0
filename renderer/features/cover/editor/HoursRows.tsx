import { useEffect, useRef } from 'react';
import { dayName, daysOf } from '../../../../shared/model/cover/terms.ts';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { ClockField } from '../fields.tsx';
import { addHours, changeCover, copyHours, type CoverDraft, type DraftHours } from '../store.ts';

function Stretch({ one, draft, name, first }: { one: DraftHours; draft: CoverDraft; name: string; first: boolean }) {
  const change = (part: Partial<DraftHours>): void => changeCover({ hours: draft.hours.map((other) => (other.key === one.key ? { ...other, ...part } : other)) });
  return (
    <li className="cover-stretch" data-stretch={one.key}>
      <ClockField label={`${name} opens`} hideLabel value={one.opens} onChange={(opens) => change({ opens })} />
      <span aria-hidden="true">to</span>
      <ClockField label={`${name} closes`} hideLabel value={one.closes} onChange={(closes) => change({ closes })} error={one.closes <= one.opens ? 'After it opens' : null} />
      <IconButton icon="close" size="small" label={`Take out ${name}${first ? '' : ', further hours'}`} onClick={() => changeCover({ hours: draft.hours.filter((other) => other.key !== one.key) })} />
    </li>
  );
}

/** The hours of each day of a calendar: none, one stretch, or several. */
export function HoursRows({ draft }: { draft: CoverDraft }) {
  const added = useRef<string | null>(null);
  useEffect(() => {
    // What was added is written at once.
    if (added.current === null) return;
    document.querySelector<HTMLInputElement>(`[data-stretch="${CSS.escape(added.current)}"] input`)?.focus();
    added.current = null;
  });
  const days = daysOf[draft.kind];
  return (
    <ul className="cover-days">
      {days.map((weekday) => {
        const name = dayName(weekday);
        const own = draft.hours.filter((one) => one.weekday === weekday);
        return (
          <li key={weekday} className="cover-day-row">
            <span className="cover-day-row__name">{name}</span>
            {own.length === 0 ? <span className="cover-day-row__none">No cover</span> : <ul className="cover-stretches">{own.map((one, i) => <Stretch key={one.key} one={one} draft={draft} name={name} first={i === 0} />)}</ul>}
            <span className="cover-day-row__acts">
              <Button size="small" kind="quiet" icon="add-plain" aria-label={`Add hours on ${name}`} blocked={draft.hours.length >= 50 ? 'Fifty are the most' : null} reason="none" onClick={() => { added.current = addHours(draft, weekday); }}>Add</Button>
              {weekday === days[0] && <Button size="small" kind="quiet" onClick={() => copyHours(draft, weekday, days)}>Same every day</Button>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
