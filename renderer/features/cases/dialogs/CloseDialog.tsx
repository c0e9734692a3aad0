import { useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import type { Outcome } from '../../../../shared/contract/entities/cases.ts';
import { ChoiceCards } from '../../../components/ChoiceCards.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { outcomeFor } from '../actions/use-case-acts.ts';
import { useCasesUi } from '../store.ts';
import { capital, outcomeMeaning, outcomeWords } from '../words.ts';
import type { CaseDialogProps } from './CaseDialogs.tsx';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';

/** Which outcome, and a word for the history. What does not fit is there with its reason, the fitting ones first. */
export default function CloseDialog({ detail, acts, onClose }: CaseDialogProps) {
  const focus = initialFocus('input:checked', 'input');
  const chosen = useCasesUi((ui) => ui.outcome);
  const [outcome, setOutcome] = useState<Outcome | null>(() => outcomeFor(detail, chosen));
  const [text, setText] = useState('');
  const fits = detail.outcomes.find((one) => one.outcome === outcome)?.allowed ?? false;
  const blocked = outcome === null ? 'Choose an outcome first' : fits ? null : 'This outcome does not fit any more';
  const { submit, busy } = useSubmit(async () => outcome !== null && acts.closeWith(outcome, text.trim()), onClose, blocked);
  const choose = (next: Outcome): void => {
    setOutcome(next);
    // Kept when the dialog is left, so that the bar shows what was chosen.
    useCasesUi.setState({ outcome: { caseId: detail.id, outcome: next } });
  };
  const allowed = detail.outcomes.filter((one) => one.allowed);
  const others = [...Map.groupBy(detail.outcomes.filter((one) => !one.allowed), (one) => one.why ?? 'This does not fit.')];
  return (
    <Dialog open focus={focus} onClose={onClose} title="How did this case end?" description={<>{detail.title}, <MemberName inline name={detail.member.name} />.</>} footer={<DialogFoot label="Close and next" {...{ submit, onClose, busy, blocked }} />}>
      <div className="case-dialog">
        <ChoiceCards label="Outcome" hideLabel value={outcome} onChange={choose} choices={allowed.map((one) => ({ value: one.outcome, title: capital(outcomeWords[one.outcome]), consequence: outcomeMeaning[one.outcome] }))} />
        {others.length > 0 && (
          <div className="case-dialog__not">
            <p>Not possible as the case stands:</p>
            <ul role="list">{others.map(([why, which]) => <li key={why}><b>{capital(which.map((one) => outcomeWords[one.outcome]).join(', '))}.</b> {why}</li>)}</ul>
          </div>
        )}
        <TextArea label="A word for the history" optional tone="sunk" value={text} onChange={setText} rows={2} maxLength={limits.staffTextLength} />
      </div>
    </Dialog>
  );
}
