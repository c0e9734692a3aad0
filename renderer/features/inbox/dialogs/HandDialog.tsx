import { useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { useTypedAhead } from '../../../app/keys/use-keys.ts';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';
import type { InboxActs } from '../acts/use-inbox-acts.ts';

const ways = {
  'hand-to-cover': { question: 'Hand this to weekend cover?', says: 'Volunteers on weekend cover can read all of it and answer while their shift runs. Staff keep seeing it.', ask: 'What should they know?', label: 'Hand over', done: 'Handed to weekend cover', needed: true },
  'hand-back': { question: 'Hand this back to staff?', says: 'It leaves weekend cover and waits for staff.', ask: 'What should staff know?', label: 'Hand back', done: 'Handed back to staff', needed: false },
} as const;

interface HandDialogProps {
  readonly kind: keyof typeof ways;
  readonly detail: ConversationDetail;
  readonly acts: InboxActs;
  readonly onClose: () => void;
}

/** Hands a conversation to weekend cover with the note it needs, or back (domain.md 2.11). */
export function HandDialog({ kind, detail, acts, onClose }: HandDialogProps) {
  const { question, says, ask, label, done, needed } = ways[kind];
  const focus = initialFocus('textarea');
  // The acts of the moment in which it was asked: only that conversation is handed on.
  const [opened] = useState(acts);
  const [text, setText] = useState('');
  useTypedAhead((typed) => setText((before) => before + typed));
  const blocked = needed && text.trim() === '' ? 'Write what cover needs to know' : null;
  const { submit, busy } = useSubmit(() => opened.take({ kind, text: text.trim() }, done), onClose, blocked);
  return (
    <Dialog open focus={focus} onClose={onClose} keep={text !== ''} title={question} description={<><MemberName inline name={detail.member.name} />. {says}</>} footer={<DialogFoot {...{ label, submit, onClose, busy, blocked }} />}>
      <TextArea label={ask} optional={!needed} tone="sunk" value={text} onChange={setText} rows={3} maxLength={limits.staffTextLength} />
    </Dialog>
  );
}
