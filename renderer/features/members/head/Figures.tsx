import type { ReactNode } from 'react';
import type { MemberDetail } from '../../../../shared/contract/bridge/members.ts';
import { sayDay, sayExact } from '../../../../shared/time.ts';
import { cx } from '../../../components/cx.ts';
import { breakFigure, contactWords, shortDay } from '../words.ts';

interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly words?: ReactNode;
  readonly tone?: 'ochre' | undefined;
  readonly first?: boolean;
}

function Figure({ label, value, words, tone, first }: FigureProps) {
  return (
    <div className={cx('figure', first && 'figure--first', tone && `figure--${tone}`)}>
      <dt>{label}</dt>
      <dd><b>{value}</b>{words && <span className="figure__words">{words}</span>}</dd>
    </div>
  );
}

/** A member's standing in a line: points, when they fall, breaks, cases, what they were told. */
export function Figures({ detail }: { detail: MemberDetail }) {
  const { points, breaks, cases, told, asOf } = detail;
  const { total, threshold, nextDrop, zeroAt } = points;
  const rests = breakFigure(breaks);
  return (
    <dl className="member-figures">
      <Figure first label="Active points" value={total} words={`of ${threshold}`} tone={total >= threshold ? 'ochre' : undefined} />
      <Figure label="Next drop" value={nextDrop === null ? 'None' : `−${nextDrop.points}`} words={nextDrop && <time dateTime={nextDrop.at} title={sayExact(nextDrop.at)}>{sayDay(nextDrop.at)}</time>} />
      <Figure label="Back to 0" value={zeroAt === null ? 'Is at 0' : <time dateTime={zeroAt} title={sayExact(zeroAt)}>{shortDay(zeroAt, asOf)}</time>} words={zeroAt === null ? undefined : 'if nothing is added'} />
      <Figure label="Breaks" value={rests.count} words={rests.words} />
      <Figure label="Cases" value={cases.total} words={cases.open.length > 0 ? `${cases.open.length} open` : undefined} />
      <Figure label="Told" value={told.of === 0 ? 'Nothing to tell' : `${told.told} of ${told.of}`} words={contactWords(detail.contactRoutes)} tone={told.told < told.of ? 'ochre' : undefined} />
    </dl>
  );
}
