import { useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { RiskForm, RiskSource } from '../../../../shared/contract/bridge/risk.ts';
import { Button } from '../../../components/Button.tsx';
import { announce } from '../../../components/LiveAnnouncer.tsx';
import { notify } from '../../../components/Notices.tsx';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useNow } from '../../../data/clock.ts';
import { sayError } from '../../../data/error-words.ts';
import { useCommand } from '../../../data/use-command.ts';
import { useQuery } from '../../../data/use-query.ts';
import { additionsFor, corrected } from '../changes.ts';
import { ActDialog, type RiskAct } from '../dialogs/ActDialog.tsx';
import { CallDialog } from '../dialogs/CallDialog.tsx';
import { PrintDialog } from '../dialogs/PrintDialog.tsx';
import { setEdit, useRiskUi } from '../store.ts';
import { markedWords, sourceOf, takenOver } from '../take-over.ts';
import { RecordActs } from './RecordActs.tsx';
import { RecordForm } from './RecordForm.tsx';
import { RecordHead } from './RecordHead.tsx';
import { Steps, Viewings } from './Steps.tsx';
import { ToAsk } from './ToAsk.tsx';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

interface SavedRecordProps {
  readonly detail: CallOutput<'risk.get'>;
  readonly modal: boolean;
}

/** A saved record as it stands. What is changed in it is added, with a reason where something stood before; the record itself never changes. */
export function SavedRecord({ detail, modal }: SavedRecordProps) {
  const now = useNow();
  const meId = useQuery('desk.state', {}).data?.session?.staffId ?? '';
  const edit = useRiskUi((ui) => ui.edits[detail.id]);
  const [dialog, setDialog] = useState<RiskAct | 'call' | 'print' | null>(null);
  const [add, busy] = useCommand('risk.add');
  const base = detail.record;
  const form: RiskForm = { ...base, ...edit?.form };
  const reason = edit?.reason ?? '';
  const sources: RiskSource[] = base.evidence.map((one) => ({ id: one.sourceId, text: one.text, at: one.at }));
  const change = (part: Partial<RiskForm>): void => setEdit(detail.id, { form: { ...useRiskUi.getState().edits[detail.id]?.form, ...part }, reason: useRiskUi.getState().edits[detail.id]?.reason ?? '' });
  const additions = additionsFor(base, form, reason, meId);
  const wants = corrected(base, form).length > 0;
  const blocked = wants && reason.trim() === '' ? 'Say why it changes' : form.urgency !== null && form.urgencyReason.trim() === '' ? 'Write why so soon' : null;
  const submit = (): void => {
    if (additions.length === 0 || busy) return;
    if (blocked !== null) return document.querySelector<HTMLElement>(wants ? '.risk-why' : '.risk-urgency__why')?.focus();
    void add({ recordId: detail.id, additions }).then((answer) => {
      if (answer === null) return;
      if (answer.ok) {
        setEdit(detail.id, null);
        announce('Added to the record');
        return;
      }
      const { happened, next } = sayError(answer.error);
      notify({ id: 'error risk.add', icon: 'warning', title: happened, detail: next });
    });
  };
  const take = (words: string, source: RiskSource): void => {
    const { exactWords } = takenOver(form, words, source, false, now);
    change({ exactWords });
  };
  const takeMarked = (): void => {
    const words = markedWords();
    const source = words === '' ? null : sourceOf(words, sources);
    if (source !== null) take(words, source);
    else notify({ id: 'risk take', icon: 'info', title: 'Mark words from the message that was copied', detail: 'For words from another message, begin another record.' });
  };
  useKeys({ 'risk.save': submit, 'risk.take': takeMarked }, { modal });
  const stepsOf = (field: string) => detail.steps.filter((step) => step.field === field && (step.kind === 'answer' || step.kind === 'correction'));
  return (
    <>
      <div className="risk-pane__scroll">
        <RecordHead detail={detail} now={now} />
        <RecordForm aboutId={detail.about.id} {...{ form, change, sources, stepsOf, base, now }} people={detail.people} onTake={take} />
        <ToAsk open={detail.open} />
        {detail.outcome !== null && <div className="risk-written"><p className="risk-label">Outcome</p><p className="risk-said"><bdi>{detail.outcome}</bdi></p></div>}
        <Steps steps={detail.steps} now={now} />
        {detail.viewings && <Viewings viewings={detail.viewings} now={now} />}
      </div>
      <div className="risk-pane__foot" role="group" aria-label="With this record">
        {additions.length > 0 && wants && (
          <textarea className="risk-text risk-why" rows={1} aria-label="Why it changes" placeholder="Why it changes: what stood before stays in sight" value={reason} maxLength={limits.staffTextLength} onChange={(event) => setEdit(detail.id, { form: edit?.form ?? {}, reason: event.target.value })} />
        )}
        {additions.length > 0
          ? <><Button size="small" kind="quiet" onClick={() => setEdit(detail.id, null)}>Leave as it was</Button><Button kind="primary" keyHint={keysOf('risk.save')} blocked={blocked} reason="none" busy={busy} onClick={submit}>Add to the record</Button></>
          : <RecordActs detail={detail} onAct={setDialog} />}
      </div>
      {dialog === 'call' && <CallDialog onClose={() => setDialog(null)} onCall={(call) => change({ servicesContacted: [...form.servicesContacted, call] })} />}
      {dialog === 'print' && <PrintDialog detail={detail} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'call' && dialog !== 'print' && <ActDialog recordId={detail.id} member={detail.member} act={dialog} onClose={() => setDialog(null)} />}
    </>
  );
}
