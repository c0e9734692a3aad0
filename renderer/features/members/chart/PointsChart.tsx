import { useMemo, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import type { MemberDetail } from '../../../../shared/contract/bridge/members.ts';
import { epochOf, instantOf, sayDay } from '../../../../shared/time.ts';
import { cx } from '../../../components/cx.ts';
import { areaPath, frameOf, stepPath } from '../../../components/step-plot.ts';
import { useLayout } from '../../../app/use-layout.ts';
import { sayAsOf, stepFrom } from '../as-of-words.ts';
import { gridTotals, givenLabels, monthsBetween, spaced } from './axes.ts';
import { BreakBars } from './BreakBars.tsx';
import { momentsOf, type Moment } from './moments.ts';
import './chart.css';

interface PointsChartProps {
  readonly detail: MemberDetail;
  readonly onLook: (at: string | null) => void;
}

const place = (x: number, y = 0): CSSProperties => ({ '--x': x, '--y': y }) as CSSProperties;

/** Dots nearer to one another than this share of the width are one. */
const DOT = 0.006;

/** Everything that the picture is drawn from. */
function usePicture({ points, ledger, asOf }: MemberDetail, narrow: boolean) {
  return useMemo(() => {
    const { series, from, to, threshold, total } = points;
    const frame = frameOf(from, to, series, threshold);
    const past = [...series.filter((step) => step.at <= asOf), { at: asOf, total }];
    const falls = series.filter((step) => step.at > asOf);
    const ahead = [{ at: asOf, total }, ...falls, { at: to, total: falls.at(-1)?.total ?? total }];
    const most = Math.max(threshold * 1.18, ...series.map((step) => step.total * 1.06));
    const gap = narrow ? 0.15 : 0.028;
    const given = givenLabels(ledger, series).filter((label) => label.at >= from && label.at <= asOf);
    return {
      frame, past, ahead, grid: gridTotals(most, threshold), months: spaced(monthsBetween(from, to), frame, narrow ? 0.24 : 0.07),
      // A name that would reach past the edge is left out; its line stays.
      names: spaced(monthsBetween(from, to), frame, narrow ? 0.24 : 0.07).filter((month) => frame.x(month.at) + month.label.length * (narrow ? 0.021 : 0.0062) < 1),
      dots: spaced(given, frame, DOT), given: spaced(given, frame, gap),
      falls: spaced(falls, frame, gap),
    };
  }, [points, ledger, asOf, narrow]);
}

/** Points over time: the line, the one at which a break is proposed, breaks, and what will be if nothing is added. A table is behind it. */
export function PointsChart({ detail, onLook }: PointsChartProps) {
  const { points, asOf, isNow, member } = detail;
  const narrow = useLayout() === 'narrow';
  const { frame, past, ahead, grid, months, names, dots, given, falls } = usePicture(detail, narrow);
  const moments = useMemo(() => momentsOf(detail), [detail]);
  const [cursor, setCursor] = useState<Moment | null>(null);
  const today = frame.x(asOf);
  return (
    <figure className="points-chart">
      {cursor && <p className="points-chart__read" aria-hidden="true">{cursor.words}</p>}
      <div className="points-chart__plot">
        <div className="points-chart__area" aria-hidden="true">
          <svg viewBox="0 0 1000 100" preserveAspectRatio="none">
            {grid.map((total) => <path key={total} className="points-chart__grid" d={`M0 ${frame.y(total) * 100}H1000`} />)}
            {months.map((month) => <path key={month.at} className="points-chart__grid" d={`M${frame.x(month.at) * 1000} 0V100`} />)}
            <path className="plot-wash" d={areaPath(past, frame)} />
            <BreakBars detail={detail} frame={frame} part="bands" />
            <path className="plot-limit" d={`M0 ${frame.y(points.threshold) * 100}H1000`} />
            <path className="points-chart__line" d={stepPath(past, frame)} />
            <path className="points-chart__line points-chart__line--ahead" d={stepPath(ahead, frame)} />
          </svg>
          {grid.map((total) => <span key={total} className="points-chart__total" style={place(0, frame.y(total))}>{total}</span>)}
          <span className="points-chart__total points-chart__total--limit" style={place(0, frame.y(points.threshold))}>{points.threshold}</span>
          <span className="points-chart__says" style={place(1, frame.y(points.threshold))}>The desk proposes a break here</span>
          {dots.map((label) => <span key={label.at} className="points-chart__dot" style={place(frame.x(label.at), frame.y(label.total))} />)}
          {given.map((label) => <span key={label.at} className="points-chart__given" style={place(frame.x(label.at), frame.y(label.total))}>{label.text}</span>)}
          {falls.map((fall) => <span key={fall.at} className="points-chart__fall" style={place(frame.x(fall.at), frame.y(fall.total))}>{fall.total === 0 && frame.x(fall.at) < (narrow ? 0.7 : 0.9) ? `0 on ${sayDay(fall.at).replace(/^\S+ /, '')}` : fall.total}</span>)}
          <span className={cx('points-chart__today', !isNow && 'points-chart__today--then')} style={place(today)}>{cursor === null && <span>{isNow ? 'Today' : sayAsOf(asOf)}</span>}</span>
          <span className="points-chart__dot points-chart__dot--now" style={place(today, frame.y(points.total))} />
          {cursor && <span className="points-chart__cursor" style={place(frame.x(cursor.at), frame.y(cursor.total))} />}
        </div>
        <Slider name={member.name} moments={moments} asOf={asOf} cursor={cursor} onCursor={setCursor} from={points.from} to={points.to} onLook={onLook} />
      </div>
      <div className="points-chart__axis" aria-hidden="true">{names.map((month) => <span key={month.at} style={place(frame.x(month.at))}>{month.label}</span>)}</div>
      <BreakBars detail={detail} frame={frame} part="row" />
      <Table name={member.name} moments={moments} />
    </figure>
  );
}

interface SliderProps {
  readonly name: string;
  readonly moments: readonly Moment[];
  readonly asOf: string;
  readonly cursor: Moment | null;
  readonly onCursor: (moment: Moment | null) => void;
  readonly from: string;
  readonly to: string;
  readonly onLook: (at: string | null) => void;
}

/** The picture by keyboard and pointer: a slider whose stops are the steps of the line. Enter, or a click, looks at that day. */
function Slider({ name, moments, asOf, cursor, onCursor, from, to, onLook }: SliderProps) {
  const home = moments.findIndex((moment) => moment.at === asOf);
  const at = cursor === null ? home : Math.max(0, moments.findIndex((moment) => moment.at === cursor.at));
  const go = (index: number): void => onCursor(moments[Math.min(moments.length - 1, Math.max(0, index))] ?? null);
  const look = (instant: string): void => onLook(stepFrom(instant, instant, {}));
  const keys = (event: KeyboardEvent): void => {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowRight: () => go(at + 1), ArrowUp: () => go(at + 1), ArrowLeft: () => go(at - 1), ArrowDown: () => go(at - 1), Home: () => go(0), End: () => go(moments.length - 1),
      Enter: () => { if (cursor !== null && cursor.at <= asOf) look(cursor.at); },
    };
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  const instantAt = (event: PointerEvent): string => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
    return instantOf(epochOf(from) + share * (epochOf(to) - epochOf(from)));
  };
  const current = moments[at];
  return (
    <div
      className="points-chart__slider" role="slider" tabIndex={0} aria-label={`Active points of ${name} over time`} aria-valuemin={0} aria-valuemax={moments.length - 1} aria-valuenow={at} aria-valuetext={current?.words ?? ''}
      onKeyDown={keys} onFocus={() => { if (cursor === null && current) onCursor(current); }} onBlur={() => onCursor(null)}
      onPointerMove={(event) => {
        const instant = instantAt(event);
        onCursor(moments.findLast((moment) => moment.at <= instant) ?? moments[0] ?? null);
      }}
      onPointerLeave={(event) => { if (document.activeElement !== event.currentTarget) onCursor(null); }}
      onPointerUp={(event) => {
        const instant = instantAt(event);
        if (instant < asOf) look(instant);
      }}
    />
  );
}

function Table({ name, moments }: { name: string; moments: readonly Moment[] }) {
  return (
    <div className="visually-hidden">
      <table>
        <caption>Active points of {name} over time</caption>
        <thead><tr><th scope="col">From</th><th scope="col">Active points</th><th scope="col">What happened</th></tr></thead>
        <tbody>{moments.map((moment, index) => <tr key={`${moment.at} ${index}`}><td>{sayAsOf(moment.at)}</td><td>{moment.total}</td><td>{moment.words}</td></tr>)}</tbody>
      </table>
    </div>
  );
}
