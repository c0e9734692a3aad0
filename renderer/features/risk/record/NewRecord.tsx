import { useState } from 'react';
import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { RiskAbout, RiskForm, RiskSource } from '../../../../shared/contract/bridge/risk.ts';
import { stillToAsk } from '../../../../shared/model/risk/to-ask.ts';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { printKeys } from '../../../components/keys.ts';
import { announce } from '../../../components/LiveAnnouncer.tsx';
import { notify } from '../../../components/Notices.tsx';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useNow } from '../../../data/clock.ts';
import { useCommand } from '../../../data/use-command.ts';
import { useQuery } from '../../../data/use-query.ts';
import { sayError } from '../../../data/error-words.ts';
import { CallDialog } from '../dialogs/CallDialog.tsx';
import { openRecord } from '../store.ts';
import { markedWords, sourceOf, takenOver } from '../take-over.ts';
import { useKeptForm } from '../use-begun.ts';
import { RecordForm } from './RecordForm.tsx';
import { ToAsk } from './ToAsk.tsx';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

interface NewRecordProps {
  readonly about: RiskAbout;
  readonly memberId: string;
  readonly start: CallOutput<'risk.start'>;
  readonly modal: boolean;
  /** Leaves it as it is; it is kept. Null where there is nothing to go back to. */
  readonly onBack: (() => void) | null;
}

const none = (): readonly never[] => [];

/** A record being written: kept with every word, saved as it is, complete or not. */
export function NewRecord({ about, memberId, start, modal, onBack }: NewRecordProps) {
  const now = useNow();
  const [form, setForm] = useState<RiskForm>(start.kept ?? start.form);
  const [raise, setRaise] = useState(false);
  const [calling, setCalling] = useState(false);
  const [save, busy] = useCommand('risk.save');
  // A message that comes while one writes can be taken over too.
  const sources = useQuery('risk.start', { about, memberId }).data?.sources ?? start.sources;
  const forget = useKeptForm(about, memberId, form);
  const change = (part: Partial<RiskForm>): void => setForm((before) => ({ ...before, ...part }));
  const take = (words: string, source: RiskSource): void => {
    change(takenOver(form, words, source, form.exactWords === start.form.exactWords, now));
    announce('Their words are in the record');
  };
  const takeMarked = (): void => {
    const words = markedWords();
    const source = words === '' ? (sources.at(-1) ?? null) : sourceOf(words, sources);
    const takeKey = keysOf('risk.take');
    if (source === null) notify({ id: 'risk take', icon: 'info', title: 'Mark words that the member wrote here', detail: `${takeKey === undefined ? 'Then choose “Take words over”' : `Then press ${printKeys(takeKey)}`}. Show covered words first.` });
    else take(words === '' ? source.text : words, source);
  };
  const blocked = form.urgency !== null && form.urgencyReason.trim() === '' ? 'Write why so soon' : null;
  const submit = (): void => {
    if (blocked !== null || busy) {
      if (blocked !== null) document.querySelector<HTMLElement>('.risk-urgency__why')?.focus();
      return;
    }
    void save({ about, memberId, form, raise: raise ? '' : null }).then((answer) => {
      if (answer === null) return;
      if (!answer.ok) {
        const { happened, next } = sayError(answer.error);
        notify({ id: 'error risk.save', icon: 'warning', title: happened, detail: next });
        return;
      }
      forget();
      announce(raise ? 'Record saved and raised to the team leads' : 'Record saved');
      void openRecord(answer.value.recordId);
    });
  };
  useKeys({ 'risk.save': submit, 'risk.take': takeMarked }, { modal });
  return (
    <>
      <div className="risk-pane__scroll">
        <RecordForm aboutId={about.id} {...{ form, change, now, sources }} people={start.people} onTake={take} stepsOf={none} base={null} />
        <ToAsk open={stillToAsk(form as never, false)} />
      </div>
      <div className="risk-pane__foot" role="group" aria-label="With this record">
        <Checkbox className="risk-pane__raise" label="Raise it to the team leads at once" checked={raise} onChange={setRaise} />
        {onBack && <Button size="small" kind="quiet" onClick={onBack}>Back</Button>}
        <Button icon="phone" onClick={() => setCalling(true)}>Add a call</Button>
        <Button kind="primary" keyHint={keysOf('risk.save')} blocked={blocked} reason="none" busy={busy} onClick={submit}>Save record</Button>
      </div>
      {calling && <CallDialog onClose={() => setCalling(false)} onCall={(call) => change({ servicesContacted: [...form.servicesContacted, call] })} />}
    </>
  );
}
