import { useState } from 'react';
import { announce } from '../../../components/LiveAnnouncer.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { useTypedAhead } from '../../../app/keys/use-keys.ts';
import type { CaseDialogProps } from './CaseDialogs.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { initialFocus } from './initial-focus.ts';
import { useSubmit } from './use-submit.ts';

/** A note of the team. It is added to the case and never edited afterwards. */
export default function NoteDialog({ acts, onClose }: CaseDialogProps) {
  const focus = initialFocus('textarea');
  const staff = useQuery('desk.state', {}).data?.session?.role !== 'moderator';
  const [text, setText] = useState('');
  useTypedAhead((typed) => setText((before) => before + typed));
  const [visibility, setVisibility] = useState<'team' | 'staff'>('team');
  const blocked = text.trim() === '' ? 'Write the note first' : null;
  const { submit, busy } = useSubmit(async () => {
    const taken = await acts.take({ kind: 'note', visibility, text: text.trim() }, '');
    if (taken) announce('Note added');
    return taken;
  }, onClose, blocked);
  return (
    <Dialog open focus={focus} onClose={onClose} keep={text !== ''} title="Write a note" description="It stays with the case. Members never see it." footer={<DialogFoot label="Add the note" {...{ submit, onClose, busy, blocked }} />}>
      <div className="case-dialog">
        <TextArea label="Note" hideLabel tone="sunk" value={text} onChange={setText} rows={4} maxLength={20_000} />
        {staff && <SegmentedControl label="Who can read it" showLabel value={visibility} onChange={setVisibility} options={[{ value: 'team', label: 'The whole team' }, { value: 'staff', label: 'Staff only' }]} />}
      </div>
    </Dialog>
  );
}
