import type { InboxRow } from '../../../shared/contract/bridge/inbox.ts';
import type { Today, TodayRisk } from '../../../shared/contract/bridge/today.ts';
import { epochOf, sayClock, sayTime } from '../../../shared/time.ts';
import { Badge } from '../../components/Badge.tsx';
import { Clock, ClockIcon } from '../../components/Clock.tsx';
import { ColleagueInitials } from '../../components/Colleague.tsx';
import { Icon } from '../../components/Icon.tsx';
import { MemberName } from '../../components/MemberName.tsx';
import { sayBriefly } from './lines.ts';
import { Line, type Placed } from './TodayLine.tsx';

const urgencies = { now: 'Act now', today: 'Today', 'next-working-day': 'Next working day', watch: 'Watch' } as const;
const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** Words of a row; what may distress stays covered here, and is read in the conversation. */
function Words({ row }: { row: InboxRow }) {
  if (row.covered) return <span className="today-line__covered"><Icon name="covered" size={14} />Covered, may distress</span>;
  return <span className="today-line__words" dir="auto">{row.line}</span>;
}

/** How long somebody has waited, as one large number with its unit. */
function waited(since: string, now: string): readonly [string, string] {
  const minutes = Math.max(0, Math.floor((epochOf(now) - epochOf(since)) / 60_000));
  if (minutes < 120) return [String(minutes), 'min, no reply yet'];
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? [String(hours), 'hours, no reply yet'] : [String(Math.floor(hours / 24)), 'days, no reply yet'];
}

/** A risk that nobody has answered: nothing on the screen is larger. */
export function RiskCard({ row, now, ...placed }: { row: TodayRisk; now: string } & Placed) {
  const [count, unit] = waited(row.clock?.since ?? row.lastMessageAt, now);
  return (
    <Line form="risk" {...placed}>
      <span className="today-risk__clock"><span className="today-risk__count">{count}</span> <span className="today-risk__unit">{unit}</span></span>
      <span className="today-risk__who">
        <MemberName name={row.member.name} onBreak={row.member.onBreak} watched={row.member.underWatch} />
        <span className="today-risk__when">wrote {sayTime(row.lastMessageAt, now)}</span>
        {row.record?.urgency && <Badge kind="risk">{urgencies[row.record.urgency]}</Badge>}
        {row.record && <span className="today-risk__when">recorded by {row.record.by?.you ? 'you' : (row.record.by?.name ?? 'a colleague')} {sayClock(row.record.at)}</span>}
      </span>
      <Words row={row} />
      <span className="today-risk__end">
        {row.writing && <span className="today-risk__writing"><ColleagueInitials name={row.writing.name} you={row.writing.you} decorative />{firstName(row.writing.name)} is writing</span>}
        <span className="today-line__button today-line__button--primary">Open</span>
      </span>
    </Line>
  );
}

/** A risk that was answered and goes on. */
export function RiskLine({ row, now, ...placed }: { row: TodayRisk; now: string } & Placed) {
  const review = row.record?.reviewDueAt;
  return (
    <Line form="quiet-risk" {...placed}>
      <ClockIcon kind="risk" />
      <MemberName clip name={row.member.name} onBreak={row.member.onBreak} watched={row.member.underWatch} />
      <span className="today-line__what">Answered {sayTime(row.lastMessageAt, now)}{row.state === 'waiting-for-member' && ', waiting for them'}. {row.record?.urgency && <span className="today-line__where">Urgency: {urgencies[row.record.urgency].toLocaleLowerCase('en-GB')}</span>}</span>
      <span className="today-line__end">{review ? `Review due ${sayTime(review, now)}` : row.record ? '' : 'No record yet'}</span>
    </Line>
  );
}

/** A message that nobody has triaged, or a reply that is due. */
export function MessageLine({ row, now, ...placed }: { row: InboxRow; now: string } & Placed) {
  return (
    <Line form="message" {...placed}>
      {row.clock ? <Clock kind={row.clock.kind} gone={row.clock.gone}>{row.clock.kind === 'due' ? `due ${row.clock.short}` : row.clock.short}</Clock> : <span />}
      <MemberName clip name={row.member.name} onBreak={row.member.onBreak} watched={row.member.underWatch} />
      <Words row={row} />
      <span className="today-line__end">{row.mayBeRisk && <Badge kind="risk">May be a risk</Badge>}{row.assignee && <ColleagueInitials name={row.assignee.name} you={row.assignee.you} />}{sayTime(row.lastMessageAt, now).replace(/^today /u, '')}</span>
    </Line>
  );
}

/** A risk record whose review is due. */
export function ReviewLine({ row, now, ...placed }: { row: Today['reviews'][number]; now: string } & Placed) {
  return (
    <Line form="message" {...placed}>
      <Clock kind={row.overdue ? 'late' : 'due'} gone={row.overdue ? 1 : 0.5}>{row.overdue ? 'since' : 'due'} {sayBriefly(row.dueAt, now)}</Clock>
      <MemberName clip name={row.member.name} />
      <span className="today-line__what">{row.urgency === null ? 'How soon to act was not chosen' : `Urgency: ${urgencies[row.urgency].toLocaleLowerCase('en-GB')}`}</span>
      <span className="today-line__end">{row.raised && 'Raised to the team leads'}</span>
    </Line>
  );
}
