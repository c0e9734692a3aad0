import { Button } from '../../../components/Button.tsx';
import { MemberWords } from '../../../components/MemberWords.tsx';
import { go } from '../../../app/routes.ts';
import { useQuery } from '../../../data/use-query.ts';
import { wordsOf } from '../../cases/evidence/segments.ts';
import { onAlone, showsHeavy, useCovering } from '../../kindness/covering.ts';
import { useHeavyReading } from '../../kindness/heavy.ts';
import { openRecord } from '../../risk/store.ts';
import { useMembersUi } from '../store.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

interface EntryDetailProps {
  readonly memberId: string;
  readonly entryKey: string;
  readonly at: string | null;
  readonly caseId: string | null;
}

/** An entry in full: a member's words covered as evidence is, a colleague's words, and the facts. */
export function EntryDetail({ memberId, entryKey, at, caseId }: EntryDetailProps) {
  const { data } = useQuery('members.entry', { id: memberId, at, key: entryKey });
  const covering = useCovering(useMembersUi((ui) => ui.uncovered === memberId));
  useHeavyReading(showsHeavy(data?.words ?? [], covering) ? `entry ${entryKey}` : null);
  // The record itself is read on its own screen, where its reading is noted.
  const recordId = entryKey.startsWith('k:') ? entryKey.slice(2) : null;
  const conversationId = entryKey.startsWith('h:') ? entryKey.slice(2) : null;
  if (data === null) return null;
  return (
    <div className="entry__detail">
      {data.words !== null && <MemberWords size="context" segments={wordsOf(data.words, covering)} uncoverKey={keysOf('member.uncover') ?? null} onUncover={() => useMembersUi.setState({ uncovered: memberId })} onAlone={onAlone} />}
      {data.text !== null && <p className="entry__text"><bdi>{data.text}</bdi></p>}
      {data.facts.length > 0 && (
        <dl className="entry__facts">
          {data.facts.map((fact) => <div key={fact.label}><dt>{fact.label}</dt><dd><bdi>{fact.value}</bdi></dd></div>)}
        </dl>
      )}
      {recordId !== null && <Button size="small" icon="risk-record" onClick={() => void openRecord(recordId).then((open) => { if (open) go({ screen: 'risk', id: recordId }); })}>Open the record</Button>}
      {conversationId !== null && <Button size="small" icon="inbox" onClick={() => go({ screen: 'inbox', id: conversationId })}>Open the conversation</Button>}
      {caseId !== null && <Button size="small" icon="cases" keyHint={keysOf('member.openCase')} onClick={() => go({ screen: 'cases', id: caseId })}>Open the case</Button>}
    </div>
  );
}
