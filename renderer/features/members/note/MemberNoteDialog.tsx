import { useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import { useTypedAhead } from '../../../app/keys/use-keys.ts';
import { notifyDone } from '../../../app/undo.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { command } from '../../../data/use-command.ts';
import { useQuery } from '../../../data/use-query.ts';
import { savedWords } from '../../cases/actions/take-step.ts';
import { DialogFoot } from '../../cases/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../cases/dialogs/initial-focus.ts';
import { useSubmit } from '../../cases/dialogs/use-submit.ts';

interface MemberNoteDialogProps {
  readonly memberId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** A note about a member. It stands in their chronology and is never edited afterwards; they never see it. */
export default function MemberNoteDialog({ memberId, name, onClose }: MemberNoteDialogProps) {
  const focus = initialFocus('textarea');
  const staff = useQuery('desk.state', {}).data?.session?.role !== 'moderator';
  const [text, setText] = useState('');
  useTypedAhead((typed) => setText((before) => before + typed));
  const [visibility, setVisibility] = useState<'team' | 'staff'>('team');
  const blocked = text.trim() === '' ? 'Write the note first' : null;
  const { submit, busy } = useSubmit(async () => {
    const answer = await command('member.note', { memberId, visibility, text: text.trim() });
    if (answer === null) return false;
    notifyDone({ title: `Note about ${name}`, detail: savedWords() ?? '' }, answer.canUndo ? { mutationIds: [answer.mutationId], words: 'note' } : null);
    return true;
  }, onClose, blocked);
  return (
    <Dialog open focus={focus} onClose={onClose} keep={text !== ''} title={`Write a note about ${name}`} description="It stays with the member. They never see it." footer={<DialogFoot label="Add the note" {...{ submit, onClose, busy, blocked }} />}>
      <div className="member-note">
        <TextArea label="Note" hideLabel tone="sunk" value={text} onChange={setText} rows={4} maxLength={limits.staffTextLength} />
        {staff && <SegmentedControl label="Who can read it" showLabel value={visibility} onChange={setVisibility} options={[{ value: 'team', label: 'The whole team' }, { value: 'staff', label: 'Staff only' }]} />}
      </div>
    </Dialog>
  );
}
