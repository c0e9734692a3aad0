import { useState } from 'react';
import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { Palette } from '../../../components/Palette.tsx';
import { useKeys, useTypedAhead } from '../../../app/keys/use-keys.ts';
import type { InboxActs } from '../acts/use-inbox-acts.ts';
import { snoozeTimes } from './snooze-times.ts';

interface SnoozePickerProps {
  readonly detail: ConversationDetail;
  readonly now: string;
  readonly acts: InboxActs;
  readonly onClose: () => void;
}

/** Until when a conversation is put off: one of the usual times, or one's own, typed as people say it. Its clock goes on. */
export function SnoozePicker({ detail, now, acts, onClose }: SnoozePickerProps) {
  const [query, setQuery] = useState('');
  const [opened] = useState(acts);
  useKeys({}, { modal: true });
  useTypedAhead((typed) => setQuery((before) => before + typed));
  const times = snoozeTimes(now, detail.nextOpening, query);
  const choose = (id: string): void => {
    const time = times.find((one) => one.id === id);
    onClose();
    if (time) void opened.take({ kind: 'snooze', until: time.until }, `Snoozed until ${time.words}`).then((taken) => { if (taken) opened.next('Snoozed.'); });
  };
  return (
    <Palette
      open title="Snooze until" label="Snooze until when" placeholder="Fri 14:00, or tomorrow 16:30" query={query} onQuery={setQuery} onChoose={choose} onClose={onClose}
      groups={[{ heading: 'Snooze until', items: times.map((one) => ({ id: one.id, icon: one.id === 'own' ? 'calendar' : 'hourglass', label: one.label, detail: one.words })) }]}
      empty="Type a time to come, such as Thu 28 May, 14:30, or in 2 weeks."
    />
  );
}
