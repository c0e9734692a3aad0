import type { WeekFigure } from '../../../../shared/contract/bridge/weekly.ts';
import { scaleOver } from './scale.ts';
import './usual-range.css';

/** Where a value lies beside what is usual: a line, a soft bar, a dot that is ochre outside of it. The words stand beside it. */
export function UsualRange({ figure: { series, usual, value, unusual } }: { figure: Pick<WeekFigure, 'series' | 'usual' | 'value' | 'unusual'> }) {
  if (usual === null) return null;
  const scale = scaleOver([...series, usual.low, usual.high, value], { room: 0.35 });
  const left = scale.at(usual.low) * 100;
  return (
    <span className="usual-range" aria-hidden="true">
      <span className="usual-range__bar" style={{ insetInlineStart: `${left}%`, inlineSize: `${Math.max(3, scale.at(usual.high) * 100 - left)}%` }} />
      {value !== null && <span className="usual-range__dot" data-unusual={unusual || undefined} style={{ insetInlineStart: `${scale.at(value) * 100}%` }} />}
    </span>
  );
}
