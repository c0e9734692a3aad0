import { useRef, useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import type { BreakPlan, BreakView } from '../../../../shared/contract/bridge/breaks.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog, FooterGap } from '../../../components/Dialog.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { FactLine } from '../../../components/FactLine.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { Note } from '../../../components/Note.tsx';
import { Select } from '../../../components/Select.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useNow } from '../../../data/clock.ts';
import { sayError } from '../../../data/error-words.ts';
import { useQuery } from '../../../data/use-query.ts';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';
import { pointsWords, whatWords } from '../words.ts';
import { Consequence } from './Consequence.tsx';
import { MemberPicker } from './MemberPicker.tsx';
import { sendProposal } from './send.ts';
import { newForm, termsOf, type FormTerms } from './terms-form.ts';
import { useTellNext } from './tell-next.tsx';
import { TermsForm } from './TermsForm.tsx';
import { useCheck } from './use-check.ts';
import './dialogs.css';

interface ProposeBreakDialogProps {
  /** Whom it is for; null asks first. */
  readonly memberId: string | null;
  /** What it comes from, so that the history leads back to it. */
  readonly caseId?: string | null | undefined;
  readonly entryId?: string | null | undefined;
  /** What it comes from in words: "From the case in Everyday life, reported today 09:12." */
  readonly from?: string | undefined;
  readonly kind?: BreakView['kind'] | undefined;
  /** An instant-break reason that was chosen before. */
  readonly reasonId?: string | null | undefined;
  readonly onClose: () => void;
  /** The break that was proposed or decided on. */
  readonly onDone?: ((breakId: string) => void) | undefined;
}

/** Proposing a break, and for staff deciding on it in the same go (domain.md 2.4, 2.6). Other screens open it with a member. */
export function ProposeBreakDialog({ memberId, onClose, ...rest }: ProposeBreakDialogProps) {
  const [chosen, setChosen] = useState(memberId);
  const { data: plan, error } = useQuery('breaks.plan', chosen === null ? null : { memberId: chosen });
  useKeys({}, { modal: true });
  if (chosen !== null && plan !== null) return <Propose key={chosen} plan={plan} onClose={onClose} onBack={memberId === null ? () => setChosen(null) : null} {...rest} />;
  if (chosen !== null && error !== null) return <Dialog open onClose={onClose} title="No break can be proposed now"><ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState></Dialog>;
  if (memberId !== null) return null;
  return (
    <Dialog open onClose={onClose} focus={initialFocus('input')} title="Propose a break" description="Who is it for?" footer={<Button kind="quiet" keyHint="Esc" onClick={onClose}>Cancel</Button>}>
      <MemberPicker onChoose={setChosen} />
    </Dialog>
  );
}

interface ProposeProps extends Omit<ProposeBreakDialogProps, 'memberId'> {
  readonly plan: BreakPlan;
  readonly onBack: (() => void) | null;
}

const NO_REASON = 'none';

function Propose({ plan, caseId = null, entryId = null, from, kind: first = 'enforced', reasonId: firstReason = null, onClose, onDone, onBack }: ProposeProps) {
  const now = useNow();
  const { member, propose, decide } = plan;
  const [kind, setKind] = useState(first);
  const [form, setForm] = useState<FormTerms>(() => newForm(plan, first, now));
  const [reason, setReason] = useState('');
  const [reasonId, setReasonId] = useState<string>(firstReason ?? NO_REASON);
  const wording = plan.instantReasons.find(({ id }) => id === reasonId)?.wording ?? '';
  const why = reason.trim() || wording;
  const { check, unwritten } = useCheck({ memberId: member.id, breakId: null, kind, decide: decide.allowed, form, reasoned: true });
  const terms = termsOf(form);
  const missing = propose.why ?? unwritten ?? (why === '' ? 'Write the reason first' : null);
  const badDates = check?.type === 'dates-do-not-fit' ? (check.why ?? '') : null;
  const inTheWay = check?.type === 'overlap' ? 'Another break is in the way' : null;
  const waiting = plan.breaks.find(({ stage }) => stage === 'proposed');
  const tell = useTellNext(member.id, onClose);
  const decided = useRef<string | null>(null);
  const send = (deciding: boolean) => async (): Promise<boolean> => {
    if (terms === null) return false;
    const id = await sendProposal({ memberId: member.id, kind, terms, reason: why, reasonId: reasonId === NO_REASON ? null : reasonId, caseId, entryId, decide: deciding }, member.name);
    if (id === null) return false;
    onDone?.(id);
    decided.current = deciding ? id : null;
    return true;
  };
  const proposeBlocked = missing ?? badDates;
  const decideBlocked = proposeBlocked ?? inTheWay;
  const proposing = useSubmit(send(false), onClose, proposeBlocked);
  const deciding = useSubmit(send(true), () => void (decided.current === null ? onClose() : tell.next(decided.current)), decideBlocked);
  // The newest of the two hears the key: deciding where the person may, else proposing.
  const submit = decide.allowed ? deciding : proposing;
  useKeys({ 'case.close': submit.submit }, { modal: true });
  if (tell.dialog) return tell.dialog;
  const blocked = decide.allowed ? decideBlocked : proposeBlocked;
  return (
    <Dialog
      open keep onClose={onClose} focus={initialFocus('.terms-form input:checked')} title={<>Propose a break for <MemberName inline name={member.name} /></>} description={from ?? pointsWords(plan)}
      aside={onBack && <Button kind="link" size="small" onClick={onBack}>Somebody else</Button>}
      footer={(
        <>
          {blocked !== null && <p className="break-dialog__why"><Icon name="to-write" size={14} />{blocked}</p>}
          <Button kind="quiet" keyHint="Esc" onClick={onClose}>Cancel</Button>
          <FooterGap />
          {decide.allowed && <Button blocked={proposeBlocked} reason="none" busy={proposing.busy} onClick={proposing.submit}>Save as a proposal</Button>}
          <Button kind="primary" keyHint="Mod+Enter" blocked={blocked} reason="none" busy={submit.busy} onClick={submit.submit}>{decide.allowed ? 'Decide and write to them' : 'Propose the break'}</Button>
        </>
      )}
    >
      <div className="break-dialog">
        {waiting && <Note icon="proposed" title="A break is proposed for them already">{whatWords(waiting)}, waiting for somebody to decide. Decide on that one, unless this is another.</Note>}
        <TermsForm form={form} onChange={setForm} plan={plan} kind={kind} onKind={setKind} now={now} />
        <Consequence form={form} check={check} plan={plan} was={null} now={now} />
        {kind === 'enforced' && (
          <Select
            label="Instant-break reason" value={reasonId} onChange={setReasonId}
            options={[{ value: NO_REASON, label: 'None of these' }, ...plan.instantReasons.map(({ id, wording: label }) => ({ value: id, label }))]}
          />
        )}
        <TextArea
          label="Reason" optional={wording !== ''} tone="sunk" value={reason} onChange={setReason} rows={2} maxLength={limits.staffTextLength}
          hint={kind === 'enforced' && check !== null && !check.suggested ? 'Say why it differs from what the ladder suggests. The member does not see this.' : 'It stays in the history. The member does not see it.'}
        />
        <FactLine icon="write">{decide.allowed ? 'A message to them opens next. Until it is sent, this stays under “Not yet told”.' : 'Staff decide. Until then nothing changes for them.'}</FactLine>
      </div>
    </Dialog>
  );
}
