import { useState } from 'react';
import type { WeekReport } from '../../../shared/contract/bridge/weekly.ts';
import { sayTime } from '../../../shared/time.ts';
import { Button } from '../../components/Button.tsx';
import { Note } from '../../components/Note.tsx';
import { sayValue } from './words.ts';

/** Changes told at once; the others on a press. */
const AT_ONCE = 3;

/** What arrived about a week after it was first looked at, and which figures it changed: said calmly, so that two prints can be told apart. */
export function LateNote({ late, now }: { late: NonNullable<WeekReport['late']>; now: string }) {
  const [all, setAll] = useState(false);
  const shown = all ? late.changes : late.changes.slice(0, AT_ONCE);
  const more = late.changes.length - shown.length;
  return (
    <Note
      icon="info" title={late.changes.length === 1 ? '1 figure is not what it was when this week was first looked at' : `${late.changes.length} figures are not what they were when this week was first looked at`}
      actions={more > 0 ? <Button size="small" kind="quiet" onClick={() => setAll(true)}>{more} more</Button> : undefined}
    >
      Facts about it arrived after {sayTime(late.since, now)}. {shown.map(({ id, label, was, is, unit }) => <span key={id} className="late-note__change">{label}: {sayValue(unit, was)} then, {sayValue(unit, is)} now</span>)}
    </Note>
  );
}
