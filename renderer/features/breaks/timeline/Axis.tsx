import type { CSSProperties } from 'react';
import { cx } from '../../../components/cx.ts';
import type { Scale } from './scale.ts';

const place = (from: number, to = from): CSSProperties => ({ '--from': from, '--to': to }) as CSSProperties;

/** "Early May bank holiday" is too long for a week; which one it is, the date says. */
const shortly = (closed: string): string => closed.replace(/(?:\p{Lu}\S*\s)+bank holiday/gu, 'bank holiday');

/** The names of the columns, above them. The bars say their dates themselves. */
export function Axis({ scale }: { scale: Scale }) {
  return (
    <div className="timeline__axis" aria-hidden="true">
      <div className="timeline__plot">
        {scale.columns.map((column) => (
          <span key={column.from} className={cx('timeline__tick', column.current && 'timeline__tick--now')} style={place(scale.x(column.from), scale.x(column.to))}>
            <span>{column.label}</span>
            {column.closed !== '' && <small title={column.closed}>{shortly(column.closed)}</small>}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The lines between the columns, the column of now, and the line of now: all behind the bars. */
export function Grid({ scale, now }: { scale: Scale; now: string }) {
  const x = scale.x(now);
  return (
    <div className="timeline__grid timeline__plot" aria-hidden="true">
      {scale.columns.map((column) => <span key={column.from} className={cx('timeline__column', column.current && 'timeline__column--now')} style={place(scale.x(column.from), scale.x(column.to))} />)}
      {x >= 0 && x <= 1 && <span className="timeline__today" style={place(x)} />}
    </div>
  );
}
