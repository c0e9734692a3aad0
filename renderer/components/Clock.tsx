import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './Clock.css';

/** Told apart by shape, not by colour: a filling ring, a solid ring with !, a dashed ring with bars, a solid diamond. */
export type ClockKind = 'due' | 'late' | 'paused' | 'risk';

export interface ClockProps {
  kind: ClockKind;
  /** How much of the time is gone, 0 to 1: `due` only. */
  gone?: number | undefined;
  /** Always with words: "due 15:54", "20 min late", "opens Mon 10:00", "17 min". */
  children: ReactNode;
  /** For rows, where a group heading or a column says what the time is. */
  hideIcon?: boolean | undefined;
}

const spoken: Record<ClockKind, string> = { due: '', late: 'Late, ', paused: 'Paused, ', risk: 'Risk, ' };

/** How long somebody has waited, or may. */
export function Clock({ kind, gone, children, hideIcon }: ClockProps) {
  return (
    <span className={cx('clock', `clock--${kind}`)}>
      {!hideIcon && <ClockIcon kind={kind} gone={gone} />}
      <span className="clock__words">{spoken[kind] && <VisuallyHidden>{spoken[kind]}</VisuallyHidden>}{children}</span>
    </span>
  );
}

/** The shape alone, 14 px. */
export function ClockIcon({ kind, gone = 0 }: { kind: ClockKind; gone?: number | undefined }) {
  return (
    <svg className={cx('clock-icon', `clock-icon--${kind}`)} viewBox="0 0 14 14" aria-hidden="true">
      {kind === 'due' && <><circle className="clock-icon__ring" cx="7" cy="7" r="6.1" /><path className="clock-icon__solid" d={slice(gone)} /></>}
      {kind === 'late' && <><circle className="clock-icon__solid" cx="7" cy="7" r="6.4" /><path className="clock-icon__cut" d="M7 3.7v3.9" /><circle className="clock-icon__dot" cx="7" cy="10" r="0.95" /></>}
      {kind === 'paused' && <><circle className="clock-icon__dashed" cx="7" cy="7" r="6.2" /><path className="clock-icon__bars" d="M5.4 4.8v4.4M8.6 4.8v4.4" /></>}
      {kind === 'risk' && <><rect className="clock-icon__solid" x="1.9" y="1.9" width="10.2" height="10.2" rx="2.2" transform="rotate(45 7 7)" /><path className="clock-icon__cut" d="M7 4.2V7.2l1.9 1.3" /></>}
    </svg>
  );
}

/** A slice of the ring, from twelve o'clock; a whole one is drawn as two halves, since an arc cannot end where it began. */
function slice(gone: number): string {
  const share = Math.min(1, Math.max(0, gone));
  const r = 4;
  if (share >= 0.999) return `M7 ${7 - r}a${r} ${r} 0 1 1 0 ${2 * r}a${r} ${r} 0 1 1 0 ${-2 * r}z`;
  const angle = share * 2 * Math.PI;
  const x = (7 + r * Math.sin(angle)).toFixed(2);
  const y = (7 - r * Math.cos(angle)).toFixed(2);
  return `M7 7V${7 - r}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}z`;
}
