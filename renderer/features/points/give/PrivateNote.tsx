import { limits } from '../../../../shared/limits.ts';
import { Button } from '../../../components/Button.tsx';
import { Popover } from '../../../components/Popover.tsx';
import { TextArea } from '../../../components/TextArea.tsx';

/** A note that stays with the entry, for the team alone. */
export function PrivateNote({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  return (
    <Popover trigger={<Button kind="quiet" icon="note">{note.trim() === '' ? 'Private note' : 'Private note, written'}</Button>} title="For the team">
      <div className="give-note">
        <TextArea label="Private note" hideLabel tone="sunk" rows={4} value={note} onChange={onNote} maxLength={limits.staffTextLength} hint="Kept with the points. Members never see it, and it cannot be changed later." />
      </div>
    </Popover>
  );
}
