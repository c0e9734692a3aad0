import { useEffect, useRef, useState } from 'react';
import type { ConversationDetail, InboxRow } from '../../../../shared/contract/bridge/inbox.ts';
import { announce } from '../../../components/LiveAnnouncer.tsx';
import { useNow } from '../../../data/clock.ts';
import type { Layout } from '../../../app/appearance.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useFocusHere } from '../../../app/use-focus-here.ts';
import type { InboxActs } from '../acts/use-inbox-acts.ts';
import { InboxDialogs } from '../dialogs/InboxDialogs.tsx';
import { liftsSome, showsHeavy, useCovering } from '../../kindness/covering.ts';
import { useHeavyReading } from '../../kindness/heavy.ts';
import { talkId } from '../ids.ts';
import { ReplyBox } from '../reply/ReplyBox.tsx';
import { useInboxUi, type Beside } from '../store.ts';
import { useInboxAttending } from '../use-conversation.ts';
import { ConversationHead } from './ConversationHead.tsx';
import { Presence } from './Presence.tsx';
import { Talk } from './Talk.tsx';
import { TriageBar } from './TriageBar.tsx';

interface ConversationProps {
  readonly detail: ConversationDetail;
  readonly rows: readonly InboxRow[];
  readonly layout: Layout;
  readonly acts: InboxActs;
  /** Whether the answer is of this conversation: until then its acts are off. */
  readonly current: boolean;
  readonly onBeside: (what: Beside) => void;
}

/** What a member adds while their conversation is in front of the person is said; at once where it is about a risk. */
function useNewWords({ id, messages, member, purpose }: ConversationDetail): void {
  const last = messages.at(-1);
  const seen = useRef({ id, last: last?.id });
  useEffect(() => {
    const before = seen.current;
    seen.current = { id, last: last?.id };
    if (before.id === id && before.last !== last?.id && last?.from === 'member') announce(`${member.name} wrote again.`, purpose === 'risk' ? 'assertive' : 'polite');
  }, [id, last, member.name, purpose]);
}

/** One conversation: what was said, what it is for, and below them the reply. */
export function Conversation({ detail, rows, layout, acts, current, onBeside }: ConversationProps) {
  const now = useNow();
  const lifted = useInboxUi((ui) => ui.uncovered) === detail.id;
  const covering = useCovering(lifted);
  const [writing, setWriting] = useState(false);
  useInboxAttending(detail.id, writing);
  const { id } = detail;
  // Coming back, it is covered again.
  useEffect(() => () => useInboxUi.setState((ui) => (ui.uncovered === id ? { uncovered: null } : {})), [id]);
  const onUncover = (): void => useInboxUi.setState({ uncovered: lifted ? null : detail.id });
  useKeys({
    'inbox.uncover': liftsSome(covering.levels) ? onUncover : () => undefined,
    'inbox.risk': () => acts.triage('risk'),
    'inbox.concern': () => acts.triage('concern'),
    'inbox.tech': () => acts.triage('tech'),
    'inbox.outside': () => acts.triage('outside'),
    'inbox.wait': () => acts.wait(),
    'inbox.snooze': () => acts.open('snooze'),
    'inbox.assign': () => acts.open('assign'),
    'inbox.hand': () => acts.hand(),
    'inbox.close': () => acts.closeOrReopen(),
  });
  // One pane at a time the list that had the focus is gone.
  useFocusHere(talkId, layout === 'narrow', id);
  // A risk weighs whether or not its words are ones that the desk covers.
  const heavy = detail.purpose === 'risk' || detail.messages.some((one) => showsHeavy(one.segments, covering));
  useHeavyReading(heavy ? `conversation ${id}` : null);
  useNewWords(detail);
  const leave = (): void => {
    announce('Left to them. What you wrote is kept here.');
    acts.next('Left to them.');
  };
  return (
    <section className="conversation pane-sheet" aria-label={`${detail.member.name}, ${detail.intro}`}>
      <ConversationHead {...{ detail, now, layout, acts, onBeside }} />
      <Talk key={`${detail.id} ${layout}`} detail={detail} now={now} covering={covering} onUncover={onUncover} />
      <footer className="conversation__foot">
        {detail.state !== 'closed' && <TriageBar detail={detail} now={now} acts={acts} />}
        <Presence viewing={detail.viewing} onLeave={leave} />
        {current && <ReplyBox detail={detail} rows={rows} now={now} onWriting={setWriting} />}
      </footer>
      {current && <InboxDialogs detail={detail} now={now} acts={acts} />}
    </section>
  );
}
