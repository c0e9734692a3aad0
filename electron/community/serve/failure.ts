/** Exit codes of the community server; documented by `help` and in README.md beside this file. */
export const exitCodes = {
  ok: 0,
  internal: 1,
  usage: 2,
  certificate: 3,
  address: 4,
  needsPerson: 5,
  database: 6,
  inUse: 7,
  forum: 8,
} as const;

/** One exit code. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** How a command ends other than well: a code, and a sentence for whoever runs the server. */
export class ServeFailure extends Error {
  readonly code: ExitCode;
  constructor(code: keyof typeof exitCodes, message: string) {
    super(message);
    this.name = 'ServeFailure';
    this.code = exitCodes[code];
  }
}

/** A wrong command line. */
export function misused(message: string): ServeFailure {
  return new ServeFailure('usage', message);
}
