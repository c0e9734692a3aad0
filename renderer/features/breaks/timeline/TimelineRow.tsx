import type { CSSProperties } from 'react';
import { cx } from '../../../components/cx.ts';
import { MemberName } from '../../../components/MemberName.tsx';
import { noteWords } from '../words.ts';
import { Bar } from './Bar.tsx';
import { isMovable, type Moved } from './moved.ts';
import type { MemberRow } from './rows.ts';
import type { Scale } from './scale.ts';

interface TimelineRowProps {
  readonly row: MemberRow;
  readonly scale: Scale;
  readonly now: string;
  readonly selected: string | null;
  readonly moved: Moved | null;
  /** Whether the person may try out new dates. */
  readonly movable: boolean;
  readonly rem: number;
  readonly stacked: boolean;
}

/** A member and their bars. */
export function TimelineRow({ row, scale, now, selected, moved, movable, rem, stacked }: TimelineRowProps) {
  const here = row.bars.some(({ one }) => one.id === selected);
  const today = scale.x(now);
  const first = row.bars[0]?.one;
  return (
    <div className={cx('break-row', here && 'break-row--selected', stacked && 'break-row--stacked')} role="presentation" style={{ '--lanes': row.lanes } as CSSProperties}>
      <span className="break-row__name" aria-hidden="true"><MemberName name={row.member.name} clip />{stacked && first && <span className={cx('break-row__next', (first.group === 'ending' || first.group === 'review') && 'break-row__next--soon')}>{noteWords(first, now)}</span>}</span>
      <div className="timeline__plot" role="presentation">
        {here && today >= 0 && today <= 1 && <span className="timeline__today timeline__today--row" style={{ '--from': today } as CSSProperties} />}
        {row.bars.map(({ one, lane }) => <Bar key={one.id} one={one} lane={lane} first={one === first} stacked={stacked} scale={scale} now={now} rem={rem} selected={one.id === selected} moved={moved?.breakId === one.id ? moved : null} movable={movable && isMovable(one)} />)}
      </div>
    </div>
  );
}
