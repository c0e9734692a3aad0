import { useState } from 'react';
import type { HandoverView } from '../../../shared/contract/bridge/handover.ts';
import { sayTime } from '../../../shared/time.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { Button } from '../../components/Button.tsx';
import { SectionHeading } from '../../components/SectionHeading.tsx';
import { command } from '../../data/use-command.ts';
import { HandoverLines } from './HandoverLines.tsx';
import { saySince } from './words.ts';

/** Marks a handover as read, for this person on all their desks. */
export function markRead(id: string): void {
  void command('handover.read', { id });
}

/** What a colleague handed on: in full until it was read, then one line that opens again. */
export function Received({ handover, now, first }: { handover: HandoverView; now: string; first: boolean }) {
  const [shown, show] = useState(false);
  const { id, by, at, text, lines, unread } = handover;
  const who = `From ${by?.you ? 'you' : (by?.name.split(' ')[0] ?? 'a former colleague')}`;
  // One at a time: what was handed on before it opens when this is read, or by a press.
  const open = (unread && first) || shown;
  return (
    <section className={open ? 'handover__received handover__received--open' : 'handover__received'} aria-label={`${who}, ${sayTime(at, now)}`}>
      <SectionHeading aside={`${saySince(at, now)}${unread ? (open ? '' : ', not read yet') : ', read'}`}>{who}</SectionHeading>
      {open && text !== '' && <p className="handover__text">{text}</p>}
      {open && <HandoverLines lines={lines} />}
      <p className="handover__acts">
        {/* One button that turns into the other: the focus stays on it. */}
        <Button size="small" {...(unread && open ? { icon: 'check', keyHint: first ? keysOf('today.read') : undefined, onClick: () => markRead(id) } : { kind: 'link', 'aria-expanded': shown, onClick: () => show(!shown) })}>
          {unread && open ? 'Read' : shown ? 'Show less' : unread ? 'Show it' : 'Show it again'}
        </Button>
      </p>
    </section>
  );
}
