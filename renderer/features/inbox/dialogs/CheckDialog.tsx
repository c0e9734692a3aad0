import { useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { useTypedAhead } from '../../../app/keys/use-keys.ts';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';
import { shareDraft } from '../reply/send-reply.ts';

/** Puts the reply before colleagues, with what one would like to know. The member sees nothing of it. */
export function CheckDialog({ detail, text, onClose }: { detail: ConversationDetail; text: string; onClose: () => void }) {
  const focus = initialFocus('textarea');
  const [note, setNote] = useState('');
  useTypedAhead((typed) => setNote((before) => before + typed));
  const { submit, busy } = useSubmit(() => shareDraft(detail, { text: text.trim(), note: note.trim() }, 'Up for a colleague to check'), onClose, null);
  return (
    <Dialog open focus={focus} onClose={onClose} keep={note !== ''} title="Have a colleague check this reply?" description="Everybody who reads messages sees it here and can take it over. The member sees nothing of it, and you can go on writing." footer={<DialogFoot label="Ask" {...{ submit, onClose, busy }} blocked={null} />}>
      <TextArea label="What would you like to know?" optional tone="sunk" value={note} onChange={setNote} rows={2} maxLength={limits.staffTextLength} />
      <blockquote className="newer__words">{text}</blockquote>
    </Dialog>
  );
}
