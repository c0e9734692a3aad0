import type { InboxRow } from '../../../shared/contract/bridge/inbox.ts';
import { Button } from '../../components/Button.tsx';
import { Drawer } from '../../components/Drawer.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import type { Layout } from '../../app/appearance.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { go } from '../../app/routes.ts';
import { useNow } from '../../data/clock.ts';
import { sayError } from '../../data/error-words.ts';
import { useInboxActs } from './acts/use-inbox-acts.ts';
import { MemberHistory } from './beside/MemberHistory.tsx';
import { Conversation } from './conversation/Conversation.tsx';
import { besideId } from './ids.ts';
import { useInboxUi } from './store.ts';
import { useReading, useShownConversation } from './use-conversation.ts';

interface ConversationPanesProps {
  readonly id: string;
  readonly rows: readonly InboxRow[];
  readonly layout: Layout;
}

/** One conversation and, beside it or in a drawer, what came before with this member. */
export function ConversationPanes({ id, rows, layout }: ConversationPanesProps) {
  const { detail, current, error } = useShownConversation(id);
  const acts = useInboxActs(current ? detail : null, rows);
  const drawer = useInboxUi((ui) => ui.drawer) === id;
  const now = useNow();
  useReading(current ? detail : null);
  const show = (): void => {
    if (layout === 'wide') document.getElementById(besideId)?.focus();
    else useInboxUi.setState({ drawer: id });
  };
  useKeys({
    'inbox.openMember': () => { if (detail !== null) go({ screen: 'members', id: detail.member.id }); },
    'inbox.beside': show,
  });
  if (error !== null) return <NotHere happened={sayError(error).happened} />;
  if (detail === null) return <section className="conversation conversation--empty" aria-label="Conversation" />;
  const pane = <MemberHistory key={detail.id} detail={detail} now={now} inDrawer={layout !== 'wide'} />;
  return (
    <>
      <Conversation {...{ detail, rows, layout, acts, current }} besideLabel="Before this" onBeside={show} />
      {layout === 'wide'
        ? <div id={besideId} className="inbox__beside ring-inside" role="region" aria-label={`Beside the conversation with ${detail.member.name}`} tabIndex={0}>{pane}</div>
        : <Drawer open={drawer} onClose={() => useInboxUi.setState({ drawer: null })} title="Before this">{pane}</Drawer>}
    </>
  );
}

function NotHere({ happened }: { happened: string }) {
  return (
    <section className="conversation conversation--empty" aria-label="Conversation">
      <ErrorState happened={happened} actions={<Button size="small" onClick={() => go({ screen: 'inbox', id: null }, 'replace')}>Back to the inbox</Button>}>
        It may be another colleague’s to read, or not be there any more. What you did is safe; the outbox has all of it.
      </ErrorState>
    </section>
  );
}
