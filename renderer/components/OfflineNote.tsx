import { sayClock, sayTime } from '../../shared/time.ts';
import { Note } from './Note.tsx';

export interface OfflineNoteProps {
  /** ISO instants: since when, of when the rows are, now. */
  since: string;
  asOf: string;
  now: string;
  savedHere: number;
}

/** Offline is a calm fact with a time. */
export function OfflineNote({ since, asOf, now, savedHere }: OfflineNoteProps) {
  return (
    <Note icon="offline" title={`Offline since ${sayTime(since, now).replace(/^today /, '')}`}>
      Everything you do is saved here and sent when the connection is back. {savedHere > 0 ? `So far that is ${savedHere.toLocaleString('en-GB')}; what` : 'What'} you see is from {sayClock(asOf)}.
    </Note>
  );
}
