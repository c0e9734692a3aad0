import type { OutboxDetail } from '../../../shared/contract/bridge/views.ts';
import { go } from '../../app/routes.ts';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { Button } from '../../components/Button.tsx';
import { notify } from '../../components/Notices.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { useNow } from '../../data/clock.ts';
import { useQuery } from '../../data/use-query.ts';
import { command } from '../../data/use-command.ts';
import { Comparison } from './Comparison.tsx';
import { EntryFoot } from './EntryFoot.tsx';
import { EntryHead } from './EntryHead.tsx';
import { endedAt, type OutboxListing } from './groups.ts';
import { EntryState } from './OutboxList.tsx';
import { Timeline } from './Timeline.tsx';
import { nextWords } from './words.ts';

/** An entry that asks for nothing: what it will do or has done, since when, and the way to take it back while it waits. */
export function Done({ detail, listing }: { detail: OutboxDetail; listing: OutboxListing }) {
  const { row } = detail;
  const now = useNow();
  const connection = useQuery('connection.get', {}).data;
  const blocking = row.state === 'held' ? (listing.needsYou.find((one) => one.caseId === row.caseId) ?? listing.needsYou[0]) : undefined;
  return (
    <>
      <div className="entry-body">
        <EntryHead heading={detail.heading}>
          {detail.explanation !== '' && <p>{detail.explanation}</p>}
        </EntryHead>
        <dl className="entry-facts">
          <div className="entry-facts__line"><dt>Where it is</dt><dd><EntryState row={row} now={now} /></dd></div>
          <div className="entry-facts__line"><dt>Done here</dt><dd><TimeText at={row.at} now={now} /></dd></div>
          {row.state === 'sent' && <div className="entry-facts__line"><dt>Sent</dt><dd><TimeText at={endedAt(row)} now={now} /></dd></div>}
          <div className="entry-facts__line"><dt>What next</dt><dd>{nextWords(row, connection !== null && (connection.offlineSince !== null || connection.state === 'paused'))}</dd></div>
        </dl>
        <Comparison detail={detail} />
        {row.problem !== null && <Timeline timeline={detail.timeline} />}
      </div>
      <EntryFoot detail={detail}>
        {blocking && <Button kind="primary" onClick={() => go({ screen: 'outbox', id: blocking.id })}>Go to what it waits for</Button>}
        {(row.state === 'queued' || row.state === 'sending' || row.state === 'held') && <Button icon="undo" onClick={() => void takeBack(detail)}>Take it back</Button>}
      </EntryFoot>
    </>
  );
}

async function takeBack({ row }: OutboxDetail): Promise<void> {
  const answer = await command('undo', { mutationIds: [row.id] });
  if (answer === null) return;
  notify({ title: `Taken back: ${row.title}`, icon: 'undo', id: 'undone' });
  announce(`Taken back: ${row.title}`);
}
