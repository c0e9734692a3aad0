import { useState } from 'react';
import { londonDaysBetween, startOfLondonDay } from '../../../../shared/london-days.ts';
import { plusLondonMonths, plusLondonWeeks } from '../../../../shared/time.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { FactLine } from '../../../components/FactLine.tsx';
import { Note } from '../../../components/Note.tsx';
import { notify } from '../../../components/Notices.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { TimeField } from '../../../components/TimeField.tsx';
import { useNow } from '../../../data/clock.ts';
import { command } from '../../../data/use-command.ts';
import { useQuery } from '../../../data/use-query.ts';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';
import './dialogs.css';

/** Taking the calendar out of the desk as an iCalendar file: without names, or with them and a reason that is kept (domain.md 2.13). */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const now = useNow();
  const lead = useQuery('desk.state', {}).data?.session?.role === 'lead';
  const [from, setFrom] = useState<string | null>(() => startOfLondonDay(plusLondonWeeks(now, -2)));
  const [to, setTo] = useState<string | null>(() => startOfLondonDay(plusLondonMonths(now, 3)));
  const [named, setNamed] = useState(false);
  const [reason, setReason] = useState('');
  const dates = from === null || to === null ? 'Write both dates' : londonDaysBetween(from, to) < 1 ? 'The end is before the beginning' : null;
  const blocked = dates ?? (named && reason.trim() === '' ? 'Say what the names are for' : null);
  const { submit, busy } = useSubmit(async () => {
    if (from === null || to === null) return false;
    const answer = await command('breaks.save', { from, to, names: named ? reason.trim() : null });
    if (answer?.saved) notify({ title: answer.breaks === 1 ? 'Calendar saved, 1 break' : `Calendar saved, ${answer.breaks} breaks`, detail: answer.file ?? '', icon: 'download' });
    return answer?.saved ?? false;
  }, onClose, blocked);
  return (
    <Dialog
      open keep={reason !== ''} onClose={onClose} focus={initialFocus('.text-area__input', 'input')} title="Export the calendar?"
      description="An iCalendar file, which every calendar reads. What was decided and why stays here." footer={<DialogFoot label="Save as a file" {...{ submit, onClose, busy, blocked }} />}
    >
      <div className="break-dialog">
        <div className="terms-form">
          <TimeField label="From" value={from} onChange={setFrom} now={now} clock="00:00" />
          <TimeField label="Until" value={to} onChange={setTo} now={now} clock="00:00" />
        </div>
        <Checkbox label="With members’ names" checked={named} onChange={setNamed} blocked={lead ? null : 'Only team leads can export names.'} hint="Who took them, when and what for is kept." />
        {named
          ? (
            <>
              <Note tone="ochre" icon="contact" title="Whoever has the file can read whose breaks they are">You choose where it is saved; it is not encrypted, and a calendar that takes it in may pass it on to other computers.</Note>
              <TextArea label="What are the names for?" tone="sunk" value={reason} onChange={setReason} rows={2} maxLength={2_000} />
            </>
          )
          : <FactLine icon="check">Nobody can tell from it whose breaks they are. You choose where it is saved; it is not encrypted.</FactLine>}
      </div>
    </Dialog>
  );
}
