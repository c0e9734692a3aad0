import { Button } from '../../components/Button.tsx';
import { draftKey, keepBegun, openGivePoints, usePointsUi } from './store.ts';
import { sayPoints } from './words.ts';

/** Points that were begun on a case and left: to be gone on with, or let go. */
export function BegunPoints({ memberId, caseId, act }: { memberId: string; caseId: string; act: 'give' | 'propose' }) {
  const about = { memberId, caseId, conversationId: null, proposalId: null };
  const key = draftKey(about);
  const begun = usePointsUi((ui) => (ui.dialog === null ? ui.begun[key] : undefined));
  if (begun === undefined) return null;
  const what = begun.form.reason === null ? 'points' : sayPoints(begun.form.points);
  return (
    <span className="so-far__begun">
      {what.charAt(0).toLocaleUpperCase('en-GB') + what.slice(1)}, not {act === 'give' ? 'given' : 'proposed'} yet
      <Button kind="link" size="small" onClick={() => openGivePoints(about)}>Continue</Button>
      <Button kind="link" size="small" onClick={() => keepBegun(key, null)}>Let go</Button>
    </span>
  );
}
