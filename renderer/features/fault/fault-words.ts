import type { Fault, FaultKind } from '../../../shared/contract/bridge/state.ts';

/** One fault for people: what happened, what is safe, what to do next (design.md "Writing"). */
export interface FaultWords {
  readonly happened: string;
  readonly why: string;
  readonly next: string;
  /** The way that is offered first. */
  readonly first: Fault['actions'][number];
}

/** Every kind has its words. */
export const faultWords: Readonly<Record<FaultKind, FaultWords>> = {
  'newer-database': {
    happened: 'A newer Duty Desk has been here',
    why: 'The data on this computer was written by a newer version. This one could harm it, so it has not touched it.',
    next: 'Install the newer version and open it again. Everything will be as you left it.',
    first: 'quit',
  },
  'wrong-key': {
    happened: 'The key does not fit the data on this computer',
    why: 'Duty Desk found its data and a key, but they do not belong together. This happens when a profile is copied from another computer, or only a part of a backup is put back.',
    next: 'Put the matching files back and try again. If there are none, start afresh and copy everything from the community.',
    first: 'try-again',
  },
  damaged: {
    happened: 'The data on this computer is damaged',
    why: 'A part of the file cannot be read, often after a power cut or on a failing disk.',
    next: 'Try again once. If it stays like this, start afresh: everything that was sent is copied from the community again.',
    first: 'try-again',
  },
  'disk-full': {
    happened: 'This computer has no space left',
    why: 'Duty Desk needs a little room before it can open, or it could not save what you do.',
    next: 'Empty the bin or move large files away, then try again.',
    first: 'try-again',
  },
  'read-only': {
    happened: 'Duty Desk may not write to its folder',
    why: 'The folder is read-only for you, or it lies on a disk that is.',
    next: 'Ask whoever looks after this computer to let you write there, then try again.',
    first: 'try-again',
  },
  'in-use': {
    happened: 'Another program holds the desk’s data',
    why: 'It may be a second Duty Desk, a headless one, or a backup that is running.',
    next: 'Close it or let it finish, then try again.',
    first: 'try-again',
  },
  'service-stopped': {
    happened: 'A part of Duty Desk keeps stopping',
    why: 'The part that keeps your data ended several times in a row, so the desk has stopped starting it.',
    next: 'Try again. If it stops once more, copy the details for whoever looks after your desk; they hold no member’s words.',
    first: 'try-again',
  },
  'no-runtime': {
    happened: 'Duty Desk is not installed completely',
    why: 'The part that keeps your data cannot be started with what is on this computer.',
    next: 'Close the desk and install it again. Your data stays where it is.',
    first: 'quit',
  },
  'key-lost': {
    happened: 'The key to the data on this computer is gone',
    why: 'The data is encrypted, and this computer’s keychain no longer has its key or will not hand it out. It may be locked, or belong to another user.',
    next: 'Unlock the keychain and try again. Without the key the data here stays closed; starting afresh copies everything that was sent from the community.',
    first: 'try-again',
  },
  unknown: {
    happened: 'Duty Desk could not open its data',
    why: 'It is not clear why.',
    next: 'Try again. If it stays like this, copy the details for whoever looks after your desk; they hold no member’s words.',
    first: 'try-again',
  },
};

const things = (n: number): string => (n === 1 ? '1 thing' : `${n.toLocaleString('en-GB')} things`);

/** What is safe: everything sent is with the community; what was not sent is told with its number, where it is known. */
export function saySafe(unsent: number | null): string {
  if (unsent === null) return 'Everything that was sent is with the community. Anything that was not sent yet is still in the files on this computer.';
  if (unsent === 0) return 'Nothing is lost: everything you did had been sent to the community.';
  return `Everything that was sent is with the community. ${things(unsent)} you did ${unsent === 1 ? 'is' : 'are'} saved here and not sent yet, still in the files on this computer.`;
}

/** What starting afresh does to what was not sent. */
export function sayAfresh(unsent: number | null): string {
  const moved = 'The files here are moved aside into a folder called set-aside, not deleted. You connect again, and the desk copies everything from the community anew.';
  if (unsent === null) return `${moved} Whether something was still to be sent cannot be told now; if so, it stays in those files and does not reach the community by itself.`;
  if (unsent === 0) return `${moved} Nothing was waiting to be sent.`;
  return `${moved} The ${things(unsent)} not sent yet ${unsent === 1 ? 'stays' : 'stay'} in those files and will not reach the community.`;
}
