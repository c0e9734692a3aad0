import type { BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { sayBreakLength } from '../../../../shared/model/break-length.ts';
import { sayScope } from '../../../../shared/model/break-calendar.ts';
import { useQuery } from '../../../data/use-query.ts';
import { dayAndTime } from '../words.ts';
import { movedDates, type Moved } from './moved.ts';

interface MovedBarProps {
  readonly one: BreakView;
  readonly moved: Moved;
  readonly now: string;
  readonly onSave: () => void;
  readonly onLeave: () => void;
}

/** What the dates that are tried out come to, and what is in their way, before anything is saved. */
export function MovedBar({ one, moved, now, onSave, onLeave }: MovedBarProps) {
  const { startsAt, endsAt, reviewAt } = movedDates(one, moved);
  const { data } = useQuery('breaks.check', {
    memberId: one.member.id, breakId: one.id, kind: one.kind, decide: true, reasoned: true,
    terms: { scope: one.scope, startsAt, length: endsAt === null ? { unit: 'open-ended' } : null, endsAt, reviewAt, watchWeeks: 0, conditions: '' },
  });
  const clash = data?.clash ?? null;
  const misfit = data !== null && data.why !== null && clash === null ? data.why : null;
  return (
    <div className="moved-bar" role="group" aria-label="Dates tried out">
      <p className="moved-bar__words">
        <b><MemberName inline name={one.member.name} /></b>: from {dayAndTime(startsAt, now)} {endsAt === null ? 'without an end' : `until ${dayAndTime(endsAt, now)}, ${sayBreakLength(startsAt, endsAt)}`}. It was from {dayAndTime(one.startsAt, now)}{one.endsAt === null ? '' : ` until ${dayAndTime(one.endsAt, now)}`}.
        {clash !== null && <span className="moved-bar__clash"><Icon name="warning" size={14} /> In the way: {sayScope(clash.scope)}, from {dayAndTime(clash.startsAt, now)}{clash.endsAt === null ? '' : ` until ${dayAndTime(clash.endsAt, now)}`}.</span>}
        {misfit !== null && <span className="moved-bar__clash"><Icon name="warning" size={14} /> {misfit}</span>}
      </p>
      <Button kind="quiet" size="small" keyHint="Esc" onClick={onLeave}>Leave it</Button>
      <Button size="small" keyHint="Enter" onClick={onSave}>Save these dates</Button>
    </div>
  );
}
