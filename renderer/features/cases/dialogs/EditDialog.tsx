import { useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import type { CaseDialogProps } from './CaseDialogs.tsx';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';

/** Changes what members read; what was reported stays in the case as it was. */
export default function EditDialog({ detail, acts, onClose }: CaseDialogProps) {
  // What was there when the dialog opened; a colleague's edit meanwhile is noticed by the versions that go with the step.
  const [before] = useState(detail.post?.body ?? '');
  const [opened] = useState(acts);
  const focus = initialFocus('textarea');
  const [body, setBody] = useState(before);
  const [text, setText] = useState('');
  const changed = detail.post !== null && detail.post.body !== before;
  const blocked = body.trim() === '' ? 'A post needs words: remove it instead' : body === before ? 'Nothing is changed yet' : null;
  const { submit, busy } = useSubmit(() => opened.take({ kind: 'edit', body, text: text.trim() }, 'Post edited'), onClose, blocked);
  return (
    <Dialog
      open focus={focus} onClose={onClose} keep title="Edit this post" width="medium"
      description={<><MemberName inline name={detail.member.name} />, {detail.spaceName}. Members read your wording; the reported words stay in this case.</>}
      footer={<DialogFoot label="Save the edit" {...{ submit, onClose, busy, blocked }} />}
    >
      <div className="case-dialog case-dialog--edit">
        <TextArea label="The post" value={body} onChange={setBody} rows={7} maxLength={200_000} dir="auto" error={changed && 'Somebody changed the post while you were writing. Yours is compared with theirs when it is sent.'} />
        <TextArea label="Why, for the team" optional tone="sunk" value={text} onChange={setText} rows={2} maxLength={limits.staffTextLength} />
      </div>
    </Dialog>
  );
}
