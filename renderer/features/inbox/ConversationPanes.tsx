import type { InboxRow } from '../../../shared/contract/bridge/inbox.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { notify } from '../../components/Notices.tsx';
import type { Layout } from '../../app/appearance.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { go } from '../../app/routes.ts';
import { sayError } from '../../data/error-words.ts';
import { useInboxActs } from './acts/use-inbox-acts.ts';
import { besideOf, useBeside } from './beside/beside-what.ts';
import { BesidePane } from './beside/BesidePane.tsx';
import { Conversation } from './conversation/Conversation.tsx';
import { besideId } from './ids.ts';
import { useInboxUi, type Beside } from './store.ts';
import { useReading, useShownConversation } from './use-conversation.ts';

interface ConversationPanesProps {
  readonly id: string;
  readonly rows: readonly InboxRow[];
  readonly layout: Layout;
}

/** One conversation and, beside it or in a drawer, the risk record or what came before with this member. */
export function ConversationPanes({ id, rows, layout }: ConversationPanesProps) {
  const { detail, current, error } = useShownConversation(id);
  const acts = useInboxActs(current ? detail : null, rows);
  const what = useBeside(detail);
  useReading(current ? detail : null);
  const show = (wanted: Beside): void => {
    if (detail === null) return;
    if (wanted === 'record' && besideOf(detail, { conversationId: id, what: wanted }) !== wanted) {
      notify({ title: detail.may['record-risk'].why ?? 'There is no risk record here.', icon: 'info', id: 'why' });
      return;
    }
    useInboxUi.setState({ beside: { conversationId: id, what: wanted }, drawer: layout === 'wide' ? null : id });
    // The pane is there with its new content once this has been drawn.
    if (layout === 'wide') requestAnimationFrame(() => document.getElementById(besideId)?.focus());
  };
  useKeys({
    'inbox.openMember': () => { if (detail !== null) go({ screen: 'members', id: detail.member.id }); },
    'inbox.record': () => show('record'),
    'inbox.beside': () => show('history'),
  });
  if (error !== null) return <NotHere happened={sayError(error).happened} />;
  if (detail === null) return <section className="conversation pane-sheet pane-sheet--empty" aria-label="Conversation" />;
  return (
    <>
      <Conversation {...{ detail, rows, layout, acts, current }} onBeside={show} />
      {(current || layout === 'wide') && <BesidePane detail={detail} what={what} layout={layout} />}
    </>
  );
}

function NotHere({ happened }: { happened: string }) {
  return (
    <section className="conversation pane-sheet pane-sheet--empty" aria-label="Conversation">
      <ErrorState happened={happened} actions={<Button size="small" onClick={() => go({ screen: 'inbox', id: null }, 'replace')}>Back to the inbox</Button>}>
        It may be another colleague’s to read, or not be there any more. What you did is safe; the outbox has all of it.
      </ErrorState>
    </section>
  );
}
