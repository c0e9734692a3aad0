import { useState } from 'react';
import type { ReminderView } from '../../../shared/contract/bridge/breaks.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { MemberName } from '../../components/MemberName.tsx';
import { reminderWords } from './words.ts';

/** Shown before the rest is asked for. */
const FIRST = 3;

interface RemindersProps {
  readonly reminders: readonly ReminderView[];
  readonly now: string;
  readonly onOpen: (id: string) => void;
}

/** What comes up by the end of the next working day, and reviews that nobody did; each opens its break. */
export function Reminders({ reminders, now, onOpen }: RemindersProps) {
  const [all, setAll] = useState(false);
  if (reminders.length === 0) return null;
  const shown = all ? reminders : reminders.slice(0, FIRST);
  const rest = reminders.length - shown.length;
  return (
    <section className="break-reminders" aria-label="Coming up">
      <Icon name="bell" size={15} />
      <ul role="list" className="break-reminders__list">
        {shown.map((one) => (
          <li key={`${one.breakId} ${one.kind}`}>
            <button type="button" className="break-reminder" data-overdue={one.overdue || undefined} onClick={() => onOpen(one.breakId)}>
              <MemberName name={one.member.name} /> <span>{reminderWords(one, now)}</span>
            </button>
          </li>
        ))}
      </ul>
      {(rest > 0 || all) && reminders.length > FIRST && <Button kind="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>{all ? 'Fewer' : `${rest} more`}</Button>}
    </section>
  );
}
