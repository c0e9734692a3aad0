import type { CSSProperties } from 'react';
import type { OutboxDetail } from '../../../shared/contract/bridge/views.ts';
import { epochOf, sayDay } from '../../../shared/time.ts';
import { cx } from '../../components/cx.ts';
import { whose } from './words.ts';
import './break-axis.css';

type Span = NonNullable<OutboxDetail['spans']>[number];

/** An open-ended break fades out over this long. */
const OPEN_MS = 28 * 86_400_000;

const ends = (span: Span): number => (span.endsAt === null ? epochOf(span.startsAt) + OPEN_MS : epochOf(span.endsAt));
const names = (detail: OutboxDetail): Readonly<Record<Span['who'], string>> => ({ was: 'As it was', mine: 'Yours', theirs: whose(detail.theirsBy) });

/** Breaks that are compared, on one axis; the table below says the same in words. */
export function BreakAxis({ detail }: { detail: OutboxDetail }) {
  const { spans } = detail;
  if (spans === null) return null;
  const from = Math.min(...spans.map((span) => epochOf(span.startsAt)));
  const length = Math.max(1, Math.max(...spans.map(ends)) - from);
  const place = (span: Span): CSSProperties => ({ '--from': (epochOf(span.startsAt) - from) / length, '--to': (ends(span) - from) / length }) as CSSProperties;
  return (
    <div className="break-axis" aria-hidden="true">
      {spans.map((span) => (
        <div key={span.who} className={cx('break-axis__row', `break-axis__row--${span.who}`)}>
          <span className="break-axis__who">{names(detail)[span.who]}</span>
          <span className="break-axis__plot">
            <span className={cx('break-axis__bar', `break-axis__bar--${span.scope}`, span.endsAt === null && 'break-axis__bar--open')} style={place(span)} />
          </span>
          <span className="break-axis__dates">{sayDay(span.startsAt)} to {span.endsAt === null ? 'open-ended' : sayDay(span.endsAt)}</span>
        </div>
      ))}
    </div>
  );
}
