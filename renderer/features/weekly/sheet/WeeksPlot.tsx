import { useState } from 'react';
import type { WeekFigure, WeekReport } from '../../../../shared/contract/bridge/weekly.ts';
import { PlotCursor } from '../plots/PlotCursor.tsx';
import { Spark } from '../plots/Spark.tsx';
import { useWeeklyUi } from '../store.ts';
import { sayUsual, sayValue, sayWeekNumber } from '../words.ts';

/** A figure over thirteen weeks, with the table behind it one key away. */
export function WeeksPlot({ figure, report: { weeks, week } }: { figure: WeekFigure; report: WeekReport }) {
  const tables = useWeeklyUi((ui) => ui.tables);
  const [cursor, setCursor] = useState<number | null>(null);
  const say = (n: number): string => `${sayWeekNumber(weeks[n] ?? week, week)}: ${figure.series[n] === null ? 'nothing to measure' : sayValue(figure.unit, figure.series[n] ?? null)}`;
  const usual = sayUsual(figure.unit, figure.usual);
  const last = figure.series.length - 1;
  if (tables) {
    return (
      <div className="plot-table weeks-table ring-inside" role="region" aria-label={`${figure.label}, week by week`} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{figure.label}, week by week, the latest first</caption>
          <thead><tr><th scope="col">Week</th><th scope="col">{figure.label}</th></tr></thead>
          <tbody>{weeks.map((one, n) => <tr key={one}><th scope="row">{sayWeekNumber(one, week)}</th><td>{sayValue(figure.unit, figure.series[n] ?? null)}</td></tr>).reverse()}</tbody>
        </table>
      </div>
    );
  }
  return (
    <div className="weeks-plot">
      <div className="weeks-plot__area">
        <Spark figure={figure} />
        <PlotCursor
          gist={`${figure.label} over ${weeks.length} weeks${usual === null ? '' : `, usual ${usual}`}.`} words={say(cursor ?? last)} at={cursor ?? last} count={weeks.length} onMove={setCursor}
          step={(key) => ({ ArrowRight: (cursor ?? last) + 1, ArrowUp: (cursor ?? last) + 1, ArrowLeft: (cursor ?? last) - 1, ArrowDown: (cursor ?? last) - 1 })[key]}
          find={(x) => Math.min(last, Math.max(0, Math.round(x * last)))}
        />
        {cursor !== null && <span className="weeks-plot__here" aria-hidden="true" style={{ insetInlineStart: `${(cursor / Math.max(1, last)) * 100}%` }} />}
      </div>
      <p className="weeks-plot__words" aria-hidden="true">{cursor === null ? <><span>{sayWeekNumber(weeks[0] ?? week, week)}</span><span>{sayWeekNumber(week, week)}</span></> : <span>{say(cursor)}</span>}</p>
    </div>
  );
}
