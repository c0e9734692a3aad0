import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { sayMonth } from '../../../../shared/time.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { go } from '../../../app/routes.ts';
import { useQuery } from '../../../data/use-query.ts';
import { ageWords, caseWords } from '../../cases/member/standing-words.ts';
import { plural } from '../../cases/words.ts';
import { badgeOf, firstName } from '../words.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

interface MemberHistoryProps {
  readonly detail: ConversationDetail;
  readonly now: string;
  /** The drawer says what it is in its own title. */
  readonly inDrawer: boolean;
}

/** What came before with this member, briefly: conversations, cases, notes. No points and no score (design.md principle 5). */
export function MemberHistory({ detail, now, inDrawer }: MemberHistoryProps) {
  const { member, earlier, earlierTotal } = detail;
  const standing = useQuery('members.standing', { id: member.id }).data;
  const older = earlierTotal - earlier.length;
  return (
    <div className="history-pane">
      <div className="history-pane__head">
        {!inDrawer && <h2 className="history-pane__title">Before this</h2>}
        <Button size="small" kind="quiet" keyHint={keysOf('inbox.openMember')} onClick={() => go({ screen: 'members', id: member.id })}>Open<VisuallyHidden> {member.name}</VisuallyHidden></Button>
      </div>
      {standing && <p className="history-pane__since">Member since {sayMonth(standing.joinedAt)}. {ageWords(standing.ageBand)}</p>}
      <section>
        <SectionHeading level={3} count={earlierTotal}>Earlier conversations</SectionHeading>
        {earlier.length === 0 && <p className="history-pane__none">This is their first conversation with the team.</p>}
        {earlier.length > 0 && (
          <ul role="list" className="history-list">
            {earlier.map((one) => (
              <li key={one.id}>
                <button type="button" className="history-talk" onClick={() => go({ screen: 'inbox', id: one.id })}>
                  <span className="history-talk__head"><Badge kind={badgeOf(one)}>{one.state === 'closed' && one.purpose !== null ? <>Closed, {one.purpose}</> : undefined}</Badge><TimeText at={one.lastMessageAt} now={now} form="short" /></span>
                  <span className="history-talk__line"><bdi>{one.line}</bdi></span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {older > 0 && <p className="history-pane__none">{plural(older, 'older one is', 'older ones are')} on the member’s page.</p>}
      </section>
      {standing && standing.cases.length > 0 && (
        <section>
          <SectionHeading level={3} count={standing.casesTotal}>Cases</SectionHeading>
          <ul role="list" className="history-list">
            {standing.cases.map((one) => (
              <li key={one.id}>
                <button type="button" className="history-case" onClick={() => go({ screen: 'cases', id: one.id })}>
                  <span>{caseWords(one)}</span><TimeText at={one.at} now={now} form="short" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {standing && standing.notes.length > 0 && (
        <section>
          <SectionHeading level={3} count={standing.notes.length}>Notes of the team</SectionHeading>
          {standing.notes.map((note) => (
            <div key={note.id} className="history-note">
              <p><bdi>{note.text}</bdi></p>
              <p className="history-pane__none">{note.by === null ? 'Somebody no longer here' : note.by.you ? 'You' : firstName(note.by.name)}, <TimeText at={note.at} now={now} form="short" />{note.visibility === 'staff' && ', staff only'}</p>
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
