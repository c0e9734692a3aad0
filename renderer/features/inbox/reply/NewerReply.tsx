import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { sayClock } from '../../../../shared/time.ts';
import { Button } from '../../../components/Button.tsx';
import { firstName } from '../words.ts';

interface NewerReplyProps {
  readonly newer: ConversationDetail['messages'];
  /** Why it could not be sent even after having seen it; null when it could. */
  readonly blocked: string | null;
  readonly onKeep: () => void;
  readonly onSend: () => void;
  readonly onDiscard: () => void;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** A colleague's reply came while this one was being written: theirs is read before one's own is sent. */
export function NewerReply({ newer, blocked, onKeep, onSend, onDiscard }: NewerReplyProps) {
  const names = list.format([...new Set(newer.map((one) => (one.by === null ? 'A colleague' : firstName(one.by.name))))]);
  const last = newer.at(-1);
  return (
    <section className="newer" aria-label={`${names} replied while you were writing`}>
      <p className="newer__title" role="status"><b>{names} replied</b>{last && ` at ${sayClock(last.at)}`}, while you were writing. Yours has not been sent.</p>
      {newer.map((one) => <blockquote key={one.id} className="newer__words">{one.segments.map(({ text }) => text).join('')}</blockquote>)}
      <div className="newer__acts">
        <Button size="small" onClick={onKeep}>Keep writing mine</Button>
        <Button size="small" kind="quiet" onClick={onDiscard}>Discard mine</Button>
        <Button size="small" kind="quiet" blocked={blocked} reason="none" title={blocked ?? undefined} onClick={onSend}>Send mine too</Button>
      </div>
    </section>
  );
}
