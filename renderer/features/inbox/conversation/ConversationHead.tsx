import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { sayTime } from '../../../../shared/time.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { Clock } from '../../../components/Clock.tsx';
import { ColleagueInitials } from '../../../components/Colleague.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import type { Layout } from '../../../app/appearance.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import { go } from '../../../app/routes.ts';
import type { InboxActs } from '../acts/use-inbox-acts.ts';
import { besideOf } from '../beside/beside-what.ts';
import type { Beside } from '../store.ts';
import { badgeOf, firstName } from '../words.ts';
import { MoreMenu } from './MoreMenu.tsx';

interface HeadProps {
  readonly detail: ConversationDetail;
  readonly now: string;
  readonly layout: Layout;
  readonly acts: InboxActs;
  readonly onBeside: (what: Beside) => void;
}

/** Who writes, what for, how long they wait, and who has it. */
export function ConversationHead({ detail, now, layout, acts, onBeside }: HeadProps) {
  const { member, clock, state, assignee, may, snoozedUntil } = detail;
  // Alone on the screen it is the page's heading; beside the list the list's is.
  const Heading = layout === 'narrow' ? 'h1' : 'h2';
  const closed = state === 'closed';
  return (
    <header className="talk-head">
      <div className="talk-head__line">
        {layout === 'narrow' && <IconButton icon="arrow-left" label="Back to the inbox" onClick={() => go({ screen: 'inbox', id: null })} />}
        <Heading className="talk-head__name"><MemberName name={member.name} onBreak={member.onBreak} watched={member.underWatch} /></Heading>
        <Badge kind={badgeOf(detail)} />
        {clock && <Clock kind={clock.kind} gone={clock.gone}>{clock.words}</Clock>}
        {clock === null && state === 'waiting-for-member' && <Clock kind="paused">Waiting for them</Clock>}
        {clock === null && state === 'snoozed' && snoozedUntil !== null && <Clock kind="paused">Snoozed until {sayTime(snoozedUntil, now)}</Clock>}
        <div className="talk-head__end">
          {closed
            ? <Button kind="quiet" size="small" keyHint={keysOf('inbox.close')} blocked={!may.reopen.allowed && may.reopen.why} reason="none" onClick={() => acts.closeOrReopen()}>Open again</Button>
            : <Button kind="quiet" size="small" keyHint={keysOf('inbox.wait')} blocked={!may.wait.allowed && may.wait.why} reason="none" title={may.wait.why ?? undefined} onClick={() => acts.wait()}>Wait</Button>}
          <Assign detail={detail} acts={acts} assignee={assignee} />
          {layout !== 'wide' && <BesideButton detail={detail} onBeside={onBeside} />}
          <MoreMenu detail={detail} acts={acts} onBeside={onBeside} />
        </div>
      </div>
      <p className="talk-head__intro">{[detail.intro, detail.purpose === 'risk' && 'Risk clocks never pause.', detail.withCover && 'With weekend cover.'].filter(Boolean).join(' ')}</p>
    </header>
  );
}

/** Where there is no room for the pane: what it would show. */
function BesideButton({ detail, onBeside }: Pick<HeadProps, 'detail' | 'onBeside'>) {
  const what = besideOf(detail, null);
  return <Button kind="quiet" size="small" keyHint={keysOf(what === 'record' ? 'inbox.record' : 'inbox.beside')} onClick={() => onBeside(what)}>{what === 'record' ? 'Risk record' : 'Before this'}</Button>;
}

/** Who has it is told by the button that changes it. */
function Assign({ detail, acts, assignee }: Pick<HeadProps, 'detail' | 'acts'> & Pick<ConversationDetail, 'assignee'>) {
  const { assign } = detail.may;
  return (
    <span className="talk-head__assign">
      {assignee && <ColleagueInitials name={assignee.name} you={assignee.you} decorative />}
      <Button
        kind="quiet" size="small" keyHint={keysOf('inbox.assign')} blocked={!assign.allowed && assign.why} reason="none" title={assign.why ?? undefined} onClick={() => acts.open('assign')}
      >
        {assignee === null ? 'Assign' : <><VisuallyHidden>Assigned to </VisuallyHidden>{assignee.you ? 'You' : firstName(assignee.name)}<VisuallyHidden>. Assign to somebody else</VisuallyHidden></>}
      </Button>
    </span>
  );
}
