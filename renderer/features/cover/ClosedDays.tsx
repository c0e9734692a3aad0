import { useState } from 'react';
import type { ClosedDay } from '../../../shared/contract/bridge/cover.ts';
import type { Permission } from '../../../shared/contract/bridge/views.ts';
import { sayDate } from '../../../shared/model/cover/words.ts';
import { Button } from '../../components/Button.tsx';
import { StateLine } from '../../components/StateLine.tsx';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { CloseDayDialog } from './CloseDayDialog.tsx';

/** Days in sight at first: what is closed within about a year. */
const FIRST = 10;

/** The days to come on which nobody is in; leads close further ones and open them again. */
export function ClosedDays({ days, publish }: { days: readonly ClosedDay[]; publish: Permission }) {
  const [asked, setAsked] = useState<{ readonly open: string | null } | null>(null);
  const [all, setAll] = useState(false);
  const shown = all ? days : days.filter((one, i) => i < FIRST || one.by === 'lead');
  return (
    <SettingsGroup title="Closed days" words="Bank holidays in England and Wales come by themselves and close weekdays. Team leads add others.">
      <ul className="closed-days">
        {shown.map((one) => (
          <li key={one.date} className="closed-day">
            <span className="closed-day__date">{sayDate(one.date)}</span>
            <span className="closed-day__why">{one.why}{one.saving === 'saved-here' && <StateLine state="saved" />}{one.saving === 'needs-you' && <StateLine state="needs-you" />}</span>
            {one.by === 'bank-holiday' ? <span className="closed-day__by">Bank holiday</span> : publish.allowed ? <Button size="small" kind="quiet" aria-label={`Open again: ${sayDate(one.date)}`} onClick={() => setAsked({ open: one.date })}>Open again</Button> : <span className="closed-day__by">Team lead</span>}
          </li>
        ))}
      </ul>
      <div className="settings-actions">
        <Button icon="add-plain" id="cover-close-day" blocked={publish.allowed ? null : publish.why} reason="after" onClick={() => setAsked({ open: null })}>Close a day</Button>
        {!all && shown.length < days.length && <Button kind="quiet" onClick={() => setAll(true)}>{days.length - shown.length} more</Button>}
      </div>
      {asked !== null && <CloseDayDialog open={asked.open} onClose={() => setAsked(null)} />}
    </SettingsGroup>
  );
}
