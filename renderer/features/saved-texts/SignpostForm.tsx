import { useEffect, useRef, useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { letGo } from '../../app/let-go.ts';
import { notifyDone } from '../../app/undo.ts';
import { Button } from '../../components/Button.tsx';
import { FooterGap } from '../../components/Dialog.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { command } from '../../data/use-command.ts';
import { useTextsUi, type SignpostDraft } from './store.ts';

/** Writes a signpost: its words as members read them, and when to use it. */
export function SignpostForm({ draft }: { draft: SignpostDraft }) {
  const [busy, setBusy] = useState(false);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const change = (part: Partial<SignpostDraft>): void => useTextsUi.setState({ draft: { ...draft, ...part } });
  const leave = (): void => letGo('The signpost was', useTextsUi);
  const blocked = draft.name.trim() === '' ? 'Give it a name' : draft.text.trim() === '' ? 'Write its words' : draft.whenToUse.trim() === '' ? 'Say when to use it' : null;
  const save = async (): Promise<void> => {
    if (blocked !== null || busy) return;
    setBusy(true);
    const { id, v, place, name, text, whenToUse } = draft;
    const done = await command('signposts.save', { id, v, place, name: name.trim(), text: text.trim(), whenToUse: whenToUse.trim(), archived: false });
    setBusy(false);
    if (done === null) return;
    useTextsUi.setState({ draft: null });
    notifyDone({ title: `“${name.trim()}” saved here`, icon: 'saved-here' }, null);
  };
  useKeys({ 'case.close': () => void save() });
  return (
    <div className="policy-editor saved-form">
      <h3 className="policy-editor__title" ref={top} tabIndex={-1}>{draft.id === null ? 'New signpost' : 'Edit the signpost'}</h3>
      <TextField label="Name" value={draft.name} onChange={(name) => change({ name })} maxLength={limits.nameLength} placeholder="Crisis messenger" />
      <TextArea label="Words" value={draft.text} onChange={(text) => change({ text })} rows={3} maxLength={limits.staffTextLength} hint="As members read them, with number, hours and what it costs." />
      <TextArea label="When to use it" value={draft.whenToUse} onChange={(whenToUse) => change({ whenToUse })} rows={2} maxLength={limits.staffTextLength} hint="For colleagues; members do not see it." />
      <footer className="settings-foot">
        <Button kind="quiet" onClick={leave}>Let it go</Button>
        <FooterGap />
        <Button kind="primary" keyHint="Mod+Enter" blocked={blocked} busy={busy} onClick={() => void save()}>Save the signpost</Button>
      </footer>
    </div>
  );
}
