import type { CSSProperties } from 'react';
import type { BreakView, MemberDetail } from '../../../../shared/contract/bridge/members.ts';
import { sayDay } from '../../../../shared/time.ts';
import type { Frame } from '../../../components/step-plot.ts';
import { cx } from '../../../components/cx.ts';

interface BreakBarsProps {
  readonly detail: MemberDetail;
  readonly frame: Frame;
  /** The bands behind the line, or the row below the axis. */
  readonly part: 'bands' | 'row';
}

interface Bar {
  readonly one: BreakView;
  readonly from: number;
  readonly to: number;
  readonly watch: number | null;
}

const within = (x: number): number => Math.min(1, Math.max(0, x));
const scopes = { boards: 'boards', chat: 'chat', both: 'both' } as const;

/** The breaks that took place or will, within the picture. */
function barsOf({ breaks, points }: MemberDetail, frame: Frame): Bar[] {
  return breaks.flatMap((one): Bar[] => {
    if (one.state === 'cancelled') return [];
    const from = within(frame.x(one.startsAt));
    const to = within(frame.x(one.endedAt ?? one.endsAt ?? points.to));
    const watch = one.watchUntil === null || one.state === 'proposed' ? null : within(frame.x(one.watchUntil));
    return (watch ?? to) <= 0 || from >= 1 ? [] : [{ one, from, to, watch }];
  });
}

/** About the share of the picture's width that a letter takes; labels that would not fit are left out, the list below has all. */
const LETTER = 0.0062;

function labelsOf(bars: readonly Bar[]): Map<string, string> {
  const labels = new Map<string, string>();
  const ordered = [...bars].sort((a, b) => a.from - b.from);
  ordered.forEach((bar, index) => {
    const until = bar.watch !== null && bar.one.watchUntil !== null ? `, watch to ${sayDay(bar.one.watchUntil).replace(/^\S+ /, '')}` : '';
    const said = `${bar.one.length}, ${scopes[bar.one.scope]}`;
    const next = ordered[index + 1]?.from ?? 1;
    const room = next - Math.max(bar.to, bar.watch ?? 0) - 0.012;
    const text = [said + until, said].find((words) => words.length * LETTER <= room);
    if (text !== undefined) labels.set(bar.one.id, text);
  });
  return labels;
}

/** A member's breaks in the picture: by scope, proposed ones hatched, the watch after one dotted. */
export function BreakBars({ detail, frame, part }: BreakBarsProps) {
  const bars = barsOf(detail, frame);
  if (part === 'bands') {
    return <>{bars.filter(({ one }) => one.state !== 'proposed').map(({ one, from, to }) => <rect key={one.id} className="points-chart__band" x={from * 1000} width={Math.max(2, (to - from) * 1000)} y="0" height="100" />)}</>;
  }
  if (bars.length === 0) return null;
  const labels = labelsOf(bars);
  return (
    <div className="points-chart__breaks" aria-hidden="true">
      <span className="points-chart__breaks-name">Breaks</span>
      {bars.map(({ one, from, to, watch }) => (
        <span key={one.id} className="points-chart__break" style={{ '--x': from, '--w': to - from, '--watch': watch === null ? 0 : Math.max(0, watch - to), '--end': Math.max(to, watch ?? 0) } as CSSProperties}>
          <span className={cx('points-chart__bar', `points-chart__bar--${one.scope}`, one.state === 'proposed' && 'points-chart__bar--proposed', one.endsAt === null && 'points-chart__bar--open')} />
          {watch !== null && <span className="points-chart__watch" />}
          {labels.has(one.id) && <span className="points-chart__bar-words">{labels.get(one.id)}</span>}
        </span>
      ))}
    </div>
  );
}
