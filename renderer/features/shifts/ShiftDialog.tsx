import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { sayDate } from '../../../shared/model/cover/words.ts';
import { notifyDone } from '../../app/undo.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Select } from '../../components/Select.tsx';
import { roleNames } from '../../components/role-names.ts';
import { useNow } from '../../data/clock.ts';
import { command } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { DialogFoot } from '../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../app/dialogs/use-submit.ts';
import { ClockField, DayField } from '../cover/fields.tsx';
import { NumberField } from '../policy/editor/NumberField.tsx';
import { inputOf, overnight, type ShiftForm } from './form.ts';
import { coversNames } from './words.ts';

const covers = ['everything', 'inbox', 'reports', 'weekend'] as const;
const details: Readonly<Record<(typeof covers)[number], string>> = {
  everything: 'Messages, reports and pending posts',
  inbox: 'Messages to the team',
  reports: 'Reported posts and those that wait for approval',
  weekend: 'Messages that were handed to weekend cover',
};

/** One shift: who, when and what, and for how many weeks. */
export function ShiftDialog({ begun, onClose }: { begun: ShiftForm; onClose: () => void }) {
  const now = useNow();
  const people = useQuery('staff.list', {}).data ?? [];
  const [form, setForm] = useState(begun);
  const change = (part: Partial<ShiftForm>): void => setForm((before) => ({ ...before, ...part }));
  const fresh = begun.id === null;
  const input = inputOf(form);
  const blocked = input === null ? 'Choose a colleague' : null;
  const { submit, busy } = useSubmit(async () => {
    if (input === null) return false;
    const done = await command('shifts.set', input);
    if (done === null) return false;
    const name = people.find((one) => one.id === input.staffId)?.name ?? 'Their';
    const words = `${name}’s shift on ${sayDate(form.date)}${input.weeks > 1 ? `, and ${input.weeks - 1} more ${input.weeks === 2 ? 'week' : 'weeks'}` : ''}`;
    notifyDone({ title: words, detail: 'Saved here', icon: 'saved-here' }, done.canUndo ? { mutationIds: done.mutationIds, words } : null);
    return true;
  }, onClose, blocked);
  return (
    <Dialog
      open keep={form !== begun} onClose={onClose} focus={initialFocus('.shift-form__who [role=combobox]', 'input')} title={fresh ? 'Add a shift' : 'Change the shift'}
      description="Who is on shows beside the screens. On a weekend shift a volunteer reads what was handed to weekend cover, and only then."
      footer={<DialogFoot label={fresh ? 'Add the shift' : 'Change the shift'} {...{ submit, onClose, busy, blocked }} />}
    >
      <div className="shift-form">
        <Select
          label="Colleague" value={form.staffId ?? ''} onChange={(staffId) => change({ staffId })} className="shift-form__who"
          options={[...(form.staffId === null ? [{ value: '', label: 'Choose a colleague' }] : []), ...people.map((one) => ({ value: one.id, label: one.you ? `${one.name}, you` : one.name, detail: roleNames[one.role] }))]}
        />
        <div className="shift-form__when">
          <DayField label="Day" value={form.date} onChange={(date) => change({ date })} now={now} />
          <ClockField label="From" value={form.from} onChange={(from) => change({ from })} />
          <ClockField label="To" value={form.to} onChange={(to) => change({ to })} hint={overnight(form) ? 'The next day' : undefined} />
        </div>
        <Select label="Covers" value={form.covers} onChange={(what) => change({ covers: what })} options={covers.map((one) => ({ value: one, label: coversNames[one], detail: details[one] }))} />
        {fresh && <NumberField label="For" value={form.weeks} least={1} most={limits.shiftWeeks} unit={form.weeks === 1 ? 'week' : 'weeks, each week the same'} onChange={(weeks) => change({ weeks })} />}
      </div>
    </Dialog>
  );
}
