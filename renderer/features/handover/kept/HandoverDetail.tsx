import type { HandoverView } from '../../../../shared/contract/bridge/handover.ts';
import { go } from '../../../app/routes.ts';
import { useFocusHere } from '../../../app/use-focus-here.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { notify } from '../../../components/Notices.tsx';
import { StateLine } from '../../../components/StateLine.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { Title } from '../../../components/Title.tsx';
import { tell } from '../../../data/bridge.ts';
import { sayError } from '../../../data/error-words.ts';
import { refetch, tablesChanged } from '../../../data/query-cache.ts';
import { useQuery } from '../../../data/use-query.ts';
import { HandoverLines } from '../HandoverLines.tsx';
import { markRead } from '../Received.tsx';
import { useHandoverUi } from '../store.ts';
import { Summary } from '../Summary.tsx';
import { saySince } from '../words.ts';

/** Begins a new version of one's own handover on Today; what is being written there already is never lost for it. */
async function writeAgain({ id, text, readers }: HandoverView): Promise<void> {
  const { data } = await refetch('handover.get', {});
  const own = useHandoverUi.getState();
  if ((own.of === null ? (data?.draft?.text ?? '') : own.draft.text).trim() !== '') {
    notify({ title: 'You are writing a handover already', detail: 'Hand it on or clear it first; a new version of this one can wait.', id: 'handover' });
    return go({ screen: 'today' });
  }
  const draft = { text, readers, leftOut: [], replaces: id };
  const answer = await tell('handover.keep', { draft });
  // Taken up from the desk when Today comes.
  if (answer.ok) useHandoverUi.setState({ of: null });
  await refetch('handover.get', {});
  tablesChanged(['handovers']);
  go({ screen: 'today' });
}

const titleId = 'handover-one';

/** One kept handover in full; of its lines what this person may see, and what became of them. */
export function HandoverDetail({ id, now, onBack }: { id: string; now: string; onBack: (() => void) | null }) {
  const { data, error } = useQuery('handover.one', { id });
  useFocusHere(titleId, data !== null, data?.unread);
  if (data === null) return error && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>;
  const { by, at, from, text, readers, summary, lines, replaces, replacedBy, unread, saving } = data;
  return (
    <article className="handovers__one" aria-labelledby={titleId}>
      {onBack && <Button size="small" kind="quiet" icon="arrow-left" onClick={onBack}>All handovers</Button>}
      <header className="handovers__head">
        <Title level={2} pane id={titleId} tabIndex={-1}>{by?.you ? 'From you' : `From ${by?.name ?? 'a former colleague'}`}</Title>
        <p className="handovers__when"><TimeText at={at} now={now} /> {readers === 'team' ? 'to the whole team' : 'to staff and team leads'}{saving !== 'sent' && <> <StateLine state={saving === 'needs-you' ? 'needs-you' : 'saved'} /></>}</p>
      </header>
      {replacedBy !== null && <p className="handovers__note">A new version of <TimeText at={replacedBy.at} now={now} plain /> takes its place. <Button kind="link" size="small" onClick={() => go({ screen: 'handovers', id: replacedBy.id }, 'replace')}>Open it</Button></p>}
      {replaces !== null && <p className="handovers__note">It takes the place of the one of <TimeText at={replaces.at} now={now} plain />. <Button kind="link" size="small" onClick={() => go({ screen: 'handovers', id: replaces.id }, 'replace')}>Open that one</Button></p>}
      {text !== '' && <p className="handover__text">{text}</p>}
      <h3 className="handover__part">Since {saySince(from, now)}</h3>
      <Summary summary={summary} />
      <HandoverLines lines={lines} />
      <p className="handover__acts">
        {unread && <Button size="small" icon="check" onClick={() => markRead(id)}>Read</Button>}
        {by?.you && replacedBy === null && <Button size="small" icon="edit" onClick={() => void writeAgain(data)}>Write a new version</Button>}
      </p>
    </article>
  );
}
