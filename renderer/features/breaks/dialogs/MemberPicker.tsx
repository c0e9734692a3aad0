import { useId, useState, type KeyboardEvent } from 'react';
import { cx } from '../../../components/cx.ts';
import { MemberName } from '../../../components/MemberName.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { useQuery } from '../../../data/use-query.ts';

/** Finds a member as one types: arrows move, Enter chooses; the box keeps the focus. */
export function MemberPicker({ onChoose }: { onChoose: (memberId: string) => void }) {
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const wanted = text.trim();
  const found = useQuery('find', wanted === '' ? null : { text: wanted }).data?.members ?? [];
  const current = found[Math.min(at, found.length - 1)];
  const keys = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter' && current && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onChoose(current.member.id);
    }
  };
  const idOf = (memberId: string): string => `${listId}${memberId}`;
  return (
    <div className="member-picker">
      <SearchField
        label="Member" showLabel value={text} onChange={(next) => { setText(next); setAt(0); }} onKeyDown={keys} role="combobox" aria-expanded={found.length > 0} aria-controls={listId} aria-autocomplete="list"
        aria-activedescendant={current && idOf(current.member.id)} hint={wanted === '' ? 'Type a part of their name.' : found.length === 0 ? 'Nobody of that name is on this computer.' : undefined}
      />
      <div className="member-picker__list" role="listbox" id={listId} aria-label="Members found">
        {found.map(({ member }) => (
          <div
            key={member.id} id={idOf(member.id)} role="option" aria-selected={member === current?.member} tabIndex={-1} className={cx('member-picker__item', member === current?.member && 'member-picker__item--current')}
            onClick={() => onChoose(member.id)} onKeyDown={keys}
          >
            <MemberName name={member.name} match={wanted} onBreak={member.onBreak} watched={member.underWatch} />
            {member.state !== 'active' && <span className="member-picker__state">{member.state === 'deleted' ? 'Deleted' : 'Merged'}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
