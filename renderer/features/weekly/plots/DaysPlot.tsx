import { useState } from 'react';
import type { WeekReport } from '../../../../shared/contract/bridge/weekly.ts';
import { gistOfDays, isAhead, sayPlotDay } from './gist.ts';
import { Plot } from './Plot.tsx';
import { PlotCursor } from './PlotCursor.tsx';
import { gridOver, scaleOver } from './scale.ts';
import './days-plot.css';

type Day = WeekReport['days'][number];

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

interface DaysPlotProps {
  readonly days: readonly Day[];
  /** The day that is going, `2026-11-14`: those after it have no figures yet. Null when the week is over. */
  readonly today: string | null;
}

/** The cases of each day beside what is usual for that weekday. */
export function DaysPlot({ days, today }: DaysPlotProps) {
  const [cursor, setCursor] = useState<number | null>(null);
  const shown = cursor === null ? undefined : days[cursor];
  return (
    <Plot
      title="Cases each day"
      aside={shown ? <span aria-hidden="true">{sayPlotDay(shown, today)}</span> : <Legend usual={days.some((day) => day.usual !== null)} />}
      picture={<Picture days={days} today={today} cursor={cursor} onCursor={setCursor} />}
      table={<Table days={days} today={today} />}
    />
  );
}

function Legend({ usual }: { usual: boolean }) {
  return (
    <ul role="list" className="plot-legend" aria-label="What the colours mean">
      <li><span className="plot-legend__dot plot-legend__dot--opened" />Waiting for approval</li>
      <li><span className="plot-legend__dot plot-legend__dot--reported" />Reported</li>
      {usual && <li><span className="plot-legend__dot plot-legend__dot--usual" />Usual</li>}
    </ul>
  );
}

function Picture({ days, today, cursor, onCursor }: DaysPlotProps & { cursor: number | null; onCursor: (at: number | null) => void }) {
  const grid = gridOver(Math.max(0, ...days.map((day) => Math.max(day.opened, day.usual?.high ?? 0))));
  const scale = scaleOver(grid, { fromZero: true, room: 0.06 });
  const up = (value: number): string => percent(1 - scale.at(value));
  const tall = (value: number): string => percent(scale.at(value));
  const column = 1 / Math.max(1, days.length);
  return (
    <div className="days-plot">
      <div className="days-plot__totals" aria-hidden="true">{grid.map((value) => <span key={value} style={{ insetBlockStart: up(value) }}>{value.toLocaleString('en-GB')}</span>)}</div>
      <div className="days-plot__area">
        <svg aria-hidden="true">
          {grid.map((value) => <line key={value} className="days-plot__grid" x1="0" x2="100%" y1={up(value)} y2={up(value)} />)}
          {days.map((day, n) => (
            <g key={day.date}>
              {n === cursor && <rect className="days-plot__under" x={percent(n * column)} width={percent(column)} y="0" height="100%" rx="6" />}
              {day.usual && <rect className="days-plot__usual" x={percent((n + 0.12) * column)} width={percent(0.76 * column)} y={up(day.usual.high)} height={percent(Math.max(0.012, scale.at(day.usual.high) - scale.at(day.usual.low)))} rx="4" />}
              <rect className="days-plot__bar" x={percent((n + 0.3) * column)} width={percent(0.4 * column)} y={up(day.opened)} height={tall(day.opened)} rx={day.opened === 0 ? 0 : 3} />
              {day.ofThemReports > 0 && <rect className="days-plot__bar days-plot__bar--reported" x={percent((n + 0.3) * column)} width={percent(0.4 * column)} y={up(day.ofThemReports)} height={tall(day.ofThemReports)} />}
              {!isAhead(day, today) && <text className="days-plot__count" x={percent((n + 0.5) * column)} y={up(day.opened)} dy="-0.4em">{day.opened.toLocaleString('en-GB')}</text>}
            </g>
          ))}
        </svg>
        <PlotCursor
          gist={gistOfDays(days, today)} words={days[cursor ?? 0] ? sayPlotDay(days[cursor ?? 0]!, today) : ''} at={cursor ?? 0} count={days.length} onMove={onCursor}
          step={(key) => ({ ArrowRight: (cursor ?? 0) + 1, ArrowDown: (cursor ?? 0) + 1, ArrowLeft: (cursor ?? 0) - 1, ArrowUp: (cursor ?? 0) - 1 })[key]}
          find={(x) => Math.min(days.length - 1, Math.max(0, Math.floor(x * days.length)))}
        />
      </div>
      <ol role="list" className="days-plot__names" aria-hidden="true">{days.map((day) => <li key={day.date}>{day.label}{day.note !== '' && <small>{day.note}</small>}</li>)}</ol>
    </div>
  );
}

function Table({ days, today }: DaysPlotProps) {
  const say = (day: Day, count: number): string => (isAhead(day, today) ? '–' : count.toLocaleString('en-GB'));
  return (
    <div className="plot-table ring-inside" role="region" aria-label="Cases each day as a table" tabIndex={0}>
      <table>
        <caption className="visually-hidden">{gistOfDays(days, today)}</caption>
        <thead><tr><th scope="col">Day</th><th scope="col">Opened</th><th scope="col">Reported</th><th scope="col">Closed</th><th scope="col">Usually opened</th></tr></thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <th scope="row">{day.label}{day.note !== '' && `, ${day.note}`}</th><td>{say(day, day.opened)}</td><td>{say(day, day.ofThemReports)}</td><td>{say(day, day.closed)}</td>
              <td>{day.usual === null ? 'Too few weeks yet' : `${Math.round(day.usual.low)} to ${Math.round(day.usual.high)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
