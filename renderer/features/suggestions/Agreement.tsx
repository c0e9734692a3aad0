import type { AgreementView } from '../../../shared/contract/bridge/triage.ts';
import { plusMs, sayTime } from '../../../shared/time.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { MemberName } from '../../components/MemberName.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { sayError } from '../../data/error-words.ts';
import { useNow } from '../../data/clock.ts';
import { useQuery } from '../../data/use-query.ts';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useSuggestionsUi, type Stretch } from './store.ts';
import { count, purposeNames, purposeOrNone, share } from './words.ts';

const DAY_MS = 86_400_000;
const stretches = [{ value: '28', label: '4 weeks' }, { value: '91', label: '3 months' }, { value: '365', label: 'A year' }] as const;

function ByPurpose({ rows }: { rows: AgreementView['byPurpose'] }) {
  return (
    <table className="suggestions-table">
      <caption>Conversations by purpose</caption>
      <thead><tr><th scope="col">Purpose</th><th scope="col">Suggested, and people agreed</th><th scope="col">People decided, and it was suggested</th></tr></thead>
      <tbody>
        {rows.map((one) => <tr key={one.purpose}><th scope="row">{purposeNames[one.purpose]}</th><td>{share(one.followed, one.suggested)}</td><td>{share(one.decided - one.unsuggested, one.decided)}</td></tr>)}
      </tbody>
    </table>
  );
}

function Overruled({ rows, total }: { rows: AgreementView['overruled']; total: number }) {
  if (rows.length === 0) return <p>No words were overruled.</p>;
  return (
    <table className="suggestions-table">
      <caption>Words that were overruled most often{total > rows.length ? `, the first ${rows.length} of ${total}` : ''}</caption>
      <thead><tr><th scope="col">Words</th><th scope="col">Overruled</th></tr></thead>
      <tbody>{rows.map((one) => <tr key={one.words}><th scope="row"><bdi className="suggestions-words">{one.words}</bdi></th><td>{share(one.overruled, one.all)}</td></tr>)}</tbody>
    </table>
  );
}

function MissedRisk({ rows, total, now }: { rows: AgreementView['missedRisk']; total: number; now: string }) {
  if (total === 0) return <p>Every conversation that people called risk was suggested as risk.</p>;
  return (
    <table className="suggestions-table">
      <caption>{count(total, 'conversation')} that people called risk and the words did not{total > rows.length ? `, the latest ${rows.length}` : ''}</caption>
      <thead><tr><th scope="col">Member</th><th scope="col">Suggested</th><th scope="col">Decided</th></tr></thead>
      <tbody>{rows.map((one) => <tr key={one.conversationId}><th scope="row"><a href={`#/inbox/${one.conversationId}`}><MemberName inline name={one.member.name} /></a></th><td>{purposeOrNone(one.suggested)}</td><td>{sayTime(one.at, now)}</td></tr>)}</tbody>
    </table>
  );
}

/** How suggestions and people agreed, so that the words can be mended. Nothing in it is about a colleague. */
export function Agreement() {
  const stretch = useSuggestionsUi((ui) => ui.stretch);
  // Whole hours, so that the question is not a new one every minute.
  const now = useNow();
  const to = plusMs(`${now.slice(0, 13)}:00:00.000Z`, 3_600_000);
  const { data, error } = useQuery('triage.agreement', { from: plusMs(to, -stretch * DAY_MS), to });
  return (
    <SettingsGroup title="How people agreed" words="A conversation counts once: what was suggested when it was first decided on, against what people came to. It says how good the words are, and nothing about people.">
      <SegmentedControl label="How far back" size="small" value={String(stretch) as `${Stretch}`} onChange={(value) => useSuggestionsUi.setState({ stretch: Number(value) as Stretch })} options={stretches} />
      {error && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>}
      {data !== null && (data.conversations === 0 ? <p>No conversation was decided on in this time.</p> : (
        <>
          <p><b>{count(data.conversations, 'conversation')}</b> {data.conversations === 1 ? 'was' : 'were'} decided on. For {data.suggested.toLocaleString('en-GB')} something was suggested, and people came to the same in {data.followed.toLocaleString('en-GB')}.</p>
          <ByPurpose rows={data.byPurpose} />
          <MissedRisk rows={data.missedRisk} total={data.missedRiskTotal} now={now} />
          <Overruled rows={data.overruled} total={data.overruledTotal} />
        </>
      ))}
    </SettingsGroup>
  );
}
