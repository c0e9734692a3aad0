import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { sayTime } from '../../../../shared/time.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import type { Layout } from '../../../app/appearance.ts';
import { go } from '../../../app/routes.ts';
import type { CaseActs } from '../actions/use-case-acts.ts';
import { capital, outcomeWords } from '../words.ts';
import { ClaimState } from './ClaimState.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

interface EvidenceHeadProps {
  readonly detail: CaseDetail;
  readonly now: string;
  readonly layout: Layout;
  readonly acts: CaseActs;
  readonly onMember: () => void;
  readonly onRisk: () => void;
}

/** What the case is, where it happened, who has it. */
export function EvidenceHead({ detail, now, layout, acts, onMember, onRisk }: EvidenceHeadProps) {
  const { spaceKind, spaceName, threadTitle, state, outcome, closedAt, closedBy, withStaff } = detail;
  // Alone on the screen it is the page's heading; beside the queue the queue's is.
  const Heading = layout === 'narrow' ? 'h1' : 'h2';
  return (
    <header className="evidence-head">
      {layout === 'narrow' && <IconButton icon="arrow-left" label="Back to the queue" onClick={() => go({ screen: 'cases', id: null })} />}
      <Heading className="evidence-head__title">{detail.title}</Heading>
      <div className="evidence-head__end">
        {withStaff && state === 'open' && <Badge kind="handed">With staff</Badge>}
        {state === 'open' ? <ClaimState detail={detail} now={now} acts={acts} /> : (
          <span className="evidence-head__closed">
            {capital(outcomeWords[outcome ?? 'no-action'])}{closedBy && <> by {closedBy.you ? 'you' : closedBy.name}</>}{closedAt && `, ${sayTime(closedAt, now)}`}
          </span>
        )}
        {layout !== 'wide' && <Button size="small" kind="quiet" icon="person" keyHint={keysOf('case.member')} onClick={onMember}>Standing</Button>}
        <MoreMenu detail={detail} acts={acts} onRisk={onRisk} />
      </div>
      <p className="evidence-head__place">
        {spaceKind === 'board' ? 'Boards' : 'Chat'} <span aria-hidden="true">›</span> {spaceName}
        {threadTitle && <> <span aria-hidden="true">›</span> <bdi className="evidence-head__thread">{threadTitle}</bdi></>}
      </p>
    </header>
  );
}
