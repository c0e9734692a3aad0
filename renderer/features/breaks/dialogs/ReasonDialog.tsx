import { useState } from 'react';
import type { BreakDetail } from '../../../../shared/contract/bridge/breaks.ts';
import { sayDay, plusLondonWeeks } from '../../../../shared/time.ts';
import { useTypedAhead } from '../../../app/keys/use-keys.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { TimeField } from '../../../components/TimeField.tsx';
import { useNow } from '../../../data/clock.ts';
import { limits } from '../../../../shared/limits.ts';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';
import { dayAndTime, whatWords } from '../words.ts';
import { useTellNext } from './tell-next.tsx';
import { sendAct } from './send.ts';
import './dialogs.css';

interface ReasonDialogProps {
  readonly detail: BreakDetail;
  readonly onClose: () => void;
}

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('en-GB') + text.slice(1);

type Ending = 'lift' | 'cancel' | 'decline';

const questions: Readonly<Record<Ending, string>> = { lift: 'Lift this break early?', cancel: 'Cancel this break?', decline: 'Decide against this break?' };
const labels: Readonly<Record<Ending, string>> = { lift: 'Lift the break', cancel: 'Cancel the break', decline: 'Decide against it' };

function consequence(act: Ending, detail: BreakDetail, now: string): string {
  if (act === 'decline') return 'They are not put on a break. The proposal and your reason stay in the history.';
  if (act === 'cancel') return `It does not begin on ${sayDay(detail.startsAt)}. What was decided and your reason stay in the history.`;
  const end = detail.endsAt === null ? 'It had no end.' : `It would have ended ${dayAndTime(detail.endsAt, now)}.`;
  const watch = detail.watchUntil === null ? '' : ` The watch goes on until ${sayDay(detail.watchUntil)}.`;
  return `They can take part again from now. ${end}${watch} A message to them opens next.`;
}

/** Ending a break early, cancelling it before it begins, deciding against a proposal: what that does, and why. */
export function EndingDialog({ detail, act, onClose }: ReasonDialogProps & { act: Ending }) {
  const now = useNow();
  const [reason, setReason] = useState('');
  useTypedAhead((typed) => setReason((before) => before + typed));
  const blocked = reason.trim() === '' ? 'Write the reason first' : null;
  const tell = useTellNext(detail.member.id, onClose);
  const { submit, busy } = useSubmit(() => sendAct(detail, { kind: act, reason: reason.trim() }), () => void tell.next(detail.id), blocked);
  if (tell.dialog) return tell.dialog;
  return (
    <Dialog
      open keep={reason !== ''} focus={initialFocus('textarea')} onClose={onClose} title={questions[act]}
      description={<><MemberName inline name={detail.member.name} />: {lower(whatWords(detail))}. {consequence(act, detail, now)}</>} footer={<DialogFoot label={labels[act]} {...{ submit, onClose, busy, blocked }} />}
    >
      <TextArea label="Reason" tone="sunk" value={reason} onChange={setReason} rows={3} maxLength={limits.staffTextLength} hint="It stays in the history. The member does not see it." />
    </Dialog>
  );
}

/** Keeping what a review found, and when the next is. */
export function ReviewDialog({ detail, onClose }: ReasonDialogProps) {
  const now = useNow();
  const [reason, setReason] = useState('');
  const open = detail.endsAt === null;
  const [again, setAgain] = useState(open);
  const [reviewAt, setReviewAt] = useState<string | null>(() => plusLondonWeeks(now, limits.reviewWeeks));
  useTypedAhead((typed) => setReason((before) => before + typed));
  const next = open || again ? reviewAt : null;
  const blocked = reason.trim() === '' ? 'Write what the review found' : (open || again) && reviewAt === null ? 'Write when it is reviewed next' : next !== null && next <= now ? 'The next review lies in the past' : null;
  const { submit, busy } = useSubmit(() => sendAct(detail, { kind: 'review', reviewAt: next, reason: reason.trim() }), onClose, blocked);
  return (
    <Dialog
      open keep={reason !== ''} focus={initialFocus('textarea')} onClose={onClose} title="Keep a review of this break"
      description={<><MemberName inline name={detail.member.name} />: {lower(whatWords(detail))}. The break goes on as it is; to end it, lift it.</>} footer={<DialogFoot label="Keep the review" {...{ submit, onClose, busy, blocked }} />}
    >
      <div className="break-dialog">
        <TextArea label="What the review found" tone="sunk" value={reason} onChange={setReason} rows={3} maxLength={limits.staffTextLength} />
        {!open && <Checkbox label="Review it once more before it ends" checked={again} onChange={setAgain} />}
        {(open || again) && <TimeField label="Next review" value={reviewAt} onChange={setReviewAt} now={now} />}
      </div>
    </Dialog>
  );
}
