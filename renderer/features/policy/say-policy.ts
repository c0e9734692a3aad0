import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';

/** The policy in force in a line, for the list of settings: "Version 1, a break at 30 points". Null until it is known. */
export function sayPolicy(book: CallOutput<'policy.book'> | null): string | null {
  const current = book?.versions.find((one) => one.state === 'in-force');
  return current === undefined ? null : `Version ${current.version}, a break at ${current.threshold} points`;
}
