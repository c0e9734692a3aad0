import { announce } from '../../../components/LiveAnnouncer.tsx';
import { NoteForm } from '../../../app/dialogs/NoteForm.tsx';
import type { CaseDialogProps } from './CaseDialogs.tsx';

/** A note about a case. */
export default function NoteDialog({ acts, onClose }: CaseDialogProps) {
  const send: Parameters<typeof NoteForm>[0]['send'] = async (note) => {
    const taken = await acts.take({ kind: 'note', ...note }, '');
    if (taken) announce('Note added');
    return taken;
  };
  return <NoteForm title="Write a note" description="It stays with the case. Members never see it." send={send} onClose={onClose} />;
}
