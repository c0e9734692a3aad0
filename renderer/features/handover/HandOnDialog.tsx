import { useRef } from 'react';
import type { HandoverLineView, HandoverNow } from '../../../shared/contract/bridge/handover.ts';
import { foldLines, sayMore } from '../../../shared/model/handover/fold.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { notifyDone } from '../../app/undo.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Dialog, FooterGap } from '../../components/Dialog.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { notify } from '../../components/Notices.tsx';
import { useCommand } from '../../data/use-command.ts';
import { sayError } from '../../data/error-words.ts';
import { LineSentence } from './HandoverLines.tsx';
import { changeDraft, forgetDraft, useHandoverUi } from './store.ts';
import { nextNames, readersWords, saySince } from './words.ts';

const counted = (n: number, one: string, many: string): string => (n === 1 ? one : many.replace('#', String(n)));

/** What the next would read, line by line, before it is handed on: who reads it, what is left out, and that it is not edited afterwards. */
export default function HandOnDialog({ handover, shown, now }: { handover: HandoverNow; shown: 'preview' | 'hand-on'; now: string }) {
  const { draft } = useHandoverUi();
  const go = useRef<HTMLButtonElement>(null);
  const [run, busy] = useCommand('handover.handOn');
  const names = nextNames(handover);
  const lines = handover.lines.filter(({ forTeam }) => draft.readers === 'staff' || forTeam);
  const kept = handover.lines.length - lines.length;
  const within = lines.filter(({ key }) => !draft.leftOut.includes(key));
  const blocked = draft.text.trim() === '' && within.length === 0 ? 'Write a note or keep a line' : null;
  const close = (): void => useHandoverUi.setState({ dialog: null });
  const stays = ({ key }: HandoverLineView): boolean => !draft.leftOut.includes(key);
  const toggle = (some: readonly HandoverLineView[]) => (keep: boolean): void => {
    const keys = some.map(({ key }) => key);
    const others = draft.leftOut.filter((one) => !keys.includes(one));
    changeDraft({ leftOut: keep ? others : [...others, ...keys] });
  };
  const handOn = async (): Promise<void> => {
    if (blocked !== null || busy) return;
    const answer = await run({ ...draft, leftOut: [...draft.leftOut] });
    if (answer === null) return;
    if (!answer.ok) {
      const { happened, next } = sayError(answer.error);
      notify({ title: happened, detail: next, icon: 'warning', id: 'handover' });
      return;
    }
    const before = draft;
    forgetDraft();
    notifyDone({ title: 'Handed on', detail: readersWords(handover, before) }, answer.value.canUndo ? { mutationIds: answer.value.mutationIds, words: 'handed on', after: () => changeDraft(before) } : null);
  };
  useKeys({ 'today.handOn': () => void handOn() }, { modal: true });
  return (
    <Dialog
      open onClose={close} focus={shown === 'hand-on' ? go : undefined} title={`Hand on${names === null ? '' : ` to ${names}`}`}
      description="It is not edited afterwards: a new version says which one it replaces."
      footer={<>
        <Button kind="quiet" onClick={close}>Keep writing</Button>
        <FooterGap />
        <Button ref={go} kind="primary" icon="hand-on" keyHint={keysOf('today.handOn')} blocked={blocked} busy={busy} onClick={() => void handOn()}>Hand on</Button>
      </>}
    >
      <div className="hand-on">
        {handover.forStaff.allowed
          ? <SegmentedControl label="Who reads it" showLabel value={draft.readers} onChange={(readers) => changeDraft({ readers })} options={[{ value: 'team', label: 'The whole team' }, { value: 'staff', label: 'Staff and team leads' }]} />
          : <p className="hand-on__who">{readersWords(handover, draft)}</p>}
        {kept > 0 && <p className="hand-on__who">{counted(kept, '1 line about messages or risk stays out', '# lines about messages or risk stay out')}: volunteers do not receive them. Staff see them on their own desk.</p>}
        <section className="hand-on__note" aria-label="Your note">
          {draft.text.trim() === '' ? <p className="hand-on__none">No note.</p> : <p className="handover__text">{draft.text}</p>}
        </section>
        {lines.length > 0 && (
          <fieldset className="hand-on__lines">
            <legend className="handover__part">Since {saySince(handover.since.at, now)}</legend>
            {foldLines(lines).flatMap((fold) => [
              ...fold.shown.map((line) => <Checkbox key={line.key} label={<LineSentence line={line} />} checked={stays(line)} onChange={toggle([line])} />),
              ...(fold.more.length === 0 ? [] : [<Checkbox key={fold.what} label={sayMore(fold)} checked={fold.more.some(stays)} mixed={fold.more.some(stays) && !fold.more.every(stays)} onChange={toggle(fold.more)} />]),
            ])}
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}
