import { useEffect } from 'react';
import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import type { InboxActs } from '../acts/use-inbox-acts.ts';
import { closeInboxDialog, useInboxUi } from '../store.ts';
import { AssignPicker } from './AssignPicker.tsx';
import { CloseRiskQuestion } from './CloseRiskQuestion.tsx';
import { HandDialog } from './HandDialog.tsx';
import { SnoozePicker } from './SnoozePicker.tsx';

/** The sheet that is open on a conversation, if any; those that a reply is made with are beside its field. */
export function InboxDialogs({ detail, now, acts }: { detail: ConversationDetail; now: string; acts: InboxActs }) {
  const asked = useInboxUi((ui) => ui.dialog);
  const step = asked?.conversationId === detail.id ? asked.step : null;
  // Leaving the conversation leaves its sheet.
  const { id } = detail;
  useEffect(() => () => useInboxUi.setState((ui) => (ui.dialog?.conversationId === id ? { dialog: null } : {})), [id]);
  const shared = { detail, acts, onClose: closeInboxDialog };
  if (step === 'assign') return <AssignPicker {...shared} />;
  if (step === 'snooze') return <SnoozePicker {...shared} now={now} />;
  if (step === 'close-risk') return <CloseRiskQuestion {...shared} />;
  if (step === 'hand-to-cover' || step === 'hand-back') return <HandDialog {...shared} kind={step} />;
  return null;
}
