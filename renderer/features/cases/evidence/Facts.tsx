import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { FactLine } from '../../../components/FactLine.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { ackedStates, joinLabels } from './fact-words.ts';
import { showingWords } from '../words.ts';
import type { EvidenceView } from '../store.ts';

interface FactsProps {
  readonly detail: CaseDetail;
  readonly now: string;
  readonly view: EvidenceView;
}

/** What is known about the text, in plain lines: when it was frozen, who changed it, who hid it, what was found in it. */
export function Facts({ detail, now, view }: FactsProps) {
  const { kind, evidence, post, member, spaceKind } = detail;
  const time = (at: string) => <TimeText at={at} now={now} form="short" plain />;
  const editedByMember = post?.editedBy === member.name;
  const contact = joinLabels(evidence.findings, 'contact');
  const reacted = joinLabels(evidence.findings, 'reacted');
  const moved = post && ackedStates[post.state];
  return (
    <div className="facts">
      <FactLine icon="frozen">
        {kind === 'pending' ? 'Kept as it was written, ' : 'Frozen at the first report, '}<TimeText at={evidence.frozenAt} now={now} plain />.
        {post?.editedAt && <> Edited{post.editedBy && <> by {editedByMember ? <MemberName inline name={post.editedBy} /> : post.editedBy}</>} {time(post.editedAt)}.</>}
        {moved && post.stateAt && <> {moved}{post.stateBy && <> by {post.stateBy === member.name ? <MemberName inline name={post.stateBy} /> : post.stateBy}</>} {time(post.stateAt)}.</>}
        {post === null && <> The post itself is no longer there; this is the copy that was kept.</>}
      </FactLine>
      {view === 'changes' && post?.editedAt && <FactLine icon="struck">Struck through: there when it was reported. Underlined: added {time(post.editedAt)}.</FactLine>}
      {contact && <FactLine icon="contact"><mark className="words-contact">Contact details</mark> found: {contact}.{post && <> {showingWords(post.state, spaceKind)}</>}</FactLine>}
      {reacted && <FactLine icon="info"><mark className="words-suggested">Marked</mark>: {reacted}. A person decides what it means.</FactLine>}
    </div>
  );
}
