import { useMemo, useState } from 'react';
import type { PointsAnswer } from '../../../shared/contract/bridge/told.ts';
import { draftHowManyPoints } from '../../../shared/model/drafts.ts';
import { savedWords } from '../../app/saved-words.ts';
import { initialFocus } from '../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../app/dialogs/use-submit.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { notifyDone } from '../../app/undo.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, FooterGap } from '../../components/Dialog.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { MemberName } from '../../components/MemberName.tsx';
import { sayError } from '../../data/error-words.ts';
import { command } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { MessageEditor } from './MessageEditor.tsx';
import { keepAgain, useBegun, useKept } from './use-begun.ts';
import { useMessage, type KeptMessage } from './use-message.ts';
import { Where } from './Where.tsx';
import { NEW } from './words.ts';
import './tell-dialog.css';

interface AnswerPointsProps {
  readonly memberId: string;
  /** Where they asked; null when they asked elsewhere. */
  readonly conversationId: string | null;
  readonly onClose: () => void;
}

/** Answers "how many points am I on?" with the figures of this instant, in the person's own words (domain.md 1.1). */
export function AnswerPointsDialog({ memberId, conversationId, onClose }: AnswerPointsProps) {
  const { data, error } = useQuery('points.answer', { memberId, conversationId });
  const begun = useBegun(`points-asked/${memberId}`);
  useKeys({}, { modal: true });
  if (data === null && error !== null) return <Dialog open onClose={onClose} title="This cannot be answered now"><ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState></Dialog>;
  if (data === null || begun === undefined) return null;
  return <Answer key={memberId} asked={data} begun={begun} onClose={onClose} />;
}

function Answer({ asked, begun, onClose }: { asked: PointsAnswer; begun: KeptMessage | null; onClose: () => void }) {
  const { member, writer, mayWrite } = asked;
  const draft = useMemo(() => draftHowManyPoints({ ...asked, memberName: asked.member.name }), [asked]);
  const message = useMessage(draft, writer, begun);
  const forget = useKept(`points-asked/${member.id}`, message);
  const [where, setWhere] = useState(asked.conversationId ?? NEW);
  const focus = initialFocus('textarea', 'input:checked');
  const offlineSince = useQuery('connection.get', {}).data?.offlineSince ?? null;
  const send = async (): Promise<boolean> => {
    const answer = await command('member.write', { memberId: member.id, text: message.text, conversationId: where === NEW ? null : where });
    if (answer === null) return false;
    forget();
    notifyDone({ title: `Message to ${member.name}`, detail: savedWords(), icon: 'told' }, answer.canUndo ? { mutationIds: answer.mutationIds, words: `the message to ${member.name}`, after: () => keepAgain(`points-asked/${member.id}`, message) } : null);
    return true;
  };
  const blocked = mayWrite.allowed ? message.blocked : mayWrite.why;
  const { submit, busy } = useSubmit(send, onClose, blocked);
  return (
    <Dialog
      open onClose={onClose} keep focus={focus} title={<>Tell <MemberName inline name={member.name} /> how many points they are on</>}
      footer={(
        <>
          <Button kind="quiet" keyHint="Esc" onClick={onClose}>Close</Button>
          {message.touched && <span className="tell__kept">What you wrote is kept here</span>}
          <FooterGap />
          <Button kind="primary" keyHint="Mod+Enter" blocked={blocked} busy={busy} onClick={submit}>Send</Button>
        </>
      )}
    >
      <div className="tell__words">
        <Where conversations={asked.conversations} value={where} onChange={setWhere} now={asked.now} />
        <MessageEditor label={`Message to ${member.name}`} aside="With the figures as they are now" message={message} offlineSince={offlineSince} rows={10} />
      </div>
    </Dialog>
  );
}
