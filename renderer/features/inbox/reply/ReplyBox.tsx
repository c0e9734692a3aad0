import { useState } from 'react';
import type { ConversationDetail, InboxRow } from '../../../../shared/contract/bridge/inbox.ts';
import { useBegun } from '../../told/use-begun.ts';
import { useInboxUi } from '../store.ts';
import { knownDraft } from './known-drafts.ts';
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
  const { id } = props.detail;
  return <Begun key={`${id} ${restored}`} {...props} />;
}

function Begun(props: ReplyBoxProps) {
  const { detail: { id }, rows } = props;
  // Known at once nearly always: from this page, or because the list says that nothing was begun. Else the desk is asked.
  const [at] = useState(() => knownDraft(id) ?? (knownDraft(id) === null || rows.find((row) => row.id === id)?.draft === false ? null : undefined));
  return at === undefined ? <Asked {...props} /> : <ReplyForm {...props} kept={at} />;
}

function Asked(props: ReplyBoxProps) {
  const kept = useBegun(replyKey(props.detail.id));
  // The desk answers within a frame or two; until then the field keeps its place.
  if (kept === undefined) return <div className="reply reply--opening" />;
  return <ReplyForm {...props} kept={kept} />;
}
