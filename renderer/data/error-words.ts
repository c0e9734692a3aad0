import type { DeskError, ErrorCode } from '../../shared/errors.ts';

/** A failure in people's words: what happened, and what is safe or next. */
export interface ErrorWords {
  readonly happened: string;
  readonly next: string;
}

const nothingChanged = 'Nothing was changed.';
const fromTheDesk = (next: string) => (error: DeskError): ErrorWords => ({ happened: error.message, next });

/** Every code of the closed list has its words; where the desk says it better, its sentence stands. */
const words: Readonly<Record<ErrorCode, (error: DeskError) => ErrorWords>> = {
  'bad-input': () => ({ happened: 'This could not be saved as it was written', next: `${nothingChanged} Shorten the text, or take out unusual characters, and try again.` }),
  'unknown-call': () => ({ happened: 'This part of the desk does not know that step', next: `${nothingChanged} Start the desk again.` }),
  'not-ready': () => ({ happened: 'The desk is still starting', next: `${nothingChanged} Try again in a moment.` }),
  'timed-out': () => ({ happened: 'The desk did not answer in time', next: 'Look at the outbox before you do it again: it may be saved already.' }),
  'service-stopped': () => ({ happened: 'The desk stopped while it worked on this', next: 'It is starting again by itself. Look at the outbox before you do it again.' }),
  'not-signed-in': () => ({ happened: 'No community is connected', next: 'Connect to one first.' }),
  'not-allowed': fromTheDesk(nothingChanged),
  'not-found': fromTheDesk(nothingChanged),
  'refused': fromTheDesk(nothingChanged),
  'cannot-undo': () => ({ happened: 'This cannot be taken back any more', next: 'The case’s history shows what was done.' }),
  'bad-address': () => ({ happened: 'This is not an address the desk can use', next: 'It begins with https:// and your team lead has it.' }),
  'unreachable': fromTheDesk('What is saved here is safe.'),
  'not-a-community': fromTheDesk('Check the address with your team lead.'),
  'wrong-token': () => ({ happened: 'The community does not know this access token', next: 'Make a new one on your profile page there, and paste all of it.' }),
  'too-old': () => ({ happened: 'The community needs a newer Duty Desk', next: 'What you did here is kept. Install the newer version to send it.' }),
  'too-new': () => ({ happened: 'This Duty Desk is newer than the community', next: 'What you did here is kept. Tell your team lead.' }),
  'disk-full': () => ({ happened: 'This computer has no space left', next: 'This was not saved. Make room, then do it again.' }),
  'database-locked': () => ({ happened: 'The desk’s data is in use by another program', next: 'This was not saved. Close the other desk, then do it again.' }),
  'database-damaged': () => ({ happened: 'The desk’s data on this computer is damaged', next: 'This was not saved. Start the desk again; it says what can be done.' }),
  'internal': () => ({ happened: 'Something in the desk went wrong', next: 'This was not saved. Try again; the details are in the desk’s log.' }),
};

/** Says a failure: what happened, what is safe, what to do next (design.md "Writing"). */
export function sayError(error: DeskError): ErrorWords {
  return (words[error.code] ?? words.internal)(error);
}
