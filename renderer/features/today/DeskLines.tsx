import type { OwedRow } from '../../../shared/contract/bridge/told.ts';
import type { Today, TodayBreak } from '../../../shared/contract/bridge/today.ts';
import type { CaseListRow } from '../../../shared/contract/bridge/views.ts';
import { sayAge, sayClock, sayTime } from '../../../shared/time.ts';
import { cx } from '../../components/cx.ts';
import { Clock } from '../../components/Clock.tsx';
import { ColleagueName } from '../../components/Colleague.tsx';
import { Icon } from '../../components/Icon.tsx';
import { MemberName } from '../../components/MemberName.tsx';
import { useDecides } from '../points/use-decides.ts';
import { isLate, rowDetail } from '../cases/list/row-words.ts';
import { plural } from '../cases/words.ts';
import { Line, type Placed } from './TodayLine.tsx';

/** The share of four hours that a case has waited. */
const gone = (openedAt: string, now: string): number => Math.min(1, (Date.parse(now) - Date.parse(openedAt)) / (4 * 3_600_000));

function caseWords(row: CaseListRow): string {
  if (row.kind === 'pending') return 'Post waiting for approval';
  const reports = row.reportCount > 0 ? `, ${plural(row.reportCount, 'report')}` : '';
  return `${rowDetail(row)}${reports}`;
}

/** One of the oldest cases. */
export function CaseLine({ row, now, ...placed }: { row: CaseListRow; now: string } & Placed) {
  return (
    <Line form="case" {...placed}>
      <Clock kind={isLate(row.openedAt, now) ? 'late' : 'due'} gone={gone(row.openedAt, now)}>{sayAge(row.openedAt, now)}</Clock>
      <MemberName clip name={row.member.name} onBreak={row.member.onBreak} watched={row.member.underWatch} />
      <span className="today-line__what">{caseWords(row)} <span className="today-line__where">in {row.spaceName}</span>{row.withStaff && <span className="today-line__where">, with staff</span>}</span>
      <span className="today-line__end">{row.holder ? <ColleagueName name={row.holder.name.split(' ')[0] ?? row.holder.name} you={row.holder.you} /> : 'Unclaimed'}</span>
    </Line>
  );
}

/** A member who has not been told. */
export function UntoldLine({ row, now, ...placed }: { row: OwedRow; now: string } & Placed) {
  const tells = useDecides();
  return (
    <Line form="half" {...placed}>
      <MemberName clip name={row.member.name} onBreak={row.member.onBreak} watched={row.member.underWatch} />
      <span className="today-line__what">{row.title}, {sayTime(row.since, now)}</span>
      <span className={cx('today-line__end', tells && 'today-line__do')}>{!tells ? 'Staff tell them' : row.draft ? 'Go on writing' : 'Write to them'}</span>
    </Line>
  );
}

const happens: Readonly<Record<TodayBreak['what'], (at: string, now: string) => string>> = {
  starts: (at) => `starts ${sayClock(at)}`,
  ends: (at) => `ends ${sayClock(at)}`,
  review: (at, now) => `review ${sayTime(at, now)}`,
  back: (at, now) => `back since ${sayTime(at, now).replace(/^today /u, '')}`,
};

/** A break of which something happens today. */
export function BreakLine({ row, now, ...placed }: { row: TodayBreak; now: string } & Placed) {
  return (
    <Line form="half" {...placed}>
      <MemberName clip name={row.member.name} />
      <span className="today-line__what">{happens[row.what](row.at, now)}, {row.scope}</span>
      <span className="today-line__end">{row.note}</span>
    </Line>
  );
}

/** What waits in the outbox for a decision. */
export function NeedsLine({ row, ...placed }: { row: NonNullable<Today['needsYou']> } & Placed) {
  return (
    <Line form="needs" {...placed}>
      <Icon name="needs-you" size={16} />
      <span className="today-line__what"><b>{row.count === 1 ? '1 thing needs you in the outbox.' : `${row.count} things need you in the outbox.`}</b> {row.title}{row.detail && `. ${row.detail}`}</span>
      <span className="today-line__button">Look</span>
    </Line>
  );
}
