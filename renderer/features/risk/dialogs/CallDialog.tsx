import { useState } from 'react';
import type { RiskForm } from '../../../../shared/contract/bridge/risk.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { TimeField } from '../../../components/TimeField.tsx';
import { useNow } from '../../../data/clock.ts';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';

interface CallDialogProps {
  readonly onClose: () => void;
  readonly onCall: (call: RiskForm['servicesContacted'][number]) => void;
}

/** Whom one rings most (domain.md 1.2, 2.10); anything else is typed. */
const usual = ['999', 'Safeguarding lead', 'NHS 111', 'Police, 101'] as const;

/** A service that was contacted: whom, when, and the reference that they gave. */
export function CallDialog({ onClose, onCall }: CallDialogProps) {
  const now = useNow();
  const focus = initialFocus('input');
  const [to, setTo] = useState('');
  const [at, setAt] = useState<string | null>(now);
  const [reference, setReference] = useState('');
  const blocked = to.trim() === '' ? 'Say whom you rang' : at === null ? 'Say when' : null;
  const { submit, busy } = useSubmit(async () => {
    if (at !== null) onCall({ to: to.trim(), at, reference: reference.trim() });
    return true;
  }, onClose, blocked);
  return (
    <Dialog open width="narrow" focus={focus} onClose={onClose} title="Add a call" description="What you noted here goes into the record when you save it." footer={<DialogFoot label="Add the call" {...{ submit, onClose, busy, blocked }} />}>
      <div className="risk-dialog">
        <TextField label="Who was rung" value={to} onChange={setTo} maxLength={120} icon="phone" />
        <div className="risk-dialog__usual" role="group" aria-label="Rung most">{usual.map((one) => <Button key={one} size="small" kind="quiet" onClick={() => setTo(one)}>{one}</Button>)}</div>
        <TimeField label="When" value={at} now={now} onChange={setAt} />
        <TextField label="Their reference" optional value={reference} onChange={setReference} maxLength={300} />
      </div>
    </Dialog>
  );
}
