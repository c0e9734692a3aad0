import type { RiskDetail } from '../../../../shared/contract/bridge/risk.ts';
import { sayTime } from '../../../../shared/time.ts';
import { ClockIcon } from '../../../components/Clock.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { reviewWords } from '../words.ts';

const nameOf = (person: RiskDetail['by']): string => (person === null ? 'a former colleague' : person.you ? 'you' : person.name);

/** Who wrote the record, when it is reviewed, and where its raising stands; plainly when that has not reached anybody. */
export function RecordHead({ detail, now }: { detail: RiskDetail; now: string }) {
  const { raised, review, closed, saving } = detail;
  return (
    <div className="risk-facts">
      <p>Written by {nameOf(detail.by)}, {sayTime(detail.at, now)}</p>
      <p className={review === 'overdue' && closed === null ? 'risk-facts__late' : undefined}><Icon name="calendar" size={14} />{reviewWords(detail, now)}</p>
      {raised && (raised.lookedBy !== null
        ? <p><Icon name="done" size={14} />Raised {sayTime(raised.at, now)}; {nameOf(raised.lookedBy)} looked {raised.lookedAt === null ? '' : sayTime(raised.lookedAt, now)}</p>
        : <p className="risk-facts__raised"><ClockIcon kind="risk" />Raised to the team leads {sayTime(raised.at, now)}; nobody has looked yet</p>)}
      {raised && raised.lookedBy === null && saving !== 'sent' && <p className="risk-facts__raised">It is saved here and has not reached them. Ring the lead on duty.</p>}
    </div>
  );
}
