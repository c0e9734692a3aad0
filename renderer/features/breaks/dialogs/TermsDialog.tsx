import { useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import type { BreakDetail, BreakPlan } from '../../../../shared/contract/bridge/breaks.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { FactLine } from '../../../components/FactLine.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { now as thisMoment, useNow } from '../../../data/clock.ts';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';
import { whatWords } from '../words.ts';
import { Consequence } from './Consequence.tsx';
import { sendAct } from './send.ts';
import { useTellNext } from './tell-next.tsx';
import { formOf, termsOf, type FormTerms } from './terms-form.ts';
import { TermsForm } from './TermsForm.tsx';
import { useCheck } from './use-check.ts';
import './dialogs.css';

interface TermsDialogProps {
  readonly detail: BreakDetail;
  readonly plan: BreakPlan;
  readonly act: 'decide' | 'change';
  /** Dates that were tried out on the timeline. */
  readonly tried: Partial<FormTerms> | null;
  readonly onClose: () => void;
}

/** Deciding on a proposal, or changing a break that was decided on: adjusted first, with what it will do in sight, and with a reason. */
export function TermsDialog({ detail, plan, act, tried, onClose }: TermsDialogProps) {
  const now = useNow();
  // A proposal may be younger than the last tick of the page's clock, and its start lies in the past all the same.
  const [form, setForm] = useState<FormTerms>(() => ({ ...formOf(detail, plan, thisMoment()), ...tried }));
  const [reason, setReason] = useState('');
  const written = reason.trim() !== '';
  const { check, unwritten } = useCheck({ memberId: detail.member.id, breakId: detail.id, kind: detail.kind, decide: true, form, reasoned: act === 'change' || written });
  const needsReason = act === 'change' || check?.type === 'text-missing';
  const terms = termsOf(form);
  const hindered = check !== null && check.why !== null && check.type !== 'text-missing' ? (check.type === 'overlap' ? 'Another break is in the way' : check.why) : null;
  const blocked = unwritten ?? hindered ?? (needsReason && !written ? 'Write the reason first' : null);
  const tell = useTellNext(detail.member.id, onClose);
  const { submit, busy } = useSubmit(async () => terms !== null && sendAct(detail, { kind: act, terms, reason: reason.trim() }), () => void tell.next(detail.id), blocked);
  if (tell.dialog) return tell.dialog;
  const begun = detail.stage === 'active';
  const label = act === 'decide' ? 'Decide and write to them' : 'Change the break';
  return (
    <Dialog
      open keep focus={initialFocus(tried === null ? 'input:checked' : 'textarea')} onClose={onClose}
      title={act === 'decide' ? <>Decide on this break for <MemberName inline name={detail.member.name} />?</> : <>Change the break of <MemberName inline name={detail.member.name} />?</>}
      description={act === 'decide' ? `Proposed: ${whatWords(detail)}. You can adjust it first.` : `As it is: ${whatWords(detail)}.`}
      footer={<DialogFoot {...{ label, submit, onClose, busy, blocked }} />}
    >
      <div className="break-dialog">
        <TermsForm form={form} onChange={setForm} plan={plan} kind={detail.kind} begun={begun} now={now} />
        <Consequence form={form} check={check} plan={plan} was={detail} now={now} />
        <TextArea
          label="Reason" optional={!needsReason} tone="sunk" value={reason} onChange={setReason} rows={2} maxLength={limits.staffTextLength}
          hint={act === 'decide' && needsReason ? 'Another length than the ladder suggests needs a reason.' : 'It stays in the history. The member does not see it.'}
        />
        <FactLine icon="write">A message to them opens next where they need one. Until it is sent, this stays under “Not yet told”.</FactLine>
      </div>
    </Dialog>
  );
}
