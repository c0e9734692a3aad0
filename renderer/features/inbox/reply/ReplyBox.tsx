import type { ConversationDetail, InboxRow } from '../../../../shared/contract/bridge/inbox.ts';
import { useBegun } from '../../told/use-begun.ts';
import { useInboxUi } from '../store.ts';
import { ReplyForm } from './ReplyForm.tsx';
import { replyKey } from './use-reply.ts';

interface ReplyBoxProps {
  readonly detail: ConversationDetail;
  readonly rows: readonly InboxRow[];
  readonly now: string;
  readonly onWriting: (writing: boolean) => void;
}

/** The reply to one conversation, as it was begun before. */
export function ReplyBox(props: ReplyBoxProps) {
  const restored = useInboxUi((ui) => ui.restored);
  return <Begun key={`${props.detail.id} ${restored}`} {...props} />;
}

function Begun(props: ReplyBoxProps) {
  const kept = useBegun(replyKey(props.detail.id));
  // The desk answers within a frame or two; until then the field keeps its place.
  if (kept === undefined) return <div className="reply reply--opening" />;
  return <ReplyForm {...props} kept={kept} />;
}
