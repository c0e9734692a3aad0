import type { CSSProperties, ReactNode } from 'react';
import { cx } from './cx.ts';
import './PointsBar.css';

export interface PointsBarProps {
  /** Active points now. */
  now: number;
  /** With what is being written. */
  draft?: number | undefined;
  /** Where a break is proposed. */
  line?: number | undefined;
  /** "24 now, 31 with the draft. Next drop Thu 21 May." Says all that the bar draws. */
  children: ReactNode;
}

/** Points at a glance: number, bar, the line at 30, and the sentence that says the same. */
export function PointsBar({ now, draft, line = 30, children }: PointsBarProps) {
  const most = Math.max(line + 1.7, Math.max(now, draft ?? 0) + 0.7);
  const share = (points: number) => points / most;
  const style = { '--now': share(now), '--draft': share(draft ?? now), '--line-at': share(line) } as CSSProperties;
  return (
    <div className="points-bar">
      <span className="points-bar__number">{now}</span>
      <div className="points-bar__right">
        <div className={cx('points-bar__plot', now >= line && 'points-bar__plot--over')} aria-hidden="true" style={style}>
          <span className="points-bar__track">
            {draft !== undefined && draft > now && <span className="points-bar__draft" />}
            <span className="points-bar__now" />
            <span className="points-bar__line" />
          </span>
          <span className="points-bar__line-label">{line}</span>
        </div>
        <p className="points-bar__words">{children}</p>
      </div>
    </div>
  );
}
