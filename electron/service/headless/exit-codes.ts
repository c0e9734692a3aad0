import type { FaultKind } from '../../../shared/contract/bridge/state.ts';
import type { DeskError, ErrorCode } from '../../../shared/errors.ts';

/** Exit codes of the headless desk; documented in README.md beside this file and by `help`. */
export const exitCodes = {
  ok: 0,
  internal: 1,
  usage: 2,
  notSignedIn: 3,
  unreachable: 4,
  needsPerson: 5,
  database: 6,
  inUse: 7,
} as const;

/** One exit code. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const byError: Partial<Record<ErrorCode, ExitCode>> = {
  'bad-input': exitCodes.usage,
  'unknown-call': exitCodes.usage,
  'bad-address': exitCodes.usage,
  'not-signed-in': exitCodes.notSignedIn,
  'wrong-token': exitCodes.notSignedIn,
  'unreachable': exitCodes.unreachable,
  'not-a-community': exitCodes.unreachable,
  'too-old': exitCodes.unreachable,
  'too-new': exitCodes.unreachable,
  'timed-out': exitCodes.unreachable,
  'refused': exitCodes.needsPerson,
  'not-allowed': exitCodes.needsPerson,
  'not-found': exitCodes.needsPerson,
  'disk-full': exitCodes.database,
  'database-damaged': exitCodes.database,
  'database-locked': exitCodes.database,
};

/** How a verb ends other than well: a code, a sentence on stderr, and what `--json` prints. */
export class HeadlessFailure extends Error {
  readonly code: ExitCode;
  readonly kind: string;
  constructor(code: ExitCode, kind: string, message: string) {
    super(message);
    this.name = 'HeadlessFailure';
    this.code = code;
    this.kind = kind;
  }
}

/** A wrong command line. */
export function misused(message: string): HeadlessFailure {
  return new HeadlessFailure(exitCodes.usage, 'usage', message);
}

/** The failure that a typed error of the desk stands for. */
export function failureOf(error: DeskError): HeadlessFailure {
  return new HeadlessFailure(byError[error.code] ?? exitCodes.internal, error.code, error.message);
}

const faultSentences: Readonly<Record<FaultKind, string>> = {
  'newer-database': 'This data was written by a newer Duty Desk. Use that one.',
  'wrong-key': 'This key does not open this data.',
  'damaged': 'The data is damaged.',
  'disk-full': 'There is no space left on this disk.',
  'read-only': 'The data folder cannot be written.',
  'in-use': 'Another Duty Desk has this data open.',
  'service-stopped': 'The desk service stopped.',
  'no-runtime': 'There is no runtime for the desk service.',
  'key-lost': 'The key of this data is gone.',
  'unknown': 'The data cannot be opened.',
};

/** The failure that a database fault stands for. */
export function failureOfFault(fault: FaultKind, detail: string | null): HeadlessFailure {
  return new HeadlessFailure(fault === 'in-use' ? exitCodes.inUse : exitCodes.database, fault, `${faultSentences[fault]}${detail === null ? '' : ` (${detail})`}`);
}
