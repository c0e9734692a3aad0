import type { ReactNode } from 'react';
import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { activePoints } from '../../../../shared/model/ledger.ts';
import { sayExact } from '../../../../shared/time.ts';
import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { shortDay } from './short-day.ts';

interface StandingProps {
  readonly sheet: PointsSheet;
  readonly now: string;
  /** The total over time. */
  readonly children: ReactNode;
}

/** Before anything is chosen: where the member stands, and what of it counts. */
export function Standing({ sheet, now, children }: StandingProps) {
  const total = activePoints(sheet.ledger, now);
  const counting = sheet.earlier.filter((one) => one.state === 'counts');
  return (
    <div className="give-standing">
      <p className="give-standing__total"><b>{total}</b> active {total === 1 ? 'point' : 'points'} now</p>
      {children}
      {counting.length > 0 && (
        <section>
          <SectionHeading level={3} count={counting.length}>What counts now</SectionHeading>
          <ul role="list" className="give-standing__list">
            {counting.map((one) => <li key={one.id}><b>{one.points}</b><span>{one.wording}</span><time dateTime={one.expiresAt} title={`Counts until ${sayExact(one.expiresAt)}`}>until {shortDay(one.expiresAt)}</time></li>)}
          </ul>
        </section>
      )}
      <p className="give-before">Type a part of the guideline, or choose with the arrow keys. What is given cannot be changed later, only voided with a reason.</p>
    </div>
  );
}
