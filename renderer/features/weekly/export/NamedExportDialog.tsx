import { useState } from 'react';
import type { WeekOrder, WeekReport } from '../../../../shared/contract/bridge/weekly.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { FactLine } from '../../../components/FactLine.tsx';
import { Note } from '../../../components/Note.tsx';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';
import { exportWeek } from './export.ts';
import { formats } from './words.ts';

/** Longest reason, as the contract has it. */
const LONGEST = 2_000;

/** Why a report leaves the desk with members' names in it, and what happens then (domain.md 2.13). */
export function NamedExportDialog({ report, onClose }: { report: WeekReport; onClose: () => void }) {
  const [format, setFormat] = useState<WeekOrder['format']>('pdf');
  const [reason, setReason] = useState('');
  const blocked = report.mayName.allowed ? (reason.trim() === '' ? 'Say why names must be in it' : null) : report.mayName.why;
  const { submit, busy } = useSubmit(() => exportWeek({ week: report.week, format, named: reason.trim() }), onClose, blocked);
  return (
    <Dialog
      open keep={reason !== ''} focus={initialFocus('.text-area__input')} onClose={onClose} title={`Export ${report.title.charAt(0).toLowerCase()}${report.title.slice(1)} with members’ names?`} description={report.dates}
      footer={<DialogFoot label="Export with names" {...{ submit, onClose, busy, blocked }} />}
    >
      <div className="named-export">
        <Note tone="ochre" icon="contact" title="Whoever has the file can read who it is about">
          Members stand in it by name and every count stands as it is, also those below 3. You choose where it is saved; it is not encrypted.
        </Note>
        <TextArea
          label="Why must names be in it?" tone="sunk" value={reason} onChange={setReason} rows={2} maxLength={LONGEST}
          hint="For example: the safeguarding lead asked who crossed 30 points twice. It is kept with your name, the time and the week, where team leads can read it."
        />
        <SegmentedControl label="As" showLabel value={format} onChange={setFormat} options={formats.map((one) => ({ value: one.format, label: one.short }))} />
        <FactLine icon="audit">That you took it out, when and why is recorded before the file is written, and sent to the community.</FactLine>
      </div>
    </Dialog>
  );
}
