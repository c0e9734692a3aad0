import { useEffect, useRef, useState } from 'react';
import type { KeptReply } from '../../../shared/contract/bridge/saved-texts.ts';
import { limits } from '../../../shared/limits.ts';
import { partsToWrite, savedReplyProblems } from '../../../shared/model/saved-reply.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { letGo } from '../../app/let-go.ts';
import { notifyDone } from '../../app/undo.ts';
import { Button } from '../../components/Button.tsx';
import { FooterGap } from '../../components/Dialog.tsx';
import { Note } from '../../components/Note.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { command } from '../../data/use-command.ts';
import { beginReply, bodyOf, useTextsUi, type ReplyDraft } from './store.ts';
import { Stretches } from './Stretches.tsx';

const purposes = [['any', 'Any'], ['risk', 'Risk'], ['concern', 'Concern'], ['tech', 'Tech'], ['outside', 'Outside']] as const;

/** Writes a saved reply: words, parts in square brackets, and how it will look to the writer. */
export function ReplyForm({ draft, now: current }: { draft: ReplyDraft; now: KeptReply | undefined }) {
  const [busy, setBusy] = useState(false);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const change = (part: Partial<ReplyDraft>): void => useTextsUi.setState({ draft: { ...draft, ...part } });
  const leave = (): void => letGo('The reply was', useTextsUi);
  const body = bodyOf(draft);
  const over = draft.written.length > limits.staffTextLength ? 'It is too long' : null;
  const blocked = draft.name.trim() === '' ? 'Give it a name' : (over ?? savedReplyProblems(body)[0] ?? null);
  const save = async (): Promise<void> => {
    if (blocked !== null || busy) return;
    setBusy(true);
    const done = await command('replies.save', { id: draft.id, v: draft.v, name: draft.name.trim(), purpose: draft.purpose, body, archived: false });
    setBusy(false);
    if (done === null) return;
    useTextsUi.setState({ draft: null });
    notifyDone({ title: `“${draft.name.trim()}” saved here`, icon: 'saved-here' }, null);
  };
  useKeys({ 'case.close': () => void save() });
  const parts = partsToWrite(body).length;
  // One's own earlier wording that has been sent meanwhile is no colleague's.
  const changed = current !== undefined && draft.v !== null && current.v > draft.v && current.editedBy?.you !== true;
  return (
    <div className="policy-editor saved-form">
      <h3 className="policy-editor__title" ref={top} tabIndex={-1}>{draft.id === null ? 'New reply' : 'Edit the reply'}</h3>
      {changed && (
        <Note tone="ochre" icon="conflict" title={`${current.editedBy?.name ?? 'A colleague'} reworded it while you wrote`} actions={<Button size="small" onClick={() => beginReply(current)}>Begin again from theirs</Button>}>
          Saving yours puts both side by side in the outbox.
        </Note>
      )}
      <TextField label="Name" value={draft.name} onChange={(name) => change({ name })} maxLength={limits.nameLength} placeholder="Asking about points" />
      <SegmentedControl label="For messages of" showLabel value={draft.purpose ?? 'any'} onChange={(value) => change({ purpose: value === 'any' ? null : value })} options={purposes.map(([value, label]) => ({ value, label }))} />
      <TextArea label="Words" value={draft.written} onChange={(written) => change({ written })} rows={9} hint="Put into square brackets what the writer has to fill in: [what they asked]. [name] becomes the member’s name by itself." />
      <section className="saved-preview" aria-label="As the writer gets it">
        <p className="saved-preview__label">As the writer gets it, with {parts === 1 ? '1 part' : `${parts} parts`} to write</p>
        <Stretches body={body} />
      </section>
      <footer className="settings-foot">
        <Button kind="quiet" onClick={leave}>Let it go</Button>
        <FooterGap />
        <Button kind="primary" keyHint="Mod+Enter" blocked={blocked} busy={busy} onClick={() => void save()}>Save the reply</Button>
      </footer>
    </div>
  );
}
