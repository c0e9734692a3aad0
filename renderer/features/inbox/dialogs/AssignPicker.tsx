import { useState } from 'react';
import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { Palette, type PaletteItem } from '../../../components/Palette.tsx';
import { roleNames } from '../../../components/role-names.ts';
import { useKeys, useTypedAhead } from '../../../app/keys/use-keys.ts';
import { useQuery } from '../../../data/use-query.ts';
import type { InboxActs } from '../acts/use-inbox-acts.ts';
import { holds } from '../reply/reply-text.ts';
import { firstName } from '../words.ts';

interface AssignPickerProps {
  readonly detail: ConversationDetail;
  readonly acts: InboxActs;
  readonly onClose: () => void;
}

const nobody = 'nobody';

/** Who takes a conversation: this person first, then who is on cover, then the others; a letter or two finds anybody. */
export function AssignPicker({ detail, acts, onClose }: AssignPickerProps) {
  const [query, setQuery] = useState('');
  const [opened] = useState(acts);
  useKeys({}, { modal: true });
  useTypedAhead((typed) => setQuery((before) => before + typed));
  const staff = useQuery('staff.list', {}).data ?? [];
  const covering = useQuery('cover.now', {}).data?.people.map((one) => one.person.id) ?? [];
  const found = staff.filter((one) => one.id !== detail.assignee?.id && holds(one.you ? `me ${one.name}` : one.name, query.trim()));
  const item = (one: (typeof staff)[number]): PaletteItem => ({ id: one.id, icon: 'person', label: one.you ? 'Me' : one.name, detail: one.you ? one.name : roleNames[one.role] });
  const free: PaletteItem[] = detail.assignee !== null && holds('nobody', query.trim()) ? [{ id: nobody, icon: 'lifted', label: 'Nobody', detail: 'Free for everybody' }] : [];
  const choose = (id: string): void => {
    onClose();
    const person = staff.find((one) => one.id === id);
    void opened.take({ kind: 'assign', toStaffId: person?.id ?? null }, person === undefined ? 'Assigned to nobody' : person.you ? 'Assigned to you' : `Assigned to ${firstName(person.name)}`);
  };
  return (
    <Palette
      open title="Assign to" label="Assign to whom" placeholder="A colleague" query={query} onQuery={setQuery} onChoose={choose} onClose={onClose}
      groups={[
        { heading: 'Assign to', items: [...found.filter((one) => one.you).map(item), ...free] },
        { heading: 'On cover now', items: found.filter((one) => !one.you && covering.includes(one.id)).map(item) },
        { heading: 'Others on the team', items: found.filter((one) => !one.you && !covering.includes(one.id)).map(item) },
      ]}
      empty={`Nobody on the team is called “${query.trim()}”.`}
    />
  );
}
