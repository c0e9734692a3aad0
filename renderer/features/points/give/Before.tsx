import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { sayExact } from '../../../../shared/time.ts';
import { MemberName } from '../../../components/MemberName.tsx';
import { sayPoints } from '../words.ts';
import type { Chosen } from './form.ts';
import { shortDay } from './short-day.ts';

/** Own earlier entries that are named one by one; the rest is counted. */
const NAMED = 3;

/** How the same breach was treated before: in the community as figures without names, and this member's own entries for it. */
export function Before({ sheet, chosen }: { sheet: PointsSheet; chosen: Chosen }) {
  const own = sheet.earlier.filter((one) => (chosen.reasonId === null ? one.reasonId === null : one.reasonId === chosen.reasonId) && one.state !== 'voided');
  const more = own.length - NAMED;
  return (
    <p className="give-before">
      {chosen.kind === 'listed' && <><b>In the last year</b> {sayPrecedent(chosen)} </>}
      <b><MemberName inline name={sheet.member.name} /></b> {own.length === 0 ? (chosen.kind === 'other' ? 'had nothing that was not on the list.' : 'had none for this before.') : (
        <>
          {own.slice(0, NAMED).map((one, index) => (
            <span key={one.id}>{index > 0 && ', '}{one.points === 0 ? sayPoints(0) : one.points} on <time dateTime={one.at} title={sayExact(one.at)}>{shortDay(one.at)}</time>{one.state === 'expired' && ' (expired)'}</span>
          ))}
          {more > 0 && ` and ${more} more`}.
        </>
      )}
    </p>
  );
}

function sayPrecedent({ precedent }: Chosen): string {
  if (precedent === null) return 'nobody was given points for this.';
  const { times, least, most, usual } = precedent;
  const range = least === most ? `${least} each time` : `${least} to ${most}, usually ${usual}`;
  return times === 1 ? `given once: ${least}.` : `given ${times.toLocaleString('en-GB')} times: ${range}.`;
}
