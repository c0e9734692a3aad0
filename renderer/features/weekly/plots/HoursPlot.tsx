import { useState, type CSSProperties } from 'react';
import type { WeekReport } from '../../../../shared/contract/bridge/weekly.ts';
import { coverSpans, dayNames, gistOfHours, messagesIn, sayHour, sayHourOfDay } from './gist.ts';
import { Plot } from './Plot.tsx';
import { PlotCursor } from './PlotCursor.tsx';
import { shadeOf } from './scale.ts';
import './hours-plot.css';

type Hours = WeekReport['hours'];

const DAY_HOURS = 24;
const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** When members wrote, by weekday and hour, with the hours in which messages are read. */
export function HoursPlot({ hours }: { hours: Hours }) {
  const [cursor, setCursor] = useState<number | null>(null);
  const total = messagesIn(hours);
  return (
    <Plot
      title="When messages came in"
      aside={<span aria-hidden={cursor !== null}>{cursor === null ? `${total === 1 ? '1 message' : `${total.toLocaleString('en-GB')} messages`}, darker is more` : sayHour(hours, Math.floor(cursor / DAY_HOURS), cursor % DAY_HOURS)}</span>}
      picture={<Picture hours={hours} cursor={cursor} onCursor={setCursor} />}
      table={<Table hours={hours} />}
    />
  );
}

/** The hours that are named under the picture: midnight, six, and where Monday's cover begins and ends, when they leave room. */
function namedHours(hours: Hours): number[] {
  const span = coverSpans(hours[0] ?? [])[0];
  const wanted = span === undefined ? [0, 6, 12, 18] : [0, 6, Math.round(span.from), Math.round(span.to), 22];
  return wanted.reduce<number[]>((named, hour) => (named.every((one) => hour - one >= 3) ? [...named, hour] : named), []);
}

function Picture({ hours, cursor, onCursor }: { hours: Hours; cursor: number | null; onCursor: (at: number | null) => void }) {
  const most = Math.max(0, ...hours.flat().map((cell) => cell.messages));
  const rows = Math.max(1, hours.length);
  const first = coverSpans(hours[0] ?? [])[0];
  const at = cursor ?? 0;
  return (
    <div className="hours-plot" style={{ '--rows': rows } as CSSProperties}>
      <ol role="list" className="hours-plot__days" aria-hidden="true">{dayNames.map((day) => <li key={day}>{day}</li>)}</ol>
      <div className="hours-plot__area">
        {first && <span className="hours-plot__cover" aria-hidden="true" style={{ insetInlineStart: percent((first.from + first.to) / 2 / DAY_HOURS) }}>cover hours</span>}
        <svg aria-hidden="true">
          {hours.map((row, day) => row.map((cell, hour) => (
            // The place in the week is what a square is.
            // oxlint-disable-next-line react/no-array-index-key
            <rect key={`${day} ${hour}`} className={`hours-plot__cell hours-plot__cell--${shadeOf(cell.messages, most)}`} x={percent(hour / DAY_HOURS)} y={percent(day / rows)} rx="4" />
          )))}
          {hours.flatMap((row, day) => coverSpans(row).flatMap(({ from, to }) => [from, to].map((edge) => <line key={`${day} ${edge}`} className="hours-plot__edge" x1={percent(edge / DAY_HOURS)} x2={percent(edge / DAY_HOURS)} y1={percent(day / rows)} y2={percent((day + 1) / rows)} />)))}
          {cursor !== null && <rect className="hours-plot__cell hours-plot__cell--here" x={percent((cursor % DAY_HOURS) / DAY_HOURS)} y={percent(Math.floor(cursor / DAY_HOURS) / rows)} rx="4" />}
        </svg>
        <PlotCursor
          gist={gistOfHours(hours)} words={sayHour(hours, Math.floor(at / DAY_HOURS), at % DAY_HOURS)} at={at} count={rows * DAY_HOURS} onMove={onCursor}
          step={(key) => {
            const to = { ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + DAY_HOURS, ArrowUp: at - DAY_HOURS }[key];
            return to === undefined || to < 0 || to >= rows * DAY_HOURS ? (to === undefined ? undefined : at) : to;
          }}
          find={(x, y) => Math.min(rows - 1, Math.max(0, Math.floor(y * rows))) * DAY_HOURS + Math.min(DAY_HOURS - 1, Math.max(0, Math.floor(x * DAY_HOURS)))}
        />
      </div>
      <ol role="list" className="hours-plot__hours" aria-hidden="true">{namedHours(hours).map((hour) => <li key={hour} style={{ insetInlineStart: percent(hour / DAY_HOURS) }}>{sayHourOfDay(hour)}</li>)}</ol>
    </div>
  );
}

function Table({ hours }: { hours: Hours }) {
  const clock = Array.from({ length: DAY_HOURS }, (_none, hour) => hour);
  return (
    <div className="plot-table plot-table--wide ring-inside" role="region" aria-label="When messages came in, as a table" tabIndex={0}>
      <table>
        <caption className="visually-hidden">{gistOfHours(hours)} Hours in which messages are read are marked.</caption>
        <thead><tr><th scope="col">Hour</th>{clock.map((hour) => <th key={hour} scope="col">{String(hour).padStart(2, '0')}</th>)}</tr></thead>
        <tbody>
          {hours.map((row, day) => (
            <tr key={dayNames[day]}>
              <th scope="row">{dayNames[day]}</th>
              {clock.map((hour) => <td key={hour} data-open={(row[hour]?.open ?? 0) > 0 || undefined} data-none={row[hour]?.messages === 0 || undefined}>{row[hour]?.messages ?? 0}{(row[hour]?.open ?? 0) > 0 && <span className="visually-hidden">, cover</span>}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
