import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { MemberName } from '../../../components/MemberName.tsx';
import { MemberWords } from '../../../components/MemberWords.tsx';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { useCasesUi, type EvidenceView } from '../store.ts';
import { PostImages } from '../../images/PostImages.tsx';
import { Facts } from './Facts.tsx';
import { wordsOf } from './segments.ts';
import { onAlone, type Covering } from '../../kindness/covering.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

interface ReportedPostProps {
  readonly detail: CaseDetail;
  readonly now: string;
  readonly covering: Covering;
  readonly onUncover: () => void;
}

const views: readonly { value: EvidenceView; label: string }[] = [
  { value: 'reported', label: 'As reported' },
  { value: 'changes', label: 'Changes' },
  { value: 'now', label: 'Now' },
];

/** The view that is shown: the chosen one, else the changes where there are any. */
export function useEvidenceView({ id, evidence }: CaseDetail): EvidenceView {
  const chosen = useCasesUi((ui) => ui.view);
  if (evidence.changes === null) return 'reported';
  return chosen?.caseId === id ? chosen.view : 'changes';
}

/** The post the case is about: frozen, as it was changed since, or as it is now. */
export function ReportedPost({ detail, now, covering, onUncover }: ReportedPostProps) {
  const view = useEvidenceView(detail);
  const { member, post, evidence, kind } = detail;
  const segments = { reported: evidence.reported, changes: evidence.changes, now: evidence.now }[view] ?? evidence.reported;
  const verb = kind === 'pending' && post?.state === 'pending' ? 'wrote' : 'posted';
  return (
    <article className="reported-post" aria-label={`${member.name}’s post`}>
      <div className="reported-post__head">
        <p className="reported-post__by">
          <MemberName name={member.name} onBreak={member.onBreak} watched={member.underWatch} />
          {post && <span>{verb} <TimeText at={post.createdAt} now={now} /></span>}
        </p>
        {evidence.changes !== null && <SegmentedControl size="small" label="Show the post" value={view} onChange={(next) => useCasesUi.setState({ view: { caseId: detail.id, view: next } })} options={views} />}
      </div>
      <MemberWords segments={wordsOf(segments, covering)} uncoverKey={keysOf('case.uncover') ?? null} onUncover={onUncover} onAlone={onAlone} />
      <PostImages postId={post?.id} now={now} frozenAt={evidence.frozenAt} covering={covering} />
      <Facts detail={detail} now={now} view={view} />
    </article>
  );
}
