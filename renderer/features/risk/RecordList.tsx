import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import type { RiskSummary } from '../../../shared/contract/bridge/risk.ts';
import { sayTime } from '../../../shared/time.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { StateLine } from '../../components/StateLine.tsx';
import { useNow } from '../../data/clock.ts';
import { reviewWords, urgencyOf } from './words.ts';

interface RecordListProps {
  readonly about: CallOutput<'risk.about'>;
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
}

/** The records that there are about something: when, by whom, what is due; none of their words until one is opened. */
export function RecordList({ about: { records, others, may }, onOpen, onNew }: RecordListProps) {
  const now = useNow();
  return (
    <div className="risk-list">
      {records.map((one) => <RecordCard key={one.id} one={one} now={now} onOpen={onOpen} />)}
      {records.length === 0 && !may.allowed && <p className="risk-quiet">{may.why}</p>}
      {others > 0 && <p className="risk-quiet">{others === 1 ? '1 more record' : `${others} more records`} about this member stand in their chronology.</p>}
      {records.length > 0 && <p className="risk-quiet">That you open a record is noted with your name; team leads see who read it.</p>}
      {may.allowed && records.length > 0 && <Button icon="risk-record" onClick={onNew}>Begin another record</Button>}
    </div>
  );
}

/** A record without its words, and the way to open it. */
export function RecordCard({ one, now, onOpen }: { one: RiskSummary; now: string; onOpen: (id: string) => void }) {
  return (
    <article className="risk-card">
      <p className="risk-card__head"><b>{urgencyOf(one.urgency)}</b><span>{one.by === null ? 'A former colleague' : one.by.you ? 'You' : one.by.name}, {sayTime(one.at, now)}</span></p>
      <p className={one.review === 'overdue' ? 'risk-facts__late' : undefined}>{reviewWords(one, now)}</p>
      {one.toAsk > 0 && <p className="risk-quiet"><Icon name="to-write" size={13} />{one.toAsk === 1 ? '1 part' : `${one.toAsk} parts`} still to ask or to write</p>}
      {one.raised && <p className="risk-quiet">{one.raised.lookedBy === null ? 'Raised; no team lead has looked yet' : `${one.raised.lookedBy.you ? 'You' : one.raised.lookedBy.name} looked`}</p>}
      <p className="risk-card__foot">{one.saving !== 'sent' && <StateLine state={one.saving === 'saved-here' ? 'saved' : 'needs-you'} />}<Button size="small" icon="risk-record" onClick={() => onOpen(one.id)}>Open the record</Button></p>
    </article>
  );
}
