import type { BreakView, MemberDetail } from '../../../../shared/contract/bridge/members.ts';
import { sayDay, sayExact } from '../../../../shared/time.ts';
import { go } from '../../../app/routes.ts';
import { Badge, type BadgeKind } from '../../../components/Badge.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { ProposeBreakButton } from '../../breaks/ProposeBreakButton.tsx';
import { breakDates, breakWords, historyLine, shortDay } from '../words.ts';
import './side.css';

const badges: Readonly<Record<BreakView['state'], BadgeKind>> = { proposed: 'proposed', scheduled: 'scheduled', active: 'active', ended: 'ended', lifted: 'lifted', cancelled: 'cancelled' };

/** A member's breaks with what was done about each, the newest first. */
export function BreakList({ detail }: { detail: MemberDetail }) {
  const { breaks, nextOnLadder, asOf } = detail;
  return (
    <section className="break-list" aria-labelledby="breaks-heading">
      <SectionHeading level={2} id="breaks-heading" count={breaks.length} aside={`Next on the ladder: ${nextOnLadder}`}>Breaks</SectionHeading>
      {breaks.length === 0 ? <p className="ledger__none">No breaks.</p> : <ul role="list">{breaks.map((one) => <Rest key={one.id} one={one} now={asOf} />)}</ul>}
      {detail.isNow && <p className="break-list__act"><ProposeBreakButton memberId={detail.member.id} /></p>}
    </section>
  );
}

function Rest({ one, now }: { one: BreakView; now: string }) {
  const watched = one.watchUntil !== null && one.state !== 'proposed' && one.state !== 'cancelled';
  const untold = one.told === null && one.state !== 'proposed' && one.state !== 'cancelled';
  return (
    <li className="break-item">
      <p className="break-item__line">
        <a href={`#/breaks/${one.id}`} onClick={(event) => { event.preventDefault(); go({ screen: 'breaks', id: one.id }); }}><b>{breakWords(one)}</b></a>
        {one.account !== null && <span className="ledger__band"> on <MemberName inline name={one.account} /></span>}
        <span>{breakDates(one, now)}</span>
        <Badge kind={badges[one.state]} />
        {untold && <Badge kind="not-told" />}
      </p>
      {one.reason.trim() !== '' && <p className="break-item__words"><bdi>{one.reason}</bdi></p>}
      {one.conditions.trim() !== '' && <p className="break-item__words">On return: <bdi>{one.conditions}</bdi></p>}
      {(watched || one.reviewAt !== null) && (
        <p className="break-item__words">
          {[one.reviewAt !== null && `Review ${sayDay(one.reviewAt)}`, watched && one.watchUntil !== null && `${one.watchUntil <= now ? 'Watched' : 'Watch'} until ${sayDay(one.watchUntil)}`].filter(Boolean).join('. ')}.
        </p>
      )}
      <ol role="list" className="break-item__history">
        {one.history.map((moment, index) => <li key={`${moment.at} ${index}`}><span>{historyLine(moment)}</span> <time dateTime={moment.at} title={sayExact(moment.at)}>{shortDay(moment.at, now)}</time></li>)}
      </ol>
    </li>
  );
}
