import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { OwedThing, Telling, TellingWay } from '../../../shared/contract/bridge/told.ts';
import { initialFocus } from '../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../app/dialogs/use-submit.ts';
import { savedWords } from '../../app/saved-words.ts';
import { notifyDone } from '../../app/undo.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, FooterGap } from '../../components/Dialog.tsx';
import { MemberName } from '../../components/MemberName.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { tell } from '../../data/bridge.ts';
import { command } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { MessageEditor } from './MessageEditor.tsx';
import { Routes } from './Routes.tsx';
import { Things } from './Things.tsx';
import type { MessageBeingWritten } from './use-message.ts';
import { keepAgain } from './use-begun.ts';
import { Where } from './Where.tsx';
import { NEW } from './words.ts';

interface TellFormProps {
  readonly telling: Telling;
  /** Everything was told meanwhile. */
  readonly over: boolean;
  readonly chosen: readonly OwedThing[];
  readonly onTick: (name: string, on: boolean) => void;
  readonly message: MessageBeingWritten;
  readonly first: TellingWay['how'] | null;
  /** Why there is no way to reach them. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** What was written went, so it need not be kept. */
  readonly onGone: (how: TellingWay['how']) => void;
  readonly onClose: () => void;
}

type How = TellingWay['how'];
const ways: readonly { value: How; label: string }[] = [{ value: 'message', label: 'Message' }, { value: 'email', label: 'Email' }, { value: 'no-contact-route', label: 'No way to reach them' }];
const labels: Readonly<Record<How, string>> = { 'message': 'Send', 'email': 'It has been emailed', 'no-contact-route': 'Leave untold' };

const usual = ({ routes, mayWrite }: Telling): How => (mayWrite.allowed && routes.includes('message') ? 'message' : routes.includes('email') ? 'email' : 'no-contact-route');

/** The form of the dialog: what, how, and the words. */
export function TellForm({ telling, over, chosen, onTick, message, reason, onReason, first, onGone, onClose }: TellFormProps) {
  const { member, mayMark, mayWrite } = telling;
  const [how, setHow] = useState<How>(() => first ?? usual(telling));
  const [where, setWhere] = useState(telling.conversationId ?? NEW);
  const focus = initialFocus('textarea', 'input:checked');
  const offlineSince = useQuery('connection.get', {}).data?.offlineSince ?? null;
  const words = how === 'no-contact-route' ? (reason.trim() === '' ? 'Say why' : null) : message.blocked;
  const refused = how === 'message' && !mayWrite.allowed ? mayWrite.why : null;
  const unsent = chosen.filter((one) => one.saving !== 'sent').length;
  const crowd = how === 'message' && unsent > 1 ? 'What is not sent yet is told one at a time' : null;
  const blocked = over ? 'They have been told meanwhile' : chosen.length === 0 ? 'Choose what to tell them' : refused ?? crowd ?? words;

  const send = async (): Promise<boolean> => {
    const way: TellingWay = how === 'message' ? { how, text: message.text, conversationId: where === NEW ? null : where } : { how, text: how === 'email' ? message.text : reason };
    const answer = await command('told.tell', { memberId: member.id, about: chosen.map((one) => ({ kind: one.aboutKind, id: one.aboutId })), telling: way });
    if (answer === null) return false;
    onGone(how);
    const title = how === 'no-contact-route' ? `No way to reach ${member.name}` : how === 'email' ? `${member.name} was told by email` : `Message to ${member.name}`;
    notifyDone({ title, detail: savedWords(), icon: how === 'no-contact-route' ? 'no-route' : 'told' }, answer.canUndo ? { mutationIds: answer.mutationIds, words: `telling ${member.name}`, after: how === 'no-contact-route' ? undefined : () => keepAgain(`told/${member.id}`, message) } : null);
    return true;
  };
  const { submit, busy } = useSubmit(send, onClose, mayMark.allowed ? blocked : mayMark.why);

  return (
    <Dialog
      open onClose={onClose} keep width="wide" focus={focus} title={<>Tell <MemberName inline name={member.name} /></>} aside={telling.things.some((one) => one.aboutKind === 'ledger') && 'Points are for guiding, not judging'}
      footer={(
        <>
          <Button kind="quiet" keyHint="Esc" onClick={onClose}>Close</Button>
          {message.touched && <span className="tell__kept">What you wrote is kept here</span>}
          <FooterGap />
          {how === 'email' && <Button icon="copy" onClick={() => void tell('clipboard.copy', { text: message.text, passing: false })} blocked={message.blocked} reason="none">Copy the text</Button>}
          <Button kind="primary" keyHint="Mod+Enter" locked={mayMark.allowed ? null : mayMark.why} blocked={blocked} busy={busy} onClick={submit}>{labels[how]}</Button>
        </>
      )}
    >
      <div className="tell">
        <div className="tell__what">
          <Things things={telling.things} chosen={chosen} onTick={onTick} alone={how === 'message'} now={telling.now} />
          <Routes telling={telling} />
        </div>
        <div className="tell__words">
          <SegmentedControl label="How are they told?" showLabel value={how} onChange={setHow} options={ways} />
          {how !== 'no-contact-route' && !telling.routes.includes(how) && <p className="tell__hint">{how === 'message' ? 'As far as the team knows, messages here do not reach them.' : 'The team knows of no email address of theirs.'}</p>}
          {how === 'message' && <Where conversations={telling.conversations} value={where} onChange={setWhere} now={telling.now} />}
          {how === 'no-contact-route'
            ? <TextArea label="Why is there no way to reach them?" tone="sunk" hint="For the team. The member is told nothing, and this leaves the list." value={reason} onChange={onReason} rows={3} maxLength={limits.staffTextLength} />
            : <MessageEditor label={how === 'message' ? `Message to ${member.name}` : `Email to ${member.name}`} aside="Drafted for you to reword" message={message} offlineSince={offlineSince} rows={10} />}
          {how === 'email' && <p className="tell__hint">The desk sends no email. Copy the text, send it from your mail program, then say here that it went.</p>}
        </div>
      </div>
    </Dialog>
  );
}
