import { useState } from 'react';
import { londonDate, plusLondonDays } from '../../../shared/london-days.ts';
import { sayDate } from '../../../shared/model/cover/words.ts';
import { useTypedAhead } from '../../app/keys/use-keys.ts';
import { notifyDone } from '../../app/undo.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useNow } from '../../data/clock.ts';
import { command } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { DialogFoot } from '../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../app/dialogs/use-submit.ts';
import { ClockMoves } from './ClockMoves.tsx';
import { DayField } from './fields.tsx';

interface CloseDayDialogProps {
  /** The day to open again, `2026-12-24`; null closes one that is chosen here. */
  readonly open: string | null;
  readonly onClose: () => void;
}

/** Closes a day, or opens it again: what it does to open conversations stands there before it is done. */
export function CloseDayDialog({ open, onClose }: CloseDayDialogProps) {
  const now = useNow();
  const [date, setDate] = useState(() => open ?? londonDate(plusLondonDays(now, 1)));
  const [why, setWhy] = useState('');
  const closing = open === null;
  useTypedAhead((typed) => { if (closing) setWhy((before) => before + typed); });
  const { data: preview } = useQuery('cover.previewDay', { date, closed: closing });
  const blocked = preview === null ? 'One moment' : (preview.problem ?? (closing && why.trim() === '' ? 'Say why it is closed' : null));
  const words = closing ? `${sayDate(date)} closed` : `${sayDate(date)} open again`;
  const { submit, busy } = useSubmit(async () => {
    const done = await command('cover.day', { date, why: closing ? why.trim() : null });
    if (done === null) return false;
    notifyDone({ title: words, detail: 'Saved here. It counts when it has been sent.', icon: 'saved-here' }, null);
    return true;
  }, onClose, blocked);
  return (
    <Dialog
      open keep={why !== ''} onClose={onClose} focus={initialFocus(closing ? '.cover-day-field input' : '.dialog__foot .button--primary')}
      title={closing ? 'Close a day?' : `Open ${sayDate(date)} again?`}
      description={closing ? 'Clocks stand still for the whole day, but for risk. What was computed before stays as it was.' : 'It counts as cover again, from now on.'}
      footer={<DialogFoot label={closing ? 'Close the day' : 'Open it again'} {...{ submit, onClose, busy, blocked }} />}
    >
      <div className="cover-dialog">
        {closing && <DayField label="Day" value={date} onChange={setDate} now={now} hint="Up and Down go by days." />}
        {closing && <TextField label="Why" value={why} onChange={setWhy} maxLength={120} placeholder="Team day" />}
        {preview !== null && preview.problem === null && <ClockMoves clocks={preview.clocks} now={now} />}
      </div>
    </Dialog>
  );
}
