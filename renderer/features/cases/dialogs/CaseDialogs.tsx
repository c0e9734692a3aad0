import { useEffect } from 'react';
import { later } from '../../../components/later.tsx';
import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { tell } from '../../../data/bridge.ts';
import type { CaseActs } from '../actions/use-case-acts.ts';
import { useCasesUi } from '../store.ts';

const Pass = later(() => import('./PassDialog.tsx'));
const Words = later(() => import('./WordsDialog.tsx'));
const Note = later(() => import('./NoteDialog.tsx'));
const Edit = later(() => import('./EditDialog.tsx'));
const Close = later(() => import('./CloseDialog.tsx'));
const ApproveUnseen = later(() => import('./ApproveUnseenQuestion.tsx'));
const TakeOver = later(() => import('./TakeOverDialog.tsx'));

/** What every dialog of a case gets. */
export interface CaseDialogProps {
  readonly detail: CaseDetail;
  readonly acts: CaseActs;
  readonly onClose: () => void;
}

/** From the moment a dialog is asked for, no key reaches the case, even while the dialog is still loading. */
function NoKeysBelow() {
  useKeys({}, { modal: true });
  return null;
}

/** The dialog that is open on a case, if any. While one writes, colleagues see it and the claim is kept. */
export function CaseDialogs({ detail, acts }: Omit<CaseDialogProps, 'onClose'>) {
  const asked = useCasesUi((ui) => ui.dialog);
  const dialog = asked?.caseId === detail.id ? asked.step : null;
  // Leaving the case leaves its dialog.
  const { id } = detail;
  useEffect(() => () => useCasesUi.setState((ui) => (ui.dialog?.caseId === id ? { dialog: null } : {})), [id]);
  const writing = dialog !== null && dialog !== 'take-over';
  useEffect(() => {
    if (!writing) return;
    void tell('case.attend', { caseId: id, doing: 'writing' });
    return () => void tell('case.attend', { caseId: id, doing: 'viewing' });
  }, [writing, id]);
  if (dialog === null) return null;
  const shared: CaseDialogProps = { detail, acts, onClose: () => useCasesUi.setState({ dialog: null }) };
  return (
    <>
      <NoKeysBelow />
      {dialog === 'pass' && <Pass {...shared} />}
      {(dialog === 'hand' || dialog === 'remove' || dialog === 'reject') && <Words {...shared} step={dialog} />}
      {dialog === 'note' && <Note {...shared} />}
      {dialog === 'edit' && <Edit {...shared} />}
      {dialog === 'close' && <Close {...shared} />}
      {dialog === 'approve-unseen' && <ApproveUnseen {...shared} />}
      {dialog === 'take-over' && <TakeOver {...shared} />}
    </>
  );
}
