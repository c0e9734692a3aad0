import { useState } from 'react';
import { ChoiceCards, type Choice } from '../../../components/ChoiceCards.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { firstName } from '../words.ts';
import type { CaseDialogProps } from './CaseDialogs.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { useSubmit } from './use-submit.ts';

const queue = 'queue';
const roles = { moderator: 'Moderator', staff: 'Staff', lead: 'Team lead' } as const;

/** Passing a case on needs no reason (domain.md 2.12); it is one key away for everybody. */
export default function PassDialog({ acts, onClose }: CaseDialogProps) {
  const colleagues = (useQuery('staff.list', {}).data ?? []).filter((one) => !one.you);
  const cover = useQuery('cover.now', {}).data?.people.map((one) => one.person.id) ?? [];
  const [to, setTo] = useState<string>(queue);
  const [text, setText] = useState('');
  const name = colleagues.find((one) => one.id === to)?.name;
  const { submit, busy } = useSubmit(
    () => acts.take({ kind: 'pass', toStaffId: to === queue ? null : to, text: text.trim() }, name === undefined ? 'Given back to the queue' : `Passed to ${firstName(name)}`),
    onClose, null,
  );
  const onCover = (id: string): number => (cover.includes(id) ? 0 : 1);
  const choices: Choice<string>[] = [
    { value: queue, title: 'Whoever is free', consequence: 'It goes back to the queue, unclaimed.' },
    ...colleagues.toSorted((a, b) => onCover(a.id) - onCover(b.id)).map((one) => ({ value: one.id, title: one.name, consequence: `${roles[one.role]}${cover.includes(one.id) ? ', on cover now' : ''}.` })),
  ];
  return (
    <Dialog open onClose={onClose} title="Pass this case on?" description="You do not have to say why. Nobody counts." footer={<DialogFoot label={name === undefined ? 'Give it back' : `Pass to ${firstName(name)}`} {...{ submit, onClose, busy }} blocked={null} />}>
      <div className="case-dialog">
        <ChoiceCards label="To whom?" value={to} onChange={setTo} choices={choices} />
        <TextArea label="A word for them" optional value={text} onChange={setText} rows={2} maxLength={20_000} />
      </div>
    </Dialog>
  );
}
