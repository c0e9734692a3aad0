import { useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import type { ProposedPoints } from '../../../../shared/contract/bridge/points.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { useTypedAhead } from '../../../app/keys/use-keys.ts';
import { command } from '../../../data/use-command.ts';
import { useQuery } from '../../../data/use-query.ts';
import { notifyDone } from '../../../app/undo.ts';
import { savedWords } from '../../../app/saved-words.ts';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';
import { firstName } from '../../cases/words.ts';
import { closePointsDialog } from '../store.ts';
import { sayPoints } from '../words.ts';

async function decline(proposal: ProposedPoints, reason: string): Promise<boolean> {
  const answer = await command('points.decline', { proposalId: proposal.id, reason });
  if (answer === null) return false;
  const words = `proposal for ${proposal.member.name} declined`;
  notifyDone({ title: `Proposal for ${proposal.member.name} declined`, detail: savedWords() ?? (proposal.by ? `${firstName(proposal.by.name)} is told why.` : undefined) }, answer.canUndo ? { mutationIds: [answer.mutationId], words } : null);
  return true;
}

/** Declines a proposal with a reason, which its colleague reads (domain.md 2.11). */
export default function DeclineDialog({ proposal }: { proposal: ProposedPoints }) {
  const { data } = useQuery('points.proposals', { memberId: proposal.member.id, caseId: null, mine: false });
  const gone = data !== null && !data.rows.some((one) => one.id === proposal.id);
  const focus = initialFocus('textarea');
  const [reason, setReason] = useState('');
  useTypedAhead((typed) => setReason((before) => before + typed));
  const blocked = gone ? 'Somebody decided about it meanwhile' : (proposal.decide.why ?? (reason.trim() === '' ? 'Say why first' : null));
  const { submit, busy } = useSubmit(() => decline(proposal, reason.trim()), closePointsDialog, blocked);
  const who = proposal.by === null ? 'A former colleague' : firstName(proposal.by.name);
  return (
    <Dialog
      open focus={focus} onClose={closePointsDialog} keep={reason !== ''} title="Decline these points?"
      description={<>{who} proposed {sayPoints(proposal.points)} for <MemberName inline name={proposal.member.name} />: “{proposal.wording}”. {who} reads your reason.</>}
      footer={<DialogFoot label="Decline" {...{ submit, busy, blocked }} onClose={closePointsDialog} />}
    >
      <TextArea label={`Why, for ${who}`} tone="sunk" value={reason} onChange={setReason} rows={3} maxLength={limits.staffTextLength} />
    </Dialog>
  );
}
