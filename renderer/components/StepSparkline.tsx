import type { CSSProperties } from 'react';
import { sayTime } from '../../shared/time.ts';
import { areaPath, type Frame, frameOf, monthTicks, type Step, stepPath, totalAt } from './step-plot.ts';
import './StepSparkline.css';
import './VisuallyHidden.css';

export type { Step } from './step-plot.ts';

export interface StepSparklineProps {
  /** "Active points of halfpasthazel, December to July". */
  label: string;
  /** In order of time: the total from this instant on. */
  steps: readonly Step[];
  /** Without new points, from `now` on. */
  forecast?: readonly Step[] | undefined;
  breaks?: readonly { from: string; to: string }[] | undefined;
  /** ISO instants: the ends of the axis, and today. */
  from: string;
  to: string;
  now: string;
  /** Where a break is proposed. */
  line?: number | undefined;
}

/** Points over time, small: a step line with a wash, the line at 30, past breaks as bands, the forecast dashed. A table behind it. */
export function StepSparkline({ label, steps, forecast = [], breaks = [], from, to, now, line = 30 }: StepSparklineProps) {
  const frame = frameOf(from, to, [...steps, ...forecast], line);
  const past = [...steps.filter((step) => frame.x(step.at) <= frame.x(now)), { at: now, total: totalAt(steps, now) }];
  const ahead = [{ at: now, total: totalAt(steps, now) }, ...forecast, { at: to, total: forecast.at(-1)?.total ?? totalAt(steps, now) }];
  const at = (x: number, y = 0) => ({ '--x': x, '--y': y }) as CSSProperties;
  return (
    <figure className="step-sparkline">
      <div className="step-sparkline__plot" aria-hidden="true">
        <svg viewBox="0 0 1000 100" preserveAspectRatio="none">
          <path className="plot-wash" d={areaPath(past, frame)} />
          {breaks.map((pause) => <rect key={pause.from} className="step-sparkline__break" x={frame.x(pause.from) * 1000} width={Math.max(4, (frame.x(pause.to) - frame.x(pause.from)) * 1000)} y="0" height="100" />)}
          <path className="step-sparkline__base" d="M0 100H1000" />
          <path className="plot-limit" d={`M0 ${frame.y(line) * 100}H1000`} />
          <path className="step-sparkline__line" d={stepPath(past, frame)} />
          <path className="step-sparkline__line step-sparkline__line--ahead" d={stepPath(ahead, frame)} />
        </svg>
        <span className="step-sparkline__limit-label" style={at(1, frame.y(line))}>{line}</span>
        <span className="step-sparkline__now" style={at(frame.x(now), frame.y(totalAt(steps, now)))} />
      </div>
      <div className="step-sparkline__axis" aria-hidden="true">
        {monthTicks(from, to).map((tick) => <span key={tick.at} style={at(frame.x(tick.at))}>{tick.label}</span>)}
      </div>
      <Table {...{ label, steps, forecast, now, frame }} />
    </figure>
  );
}

function Table({ label, steps, forecast, now, frame }: { label: string; steps: readonly Step[]; forecast: readonly Step[]; now: string; frame: Frame }) {
  const shown = steps.filter((step) => frame.x(step.at) >= 0);
  return (
    <div className="visually-hidden">
      <table>
        <caption>{label}</caption>
        <thead><tr><th scope="col">From</th><th scope="col">Active points</th></tr></thead>
        <tbody>
          {shown.map((step) => <tr key={`p${step.at}`}><td>{sayTime(step.at, now)}</td><td>{step.total}</td></tr>)}
          {forecast.map((step) => <tr key={`f${step.at}`}><td>{sayTime(step.at, now)}</td><td>{step.total}, forecast</td></tr>)}
        </tbody>
      </table>
    </div>
  );
}
