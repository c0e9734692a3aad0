import { useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { PolicyPreview } from '../../../../shared/contract/bridge/policy.ts';
import { retentionMonths } from '../../../../shared/model/retention/lengths.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { letGo } from '../../../app/let-go.ts';
import { Button } from '../../../components/Button.tsx';
import { FooterGap } from '../../../components/Dialog.tsx';
import { Note } from '../../../components/Note.tsx';
import { notify } from '../../../components/Notices.tsx';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { TimeField } from '../../../components/TimeField.tsx';
import { useNow } from '../../../data/clock.ts';
import { command } from '../../../data/use-command.ts';
import { useQuery } from '../../../data/use-query.ts';
import { SettingsGroup } from '../../settings/SettingsGroup.tsx';
import { beginDraft, changeDraft, inputOf, usePolicyUi, type Draft } from '../store.ts';
import { firstBegin } from '../first-begin.ts';
import { beginsWords, KEPT_WORDS } from '../words.ts';
import { BandRows } from './BandRows.tsx';
import { LadderRows } from './LadderRows.tsx';
import { NumberField } from './NumberField.tsx';
import { Preview } from './Preview.tsx';
import { PublishQuestion } from './PublishQuestion.tsx';
import { ReasonRows } from './ReasonRows.tsx';

/** The preview of what is written; while the next is on its way the one before stays and is not `current`. */
function usePreview(draft: Draft): { readonly preview: PolicyPreview | null; readonly current: boolean } {
  const { data } = useQuery('policy.preview', { draft: inputOf(draft) });
  const [last, setLast] = useState<PolicyPreview | null>(data);
  if (data !== null && data !== last) setLast(data);
  return { preview: data ?? last, current: data !== null };
}

/** Writes the next version: every part of it, what stands against it, and what it would change for whom. */
export function PolicyEditor({ draft, book }: { draft: Draft; book: CallOutput<'policy.book'> }) {
  const now = useNow();
  const { preview, current } = usePreview(draft);
  const [asking, setAsking] = useState(false);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const [latest] = book.versions;
  const base = book.versions.find((one) => one.version === draft.basedOn) ?? latest;
  const input = inputOf(draft);
  const overtaken = latest !== undefined && latest.version !== draft.basedOn;
  const unread = draft.when === 'later' && draft.begins === null ? 'Say from when' : null;
  const blocked = overtaken ? `Version ${latest.version} came meanwhile` : (unread ?? preview?.problems[0] ?? null);
  if (asking && current && blocked !== null) setAsking(false);
  const leave = (): void => letGo(`Version ${(latest?.version ?? 0) + 1} was`, usePolicyUi);
  const publish = async (): Promise<void> => {
    setAsking(false);
    const done = await command('policy.publish', { draft: input, basedOn: draft.basedOn });
    if (done === null) return;
    usePolicyUi.setState({ draft: null, shown: done.version });
    notify({ title: `Version ${done.version} saved here`, detail: draft.when === 'now' ? 'It takes effect when it has been sent.' : `It begins ${beginsWords(draft.begins ?? now)}, once it has been sent.`, icon: 'saved-here' });
  };
  // What the last letter would do may still be on its way: the question comes with it, unless it stands against publishing.
  useKeys({ 'case.close': () => setAsking(true) });
  if (base === undefined || latest === undefined) return null;
  return (
    <div className="policy-editor">
      <h3 className="policy-editor__title" ref={top} tabIndex={-1}>Version {latest.version + 1}</h3>
      <p className="settings-head__words">It begins as a copy of version {draft.basedOn}. Nothing changes for anybody until it is published and its day has come.</p>
      {overtaken && (
        <Note tone="ochre" icon="conflict" title={`Version ${latest.version} was published while you wrote`} actions={<Button size="small" onClick={() => beginDraft(latest, firstBegin(latest.effectiveFrom, now))}>Begin again from version {latest.version}</Button>}>
          Yours is based on version {draft.basedOn}. Beginning again lets go of what you wrote here.
        </Note>
      )}
      <SettingsGroup title="When it begins">
        <SegmentedControl label="Begins" value={draft.when} onChange={(when) => changeDraft({ when })} options={[{ value: 'later', label: 'On a day' }, { value: 'now', label: 'As soon as it has been sent' }]} />
        {draft.when === 'later' && <TimeField label="From" value={draft.begins} onChange={(begins) => changeDraft({ begins })} now={now} clock="00:00" hint={draft.begins === null ? undefined : `${beginsWords(draft.begins)}, London time. Up and Down go by days.`} className="policy-begins" />}
      </SettingsGroup>
      <SettingsGroup title="Points and breaks">
        <NumberField label="A break is proposed at" value={draft.threshold} least={1} most={1_000} unit="active points" onChange={(threshold) => changeDraft({ threshold })} />
        <BandRows bands={draft.bands} />
      </SettingsGroup>
      <SettingsGroup title="How breaks lengthen" words="The desk suggests the next step. A person decides."><LadderRows ladder={draft.ladder} /></SettingsGroup>
      <SettingsGroup title="Kept on computers" words={KEPT_WORDS}>
        <NumberField label="Words, once it is over" value={draft.retention.wordsMonths} {...retentionMonths.words} unit="months" onChange={(wordsMonths) => changeDraft({ retention: { ...draft.retention, wordsMonths } })} />
        <NumberField label="Risk records, once they are closed" value={draft.retention.riskMonths} {...retentionMonths.risk} unit="months" onChange={(riskMonths) => changeDraft({ retention: { ...draft.retention, riskMonths } })} />
      </SettingsGroup>
      <ReasonRows reasons={draft.reasons} />
      {preview !== null && <Preview preview={preview} before={base} after={input} />}
      <footer className="settings-foot">
        <Button kind="quiet" onClick={leave}>Let it go</Button>
        <FooterGap />
        <Button kind="primary" keyHint="Mod+Enter" blocked={blocked} onClick={() => setAsking(true)}>Publish version {latest.version + 1}</Button>
      </footer>
      {preview !== null && <PublishQuestion open={asking && current && blocked === null} preview={preview} before={base} after={input} now={draft.when === 'now'} onPublish={() => void publish()} onCancel={() => setAsking(false)} />}
    </div>
  );
}
