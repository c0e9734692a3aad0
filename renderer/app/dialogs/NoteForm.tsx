import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { useQuery } from '../../data/use-query.ts';
import { useTypedAhead } from '../keys/use-keys.ts';
import { DialogFoot } from './DialogFoot.tsx';
import { initialFocus } from './initial-focus.ts';
import { useSubmit } from './use-submit.ts';
import './note-form.css';

interface NoteFormProps {
  readonly title: string;
  /** Where the note stays, and that members never see it. */
  readonly description: string;
  /** Whether the note was taken; the text is without blanks at its ends. */
  readonly send: (note: { readonly text: string; readonly visibility: 'team' | 'staff' }) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A note of the team, about a case or a member. It is added and never edited afterwards; only staff can keep one to staff. */
export function NoteForm({ title, description, send, onClose }: NoteFormProps) {
  const focus = initialFocus('textarea');
  const staff = useQuery('desk.state', {}).data?.session?.role !== 'moderator';
  const [text, setText] = useState('');
  useTypedAhead((typed) => setText((before) => before + typed));
  const [visibility, setVisibility] = useState<'team' | 'staff'>('team');
  const blocked = text.trim() === '' ? 'Write the note first' : null;
  const { submit, busy } = useSubmit(() => send({ text: text.trim(), visibility }), onClose, blocked);
  return (
    <Dialog open focus={focus} onClose={onClose} keep={text !== ''} title={title} description={description} footer={<DialogFoot label="Add the note" {...{ submit, onClose, busy, blocked }} />}>
      <div className="note-form">
        <TextArea label="Note" hideLabel tone="sunk" value={text} onChange={setText} rows={4} maxLength={limits.staffTextLength} />
        {staff && <SegmentedControl label="Who can read it" showLabel value={visibility} onChange={setVisibility} options={[{ value: 'team', label: 'The whole team' }, { value: 'staff', label: 'Staff only' }]} />}
      </div>
    </Dialog>
  );
}
