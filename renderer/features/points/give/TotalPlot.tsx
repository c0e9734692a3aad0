import type { CSSProperties } from 'react';
import type { Forecasts, TotalFrom } from '../../../../shared/model/preview.ts';
import { sayTime } from '../../../../shared/time.ts';
import { areaPath, frameOf, monthTicks, stepPath, totalAt } from '../../../components/step-plot.ts';
import { cx } from '../../../components/cx.ts';
import { labelledDrops, levels } from './plot-labels.ts';
import './total-plot.css';

interface TotalPlotProps {
  readonly label: string;
  /** "Dotted: without these points". */
  readonly dotted: string;
  readonly forecasts: Forecasts;
  /** Nothing is chosen yet: only what is. */
  readonly bare?: boolean | undefined;
  /** It reaches the line. */
  readonly crosses?: boolean | undefined;
  readonly from: string;
  readonly to: string;
  readonly now: string;
  readonly line: number;
}

/** The total with and without what is decided now: what was as a wash, what will be dashed, what would have been dotted. A table behind it. */
export function TotalPlot({ label, dotted, forecasts, bare, crosses, from, to, now, line }: TotalPlotProps) {
  const { past, withIt, without } = forecasts;
  const frame = frameOf(from, to, [...past, ...withIt, ...without], line);
  const was = [...past, { at: now, total: totalAt(past, now) }];
  const ends = (steps: readonly TotalFrom[]): TotalFrom[] => [...steps, { at: to, total: steps.at(-1)?.total ?? 0 }];
  const at = (x: number, y: number): CSSProperties => ({ '--x': x, '--y': y }) as CSSProperties;
  const total = withIt[0]?.total ?? 0;
  const rise = { at: now, total: totalAt(past, now) };
  return (
    <figure className={cx('total-plot', crosses && 'total-plot--crosses')}>
      <div className="total-plot__plot" aria-hidden="true">
        <svg viewBox="0 0 1000 100" preserveAspectRatio="none">
          {levels(line, frame).map((level) => <path key={level} className="total-plot__level" d={`M0 ${frame.y(level) * 100}H1000`} />)}
          <path className="plot-wash" d={areaPath(was, frame)} />
          <path className="plot-limit" d={`M0 ${frame.y(line) * 100}H1000`} />
          <path className="total-plot__was" d={stepPath(was, frame)} />
          {!bare && <path className="total-plot__without" d={stepPath(ends(without), frame)} />}
          <path className="total-plot__with" d={stepPath(bare ? ends(without) : [rise, ...ends(withIt)], frame)} />
          <path className="total-plot__today" d={`M${frame.x(now) * 1000} ${Math.min(frame.y(line), frame.y(total)) * 100 - 8}V104`} />
        </svg>
        {levels(line, frame).map((level) => <span key={level} className="total-plot__level-label" style={at(0, frame.y(level))}>{level}</span>)}
        <span className="total-plot__level-label total-plot__level-label--line" style={at(0, frame.y(line))}>{line}</span>
        <span className="total-plot__dot" style={at(frame.x(now), frame.y(total))} />
        <b className="total-plot__total" style={at(frame.x(now), frame.y(total))}>{total}</b>
        {labelledDrops(bare ? without : withIt, frame).map((one) => <span key={one.at} className="total-plot__drop" style={at(frame.x(one.at), frame.y(one.total))}>{one.total}</span>)}
        {!bare && <span className="total-plot__key">{dotted}</span>}
      </div>
      <div className="total-plot__axis" aria-hidden="true">
        {monthTicks(from, to).map((tick) => <span key={tick.at} style={at(frame.x(tick.at), 0)}>{tick.label}</span>)}
      </div>
      <PlotTable {...{ label, forecasts, now }} bare={bare ?? false} />
    </figure>
  );
}

function PlotTable({ label, forecasts: { past, withIt, without }, now, bare }: { label: string; forecasts: Forecasts; now: string; bare: boolean }) {
  const moments = [...new Set([...withIt, ...without].map((one) => one.at))].sort();
  return (
    <div className="visually-hidden">
      <table>
        <caption>{label}</caption>
        <thead><tr><th scope="col">From</th><th scope="col">Active points</th>{!bare && <th scope="col">Without</th>}</tr></thead>
        <tbody>
          {past.map((one) => <tr key={`p${one.at}`}><td>{sayTime(one.at, now)}</td><td>{one.total}</td>{!bare && <td>{one.total}</td>}</tr>)}
          {moments.map((when) => <tr key={when}><td>{sayTime(when, now)}, forecast</td><td>{totalAt(bare ? without : withIt, when)}</td>{!bare && <td>{totalAt(without, when)}</td>}</tr>)}
        </tbody>
      </table>
    </div>
  );
}
