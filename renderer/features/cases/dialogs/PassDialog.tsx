import { useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import { ChoiceCards, type Choice } from '../../../components/ChoiceCards.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { roleNames } from '../../../components/role-names.ts';
import { Select } from '../../../components/Select.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { firstName } from '../words.ts';
import type { CaseDialogProps } from './CaseDialogs.tsx';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';

const queue = 'queue';
const other = 'other';

/** Passing a case on needs no reason (domain.md 2.12); it is one key away for everybody. */
export default function PassDialog({ acts, onClose }: CaseDialogProps) {
  const focus = initialFocus('input:checked');
  const colleagues = (useQuery('staff.list', {}).data ?? []).filter((one) => !one.you);
  const cover = useQuery('cover.now', {}).data?.people.map((one) => one.person.id) ?? [];
  const [choice, setChoice] = useState<string>(queue);
  const [named, setNamed] = useState<string | null>(null);
  const [text, setText] = useState('');
  const here = colleagues.filter((one) => cover.includes(one.id));
  const away = colleagues.filter((one) => !cover.includes(one.id));
  const to = choice === other ? (named ?? away[0]?.id ?? queue) : choice;
  const name = colleagues.find((one) => one.id === to)?.name;
  const { submit, busy } = useSubmit(
    () => acts.take({ kind: 'pass', toStaffId: to === queue ? null : to, text: text.trim() }, name === undefined ? 'Given back to the queue' : `Passed to ${firstName(name)}`),
    onClose, null,
  );
  const choices: Choice<string>[] = [
    { value: queue, title: 'Whoever is free', consequence: 'It goes back to the queue, unclaimed.' },
    ...here.map((one) => ({ value: one.id, title: one.name, consequence: `${roleNames[one.role]}, on cover now.` })),
    ...(away.length > 0 ? [{ value: other, title: 'Somebody else on the team', consequence: 'It is theirs for 30 minutes, then free for everybody again.' }] : []),
  ];
  return (
    <Dialog open focus={focus} onClose={onClose} title="Pass this case on?" description="You do not have to say why. Nobody counts." footer={<DialogFoot label={name === undefined ? 'Give it back' : `Pass to ${firstName(name)}`} {...{ submit, onClose, busy }} blocked={null} />}>
      <div className="case-dialog">
        <ChoiceCards label="To whom?" value={choice} onChange={setChoice} choices={choices} />
        {choice === other && <Select label="Colleague" value={to} onChange={setNamed} options={away.map((one) => ({ value: one.id, label: one.name, detail: roleNames[one.role] }))} />}
        <TextArea label="A word for them" optional tone="sunk" value={text} onChange={setText} rows={2} maxLength={limits.staffTextLength} />
      </div>
    </Dialog>
  );
}
