import { useEffect } from 'react';
import { later } from '../../components/later.tsx';
import { useRoute } from '../../app/routes.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { tell } from '../../data/bridge.ts';
import { keepFocusSoon } from './keep-focus.ts';
import { closePointsDialog, draftKey, usePointsUi } from './store.ts';

const Give = later(() => import('./give/GivePointsDialog.tsx'));
const Void = later(() => import('./void/VoidPointsDialog.tsx'));
const ProposeBreak = later(() => import('../breaks/dialogs/ProposeBreakDialog.tsx').then((part) => ({ default: part.ProposeBreakDialog })));
const Tell = later(() => import('../told/TellDialog.tsx').then((part) => ({ default: part.TellDialog })));
const Decline = later(() => import('./decline/DeclineDialog.tsx'));

/** From the moment a dialog is asked for, no key reaches the screen below, even while the dialog is still loading. */
function NoKeysBelow() {
  useKeys({}, { modal: true });
  return null;
}

/** The dialog about points that is open, whichever screen asked for it. Colleagues see that somebody writes on the case. */
export function PointsDialogs() {
  const dialog = usePointsUi((ui) => ui.dialog);
  const route = useRoute();
  const caseId = dialog?.kind === 'give' ? dialog.about.caseId : dialog?.kind === 'break' ? dialog.caseId : null;
  // Leaving the case leaves its dialog; what was begun is kept.
  const left = caseId !== null && route.screen === 'cases' && route.id !== caseId;
  useEffect(() => {
    if (left) closePointsDialog();
  }, [left]);
  useEffect(() => {
    if (caseId === null) return;
    void tell('case.attend', { caseId, doing: 'writing' });
    return () => void tell('case.attend', { caseId, doing: 'viewing' });
  }, [caseId]);
  const open = dialog !== null;
  useEffect(() => (open ? () => keepFocusSoon() : undefined), [open]);
  if (dialog === null || left) return null;
  return (
    <>
      <NoKeysBelow />
      {dialog.kind === 'give' && <Give key={draftKey(dialog.about)} about={dialog.about} />}
      {dialog.kind === 'void' && <Void key={dialog.entryId} entryId={dialog.entryId} />}
      {dialog.kind === 'break' && <ProposeBreak memberId={dialog.memberId} caseId={dialog.caseId} reasonId={dialog.reasonId} {...(dialog.caseId !== null && { from: 'From this case; the proposal leads back to it.' })} onClose={closePointsDialog} />}
      {dialog.kind === 'tell' && <Tell key={dialog.entryId} memberId={dialog.memberId} about={{ kind: 'ledger', id: dialog.entryId }} onClose={closePointsDialog} />}
      {dialog.kind === 'decline' && <Decline key={dialog.proposal.id} proposal={dialog.proposal} />}
    </>
  );
}
