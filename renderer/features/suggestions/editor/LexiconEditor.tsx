import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { LexiconPreview, LexiconView } from '../../../../shared/contract/bridge/triage.ts';
import type { LexiconWords } from '../../../../shared/contract/entities/triage.ts';
import { limits } from '../../../../shared/limits.ts';
import { compiledLexicon } from '../../../../shared/model/triage/compile.ts';
import { lexiconProblems } from '../../../../shared/model/triage/problems.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { letGo } from '../../../app/let-go.ts';
import { Button } from '../../../components/Button.tsx';
import { FooterGap } from '../../../components/Dialog.tsx';
import { Note } from '../../../components/Note.tsx';
import { notify } from '../../../components/Notices.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { ask } from '../../../data/bridge.ts';
import { sayError } from '../../../data/error-words.ts';
import { command } from '../../../data/use-command.ts';
import { SettingsGroup } from '../../settings/SettingsGroup.tsx';
import { spellingProblem, spellingsOf } from '../lines.ts';
import { beginDraft, changeDraft, useSuggestionsUi, wordsOf, type Draft } from '../store.ts';
import { TryText } from '../TryText.tsx';
import { EntryGroups } from './EntryGroups.tsx';
import { ContextEditor } from './EntryEditor.tsx';
import { GrammarHelp } from './GrammarHelp.tsx';
import { PreviewGroup } from './PreviewGroup.tsx';
import { PublishQuestion } from './PublishQuestion.tsx';

interface Looked {
  readonly words: LexiconWords;
  readonly preview: LexiconPreview;
}

/** Writes the next version: every phrase with why, a text to try it on, and what it would change. */
export function LexiconEditor({ draft, lexicon }: { draft: Draft; lexicon: LexiconView }) {
  const { entries, contexts, spellings } = draft;
  const words = useMemo(() => wordsOf({ entries, contexts, spellings }), [entries, contexts, spellings]);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [asking, setAsking] = useState(false);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const spelled = useMemo(() => compiledLexicon({ entries: [], contexts: [], spellings: spellingsOf(spellings) }).vocabulary.spellings, [spellings]);
  const overtaken = lexicon.version !== draft.basedOn;
  const wrong = spellingProblem(spellings);
  const stale = looked === null || looked.words !== words;
  const settled = useDeferredValue(words);
  const problems = useMemo(() => lexiconProblems(settled), [settled]);
  const blocked = overtaken ? `Version ${lexicon.version} came meanwhile` : (wrong ?? (problems.length > 0 ? 'Something does not fit yet' : null));
  const look = async (): Promise<LexiconPreview | null> => {
    const answer = await ask('lexicon.preview', { draft: words });
    if (answer.ok) setLooked({ words, preview: answer.value });
    else notify({ title: sayError(answer.error).happened, detail: sayError(answer.error).next, icon: 'warning' });
    return answer.ok ? answer.value : null;
  };
  // What it changes is always looked at before it is asked about.
  const wanted = async (): Promise<void> => {
    if (blocked !== null) return;
    const preview = stale ? await look() : looked.preview;
    if (preview?.problems.length === 0) setAsking(true);
  };
  const publish = async (): Promise<void> => {
    setAsking(false);
    const done = await command('lexicon.publish', { draft: words, note: draft.note, basedOn: draft.basedOn });
    if (done === null) return;
    useSuggestionsUi.setState({ draft: null });
    notify({ title: `Version ${done.version} saved here`, detail: 'Suggestions on this computer go by it. Colleagues have it when it has been sent.', icon: 'saved-here' });
  };
  useKeys({ 'case.close': () => void wanted() });
  return (
    <div className="lexicon-editor">
      <h3 className="lexicon-editor__title" ref={top} tabIndex={-1}>Version {lexicon.version + 1}</h3>
      <p className="settings-head__words">It begins as a copy of version {draft.basedOn}. Nothing changes for anybody until it is published.</p>
      {overtaken && (
        <Note tone="ochre" icon="conflict" title={`Version ${lexicon.version} was published while you wrote`} actions={<Button size="small" onClick={() => beginDraft(lexicon)}>Begin again from version {lexicon.version}</Button>}>
          Yours is based on version {draft.basedOn}. Beginning again lets go of what you wrote here.
        </Note>
      )}
      <TryText words={words} drafted />
      <div className="lexicon-editor__help"><GrammarHelp /></div>
      <EntryGroups entries={entries} known={lexicon.words} spellings={spelled} />
      <SettingsGroup title="Words around a phrase" words="They bear on phrases of risk alone, and leave something of them wherever that could matter.">
        <div className="lexicon-list">{contexts.map((one) => <ContextEditor key={one.id} context={one} spellings={spelled} />)}</div>
      </SettingsGroup>
      <SettingsGroup title="Ways of writing" words="Read as what stands behind the sign, in members’ words and in phrases.">
        <TextArea label="Ways of writing" hideLabel value={spellings} rows={6} spellCheck={false} className="lexicon-phrases" hint="One a line: wanna = want to" error={wrong} onChange={(text) => changeDraft({ spellings: text })} />
      </SettingsGroup>
      <SettingsGroup title="What you changed and why" words="For the colleagues who read it after you.">
        <TextArea label="What you changed and why" hideLabel tone="sunk" value={draft.note} rows={2} maxLength={limits.staffTextLength} onChange={(note) => changeDraft({ note })} />
      </SettingsGroup>
      <PreviewGroup preview={looked?.preview ?? null} stale={stale} onLook={() => void look()} />
      {problems.length > 0 && <Note tone="ochre" icon="needs-changing" title="It cannot be published yet">{problems.slice(0, 3).join(' ')}</Note>}
      <footer className="settings-foot">
        <Button kind="quiet" onClick={() => letGo(`Version ${lexicon.version + 1} was`, useSuggestionsUi)}>Let it go</Button>
        <FooterGap />
        <Button kind="primary" keyHint="Mod+Enter" blocked={blocked} onClick={() => void wanted()}>Publish version {lexicon.version + 1}</Button>
      </footer>
      {looked !== null && <PublishQuestion open={asking} preview={looked.preview} onPublish={() => void publish()} onCancel={() => setAsking(false)} />}
    </div>
  );
}
