import type { CSSProperties } from 'react';
import type { BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { extentOf, sayScope } from '../../../../shared/model/break-calendar.ts';
import { londonDaysBetween } from '../../../../shared/london-days.ts';
import { inLondon, sayDay } from '../../../../shared/time.ts';
import { cx } from '../../../components/cx.ts';
import { beginAround, scaleOf, stepped, type Scale, type Zoom } from '../timeline/scale.ts';
import './one-axis.css';

/** A stretch of time in the picture. */
export interface AxisSpan {
  readonly id: string;
  readonly label: string;
  readonly scope: BreakView['scope'];
  readonly from: string;
  /** Null has no end. */
  readonly to: string | null;
  readonly look: 'known' | 'new' | 'was' | 'clash';
}

/** Known breaks as spans; the one in the way stands out. */
export function knownSpans(breaks: readonly BreakView[], clashId: string | null): AxisSpan[] {
  return breaks.filter((one) => one.stage !== 'cancelled' && one.stage !== 'proposed').map((one): AxisSpan => {
    const { from, to } = extentOf(one);
    return { id: one.id, label: `${sayScope(one.scope)}, ${one.length}`, scope: one.scope, from, to, look: one.id === clashId ? 'clash' : 'known' };
  });
}

const LONGEST_DAYS = 900;

/** An axis on which all of it fits, as fine as the width allows; what is long over is left out. */
function fitting(spans: readonly AxisSpan[], now: string): Scale {
  const from = spans.reduce((first, one) => (one.from < first ? one.from : first), now);
  const to = spans.reduce((last, { to: end }) => (end !== null && end > last ? end : last), now);
  const begin = londonDaysBetween(from, to) > LONGEST_DAYS ? beginAround(now, 'month', 10) : from;
  const days = londonDaysBetween(begin, to) + 7;
  const zoom: Zoom = days < 80 ? 'week' : 'month';
  let count = 2;
  const start = scaleOf(zoom, begin, 1, now).from;
  while (stepped(start, zoom, count) <= to && count < 40) count += 1;
  return scaleOf(zoom, begin, count + 1, now);
}

const at = (from: number, to = from): CSSProperties => ({ '--from': from, '--to': to }) as CSSProperties;
const inside = (x: number): number => Math.min(1, Math.max(0, x));

/** Past breaks, the new one, and what is in its way, one below the other on one axis; the same in words for those who cannot see it. */
export function OneAxis({ spans, now, label }: { spans: readonly AxisSpan[]; now: string; label: string }) {
  const scale = fitting(spans, now);
  const shown = spans.filter(({ from, to }) => from < scale.to && (to === null || to > scale.from));
  const each = Math.max(1, Math.ceil(scale.columns.length / 7));
  return (
    <figure className="one-axis" aria-label={label}>
      <div className="one-axis__ticks" aria-hidden="true">
        {scale.columns.filter((_, n) => n % each === 0).map((column) => <span key={column.from} style={at(scale.x(column.from))}>{scale.zoom === 'month' ? monthWords(column.from) : column.label}</span>)}
      </div>
      <ul role="list" className="one-axis__rows">
        {shown.map((one) => <Span key={`${one.look} ${one.id}`} one={one} scale={scale} now={now} />)}
      </ul>
    </figure>
  );
}

function monthWords(instant: string): string {
  const { month, year } = inLondon(instant);
  const name = sayDay(instant).split(' ').at(-1) ?? '';
  return month === 1 ? `${name} ${year}` : name;
}

const spoken: Readonly<Record<AxisSpan['look'], string>> = { known: '', new: 'This break: ', was: 'As it is: ', clash: 'In the way: ' };

function Span({ one, scale, now }: { one: AxisSpan; scale: Scale; now: string }) {
  const [from, to] = [inside(scale.x(one.from)), one.to === null ? 1 : inside(scale.x(one.to))];
  const today = scale.x(now);
  const year = (instant: string): string => (inLondon(instant).year === inLondon(now).year ? '' : ` ${inLondon(instant).year}`);
  const day = (instant: string): string => `${sayDay(instant)}${year(instant)}`;
  return (
    <li className={cx('one-axis__row', `one-axis__row--${one.look}`)}>
      <span className="one-axis__plot" aria-hidden="true">{today >= 0 && today <= 1 && <span className="one-axis__today" style={at(today)} />}<span className={cx('one-axis__span', `one-axis__span--${one.scope}`, one.to === null && 'one-axis__span--fades')} style={at(from, to)} /></span>
      <span className="one-axis__words">{spoken[one.look]}{one.label}, {day(one.from)} to {one.to === null ? 'no end' : day(one.to)}</span>
    </li>
  );
}
