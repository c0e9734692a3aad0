import { useState } from 'react';
import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { MemberName } from '../../../components/MemberName.tsx';
import { QuestionDialog } from '../../../components/QuestionDialog.tsx';
import type { InboxActs } from '../acts/use-inbox-acts.ts';

interface CloseRiskQuestionProps {
  readonly detail: ConversationDetail;
  readonly acts: InboxActs;
  readonly onClose: () => void;
}

/** Asks before a conversation about a risk is closed: a slip of one key must never take somebody at risk out of everyone's sight. */
export function CloseRiskQuestion({ detail, acts, onClose }: CloseRiskQuestionProps) {
  // The acts of the moment in which it was asked: only that conversation is closed.
  const [opened] = useState(acts);
  const last = detail.messages.at(-1);
  const waits = last?.from === 'member';
  const name = <MemberName inline name={detail.member.name} />;
  return (
    <QuestionDialog
      open
      question={waits ? 'Close this without a reply?' : 'Close this conversation about a risk?'}
      consequence={<>{waits ? <>{name} wrote last, and waits for a reply.</> : last?.saving === 'sent' ? <>The last words to {name} were ours.</> : <>The last reply has not reached {name} yet.</>} Closing ends its clock and takes it out of everyone’s list of risks. The record of the risk stays as it is.</>}
      safe={{ label: 'Keep it open', onPress: onClose }}
      other={{ label: waits ? 'Close without a reply' : 'Close it', onPress: () => { onClose(); opened.close(); } }}
      onCancel={onClose}
    />
  );
}
