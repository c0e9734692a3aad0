import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { useNow } from '../../../data/clock.ts';
import type { Layout } from '../../../app/appearance.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useFocusHere, useFocusKept } from '../../../app/use-focus-here.ts';
import { ImagesHere } from '../../images/ImagesHere.tsx';
import { ActionBar } from '../actions/ActionBar.tsx';
import type { CaseActs } from '../actions/use-case-acts.ts';
import { liftsSome, showsHeavy, useCovering } from '../../kindness/covering.ts';
import { useHeavyReading } from '../../kindness/heavy.ts';
import { evidenceId } from '../ids.ts';
import { useCasesUi } from '../store.ts';
import { caseName } from '../words.ts';
import { EvidenceHead } from './EvidenceHead.tsx';
import { History } from './History.tsx';
import { NeedsYou } from './NeedsYou.tsx';
import { Others } from './Others.tsx';
import { Reporters } from './Reporters.tsx';
import { ReportedPost } from './ReportedPost.tsx';
import { Thread } from './Thread.tsx';
import './evidence.css';

interface EvidenceProps {
  readonly detail: CaseDetail;
  readonly layout: Layout;
  readonly acts: CaseActs;
  readonly onMember: () => void;
  readonly onRisk: () => void;
}

/** The posts on the screen, the reported one first. */
const postsOf = ({ post, before, after }: CaseDetail): string[] => [...(post ? [post.id] : []), ...[...before, ...after].map(({ id }) => id)];

/** One case: its post in the thread around it, who reported it, what the team did, and below it what can be done. */
export function Evidence({ detail, layout, acts, onMember, onRisk }: EvidenceProps) {
  const now = useNow();
  const lifted = useCasesUi((ui) => ui.uncovered) === detail.id;
  const covering = useCovering(lifted);
  const onUncover = (): void => useCasesUi.setState({ uncovered: lifted ? null : detail.id });
  useKeys({ 'case.uncover': liftsSome(covering.levels) ? onUncover : () => undefined });
  // One pane at a time the list that had the focus is gone.
  useFocusHere(evidenceId, layout === 'narrow', detail.id);
  // Once it is taken over, the button that did it is gone.
  useFocusKept(evidenceId, detail.holder?.id);
  useHeavyReading(showsHeavy(detail.evidence.reported, covering) ? `case ${detail.id}` : null);
  const shared = { now, covering, onUncover };
  return (
    <section className="evidence pane-sheet" aria-label={caseName(detail)}>
      <div key={detail.id} className="evidence__scroll ring-inside" id={evidenceId} tabIndex={0} role="region" aria-label="Evidence">
        <EvidenceHead {...{ detail, now, layout, acts, onMember, onRisk }} />
        <Others viewing={detail.viewing} />
        <NeedsYou caseId={detail.id} />
        <ImagesHere place={detail.id} postIds={postsOf(detail)} keyId="case.images">
          <Thread before={detail.before} after={detail.after} {...shared}>
            <ReportedPost detail={detail} {...shared} />
          </Thread>
        </ImagesHere>
        <Reporters detail={detail} {...shared} />
        <History detail={detail} now={now} />
      </div>
      <ActionBar detail={detail} now={now} acts={acts} />
    </section>
  );
}
