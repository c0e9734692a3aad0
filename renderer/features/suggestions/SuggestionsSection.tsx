import { useEffect, useRef } from 'react';
import type { LexiconView } from '../../../shared/contract/bridge/triage.ts';
import { sayDay } from '../../../shared/time.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Note } from '../../components/Note.tsx';
import { StateLine } from '../../components/StateLine.tsx';
import { sayError } from '../../data/error-words.ts';
import { useQuery } from '../../data/use-query.ts';
import { Agreement } from './Agreement.tsx';
import { LexiconEditor } from './editor/LexiconEditor.tsx';
import { beginDraft, useSuggestionsUi } from './store.ts';
import { TryText } from './TryText.tsx';
import { WordList } from './WordList.tsx';
import './suggestions.css';

function by({ publishedBy, publishedAt }: LexiconView): string {
  return publishedBy === null ? ', which came with the desk.' : `, published by ${publishedBy.you ? 'you' : publishedBy.name}, ${sayDay(publishedAt)} ${publishedAt.slice(0, 4)}.`;
}

/** The words in force, to read: how well they do, a text to try, and every phrase with why it is there. */
function Reading({ lexicon }: { lexicon: LexiconView }) {
  const state = useQuery('desk.state', {}).data;
  const staff = state?.session?.role !== 'moderator';
  return (
    <>
      <div className="settings-head">
        <p className="settings-head__words">The desk suggests what a message is for, from words and patterns, on this computer. It hides and answers nothing: of what nobody has sorted, what may be a risk is shown first, and a person decides.</p>
        <Button icon="add-plain" id="lexicon-new" blocked={lexicon.publish.allowed ? null : lexicon.publish.why} reason="before" onClick={() => beginDraft(lexicon)}>New version</Button>
      </div>
      <p className="settings-by">
        Version {lexicon.version}{by(lexicon)}{lexicon.publishedBy !== null && lexicon.note !== '' ? ` ${lexicon.note}` : ''}
        {lexicon.saving === 'saved-here' && <StateLine state="saved" />}
        {lexicon.saving === 'needs-you' && <StateLine state="needs-you" />}
      </p>
      {lexicon.problems.length > 0 && <Note tone="ochre" icon="warning" title="Some of the words cannot be read">{lexicon.problems[0]} They are left out; the others work.</Note>}
      <TryText words={lexicon.words} drafted={false} />
      {staff && <Agreement />}
      <WordList words={lexicon.words} />
    </>
  );
}

/** Suggestions for the inbox: read by everybody, written by leads (domain.md 2.9, 2.11). */
export function SuggestionsSection() {
  const { data: lexicon, error } = useQuery('lexicon.get', {});
  const draft = useSuggestionsUi((ui) => ui.draft);
  const writing = draft !== null && lexicon?.publish.allowed === true;
  const wrote = useRef(writing);
  useEffect(() => {
    // Back from writing, the focus is where it was asked for.
    if (wrote.current && !writing) document.getElementById('lexicon-new')?.focus();
    wrote.current = writing;
  }, [writing]);
  if (lexicon === null) return error && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>;
  return writing ? <LexiconEditor draft={draft} lexicon={lexicon} /> : <Reading lexicon={lexicon} />;
}
