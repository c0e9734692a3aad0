import type { CoverVersion } from '../../../shared/contract/bridge/cover.ts';
import { dayName } from '../../../shared/model/cover/terms.ts';
import { sayHours } from '../../../shared/model/cover/words.ts';

type Hours = readonly CoverVersion['hours'][number][];

const days = [1, 2, 3, 4, 5, 6, 7] as const;
const marks = [0, 6, 12, 18, 24] as const;
const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const share = (clock: string): number => Math.round((minutes(clock) / 1_440) * 1_000) / 10;

/** A week of cover hours as bars, Monday to Sunday from midnight to midnight. The words beside it say the same. */
export function WeekPicture({ hours, label }: { hours: Hours; label: string }) {
  return (
    <svg className="week-picture" viewBox="0 0 420 158" role="img" aria-label={`${label}: ${sayHours(hours)}`}>
      {marks.map((mark) => (
        <g key={mark}>
          <path className="week-picture__line" d={`M${40 + mark * 15.5} 14V150`} />
          <text className="week-picture__mark" x={40 + mark * 15.5} y="9" textAnchor={mark === 0 ? 'start' : mark === 24 ? 'end' : 'middle'}>{String(mark).padStart(2, '0')}:00</text>
        </g>
      ))}
      {days.map((day, row) => (
        <g key={day}>
          <text className="week-picture__day" x="0" y={29 + row * 19}>{dayName(day).slice(0, 3)}</text>
          {hours.filter((one) => one.weekday === day).map((one) => (
            <rect key={one.opens} className="week-picture__bar" x={40 + share(one.opens) * 3.72} y={19 + row * 19} width={Math.max(2, (share(one.closes) - share(one.opens)) * 3.72)} height="13" rx="3" />
          ))}
        </g>
      ))}
    </svg>
  );
}
