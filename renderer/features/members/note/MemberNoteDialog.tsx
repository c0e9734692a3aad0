import { NoteForm } from '../../../app/dialogs/NoteForm.tsx';
import { savedWords } from '../../../app/saved-words.ts';
import { notifyDone } from '../../../app/undo.ts';
import { command } from '../../../data/use-command.ts';

interface MemberNoteDialogProps {
  readonly memberId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** A note about a member. It stands in their chronology. */
export default function MemberNoteDialog({ memberId, name, onClose }: MemberNoteDialogProps) {
  const send: Parameters<typeof NoteForm>[0]['send'] = async (note) => {
    const answer = await command('member.note', { memberId, ...note });
    if (answer === null) return false;
    notifyDone({ title: `Note about ${name}`, detail: savedWords() ?? '' }, answer.canUndo ? { mutationIds: [answer.mutationId], words: 'note' } : null);
    return true;
  };
  return <NoteForm title={`Write a note about ${name}`} description="It stays with the member. They never see it." send={send} onClose={onClose} />;
}
