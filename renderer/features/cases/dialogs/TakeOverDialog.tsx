import { useState } from 'react';
import { sayClock } from '../../../../shared/time.ts';
import { QuestionDialog } from '../../../components/QuestionDialog.tsx';
import { firstName } from '../words.ts';
import type { CaseDialogProps } from './CaseDialogs.tsx';

/** Taking over tells the colleague; leaving it to them is the safe way. */
export default function TakeOverDialog({ detail, acts, onClose }: CaseDialogProps) {
  // Who held it when the question was asked: only from them is it taken.
  const [holder] = useState(detail.holder);
  const name = holder ? firstName(holder.name) : 'A colleague';
  const until = detail.claimEndsAt;
  const writing = detail.viewing.some((one) => one.person.id === holder?.id && one.doing === 'writing');
  return (
    <QuestionDialog
      open onCancel={onClose} question={`Take this case over from ${name}?`}
      consequence={<>{writing ? `${name} is writing on it just now. ` : ''}{name} is told that you took it over. {until && <>Otherwise it is free at {sayClock(until)} unless {name} goes on with it.</>}</>}
      safe={{ label: `Leave it to ${name}`, onPress: onClose }}
      other={{ label: 'Take over', onPress: () => {
        onClose();
        if (holder) void acts.take({ kind: 'take-over', from: holder.id }, `Taken over from ${name}`);
      } }}
    />
  );
}
