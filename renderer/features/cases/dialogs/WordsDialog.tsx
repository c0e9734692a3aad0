import { useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { useTypedAhead } from '../../../app/keys/use-keys.ts';
import type { CaseDialogProps } from './CaseDialogs.tsx';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';

const steps = {
  hand: { kind: 'hand-to-staff', label: 'Hand to staff', done: 'Handed to staff', says: 'Staff see it in the queue and decide. It stays open, and your claim ends.', ask: 'What should staff know?' },
  remove: { kind: 'remove', label: 'Remove the post', done: 'Post removed', says: 'Members no longer see the post. The reported words stay in this case.', ask: 'Why, for the team' },
  reject: { kind: 'reject', label: 'Do not approve', done: 'Post not approved', says: 'The post does not go up. The decision cannot be taken back once it is sent.', ask: 'Why, for the team' },
} as const;

const questions = { hand: 'Hand this case to staff?', remove: 'Remove this post?', reject: 'Leave this post out?' } as const;

/** A step that goes with words for the team: handing to staff, removing, not approving. */
export default function WordsDialog({ detail, acts, onClose, step }: CaseDialogProps & { step: keyof typeof steps }) {
  const { kind, label, done, says, ask } = steps[step];
  const focus = initialFocus('textarea');
  const [text, setText] = useState('');
  useTypedAhead((typed) => setText((before) => before + typed));
  const { submit, busy } = useSubmit(() => acts.take({ kind, text: text.trim() }, done), onClose, null);
  return (
    <Dialog open focus={focus} onClose={onClose} title={questions[step]} description={<><MemberName inline name={detail.member.name} />, {detail.spaceName}. {says}</>} footer={<DialogFoot {...{ label, submit, onClose, busy }} blocked={null} />}>
      <TextArea label={ask} optional tone="sunk" value={text} onChange={setText} rows={3} maxLength={limits.staffTextLength} />
    </Dialog>
  );
}
