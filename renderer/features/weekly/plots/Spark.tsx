import type { WeekFigure } from '../../../../shared/contract/bridge/weekly.ts';
import { linePath, scaleOver } from './scale.ts';
import './spark.css';

/** Thirteen weeks of a figure in a small line, what is usual as a soft band, the week looked at as a dot. For the eye alone: the figure's sheet has the table. */
export function Spark({ figure: { series, usual, value, unusual } }: { figure: Pick<WeekFigure, 'series' | 'usual' | 'value' | 'unusual'> }) {
  const scale = scaleOver([...series, usual?.low ?? null, usual?.high ?? null], { room: 0.16 });
  const up = (of: number): number => (1 - scale.at(of)) * 100;
  return (
    <span className="spark" aria-hidden="true">
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none">
        {usual && <rect className="spark__usual" x="0" width="1000" y={up(usual.high)} height={Math.max(4, up(usual.low) - up(usual.high))} />}
        <path className="spark__line" d={linePath(series, scale)} />
      </svg>
      {value !== null && <span className="spark__now" data-unusual={unusual || undefined} style={{ insetBlockStart: `${up(value)}%` }} />}
    </span>
  );
}
