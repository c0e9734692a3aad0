import { useState } from 'react';
import type { RiskDetail } from '../../../../shared/contract/bridge/risk.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Note } from '../../../components/Note.tsx';
import { notify } from '../../../components/Notices.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { command } from '../../../data/use-command.ts';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';

/** A record on paper for a safeguarding lead or a service: what for, and what goes in. */
export function PrintDialog({ detail, onClose }: { detail: RiskDetail; onClose: () => void }) {
  const focus = initialFocus('textarea');
  const [purpose, setPurpose] = useState('');
  const [history, setHistory] = useState(true);
  const [evidence, setEvidence] = useState(true);
  const [colleagues, setColleagues] = useState(true);
  const blocked = purpose.trim() === '' ? 'Say what it is for' : null;
  const { submit, busy } = useSubmit(async () => {
    const made = await command('risk.print', { recordId: detail.id, purpose: purpose.trim(), history, evidence, colleagues });
    if (made?.saved) notify({ id: 'risk printed', icon: 'done', title: 'The record is saved as a PDF', detail: `${made.pages} ${made.pages === 1 ? 'page' : 'pages'}. That it was made is on record.` });
    return made?.saved ?? false;
  }, onClose, blocked);
  return (
    <Dialog open focus={focus} onClose={onClose} keep={purpose !== ''} title="Print this record?" description={<>For a safeguarding lead or a service. {detail.may.print.allowed ? 'You choose where it is saved.' : detail.may.print.why}</>} footer={<DialogFoot label="Save as PDF" {...{ submit, onClose, busy, blocked }} />}>
      <div className="risk-dialog">
        <TextArea label="What is it for?" tone="sunk" value={purpose} onChange={setPurpose} rows={2} maxLength={2_000} hint="For example: for the duty social worker. It stands on the first page and is kept on record with your name." />
        <Checkbox label="The whole messages or posts that were copied" checked={evidence} onChange={setEvidence} hint={`${detail.record.evidence.length} copied, as they were then.`} />
        <Checkbox label="Everything that was added, with what stood before" checked={history} onChange={setHistory} />
        <Checkbox label="Names of colleagues" checked={colleagues} onChange={setColleagues} hint="Without this their roles stand there." />
        <Note tone="ochre" icon="covered" title="Nothing in it is covered">Who reported and the names of other members are left out. The file is not encrypted: whoever has it can read it.</Note>
      </div>
    </Dialog>
  );
}
