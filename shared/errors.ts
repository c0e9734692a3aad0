/** The closed list of failures that the page can meet; each has its own words on the screen. */
export const errorCodes = [
  'bad-input', // the call did not fit its schema
  'unknown-call', // no such call on the bridge
  'not-ready', // the desk service is starting or restarting
  'timed-out', // no answer within the deadline
  'service-stopped', // the desk service ended while it was working on this
  'not-signed-in', // no community is connected
  'not-allowed', // the role may not do this (domain.md 2.11)
  'not-found', // the row is not on this computer
  'refused', // a rule of the domain says no
  'cannot-undo', // sent already and without an inverse
  'bad-address', // the community's address is not a URL the desk may use
  'unreachable', // no answer from that address
  'not-a-community', // something answered, but not a community server
  'wrong-token', // the community does not know this token
  'too-old', // the community needs a newer desk
  'too-new', // this desk needs a newer community
  'disk-full',
  'database-locked',
  'database-damaged',
  'internal', // a defect of ours; details are in the log
] as const;

/** One code of the closed list. */
export type ErrorCode = (typeof errorCodes)[number];

/** A failure as it crosses the bridge: a code for the screen, a sentence for people, details for support. */
export interface DeskError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly detail: string | null;
}

/** Makes a {@link DeskError}. */
export function deskError(code: ErrorCode, message: string, detail: string | null = null): DeskError {
  return { code, message, detail };
}

/** A {@link DeskError} on its way up inside one process; it is turned into a value before it crosses any seam. */
export class DeskFailure extends Error {
  readonly error: DeskError;
  constructor(error: DeskError) {
    super(error.message);
    this.name = 'DeskFailure';
    this.error = error;
  }
}
