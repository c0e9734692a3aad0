import { useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import type { RiskAdd } from '../../../../shared/contract/bridge/risk.ts';
import type { MemberNameView } from '../../../../shared/contract/bridge/views.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { announce } from '../../../components/LiveAnnouncer.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { TimeField } from '../../../components/TimeField.tsx';
import { useTypedAhead } from '../../../app/keys/use-keys.ts';
import { useNow } from '../../../data/clock.ts';
import { command } from '../../../data/use-command.ts';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';

/** What can be added to a record with words of its own. */
export type RiskAct = 'review' | 'outcome' | 'close' | 'reopen' | 'raise';

interface Words {
  readonly title: string;
  readonly says: string;
  readonly ask: string;
  readonly label: string;
  readonly done: string;
  /** The next review: to be set, or there is none here. */
  readonly next: boolean;
  readonly optional: boolean;
}

const words: Readonly<Record<RiskAct, Words>> = {
  review: { title: 'Review this record', says: 'What you find is added; nothing before it changes.', ask: 'How are things now?', label: 'Add the review', done: 'Review added', next: true, optional: false },
  outcome: { title: 'Write the outcome', says: 'The record stays open.', ask: 'How did it turn out?', label: 'Add the outcome', done: 'Outcome added', next: false, optional: false },
  close: { title: 'Close this record?', says: 'It leaves the reviews and stays to be read. It can be opened again.', ask: 'How did it end, and who looks after them now?', label: 'Close the record', done: 'Record closed', next: false, optional: false },
  reopen: { title: 'Open this record again?', says: 'It comes back to the reviews.', ask: 'What has happened?', label: 'Open it again', done: 'Record opened again', next: true, optional: false },
  raise: { title: 'Raise this to the team leads?', says: 'Each is told at once that a record was raised, not what is in it. It stands on top until one has opened it.', ask: 'What should they know first?', label: 'Raise it', done: 'Raised to the team leads', next: false, optional: true },
};

function additionOf(act: RiskAct, text: string, next: string | null): RiskAdd {
  if (act === 'review') return { kind: 'review', text, next };
  return act === 'reopen' ? { kind: 'reopen', text, next } : { kind: act, text };
}

interface ActDialogProps {
  readonly recordId: string;
  readonly member: MemberNameView;
  readonly act: RiskAct;
  readonly onClose: () => void;
}

/** A review, an outcome, closing, opening again or raising, with its words and what follows from it. */
export function ActDialog({ recordId, member, act, onClose }: ActDialogProps) {
  const now = useNow();
  const focus = initialFocus('textarea');
  const { title, says, ask, label, done, next: dated, optional } = words[act];
  const [text, setText] = useState('');
  const [next, setNext] = useState<string | null>(null);
  useTypedAhead((typed) => setText((before) => before + typed));
  const blocked = !optional && text.trim() === '' ? 'Write it first' : next !== null && next <= now ? 'The next review lies in the past' : null;
  const { submit, busy } = useSubmit(async () => {
    const saved = await command('risk.add', { recordId, additions: [additionOf(act, text.trim(), next)] });
    if (saved !== null) announce(done);
    return saved !== null;
  }, onClose, blocked);
  return (
    <Dialog open focus={focus} onClose={onClose} keep={text !== ''} title={title} description={<><MemberName inline name={member.name} />. {says}</>} footer={<DialogFoot {...{ label, submit, onClose, busy, blocked }} />}>
      <div className="risk-dialog">
        <TextArea label={ask} optional={optional} tone="sunk" value={text} onChange={setText} rows={4} maxLength={limits.staffTextLength} />
        {dated && <TimeField label="Next review" optional value={next} now={now} clock="10:00" hint="For example tomorrow 10:00, or in 3 days. Without one it stands under “no review set”." onChange={setNext} />}
      </div>
    </Dialog>
  );
}
