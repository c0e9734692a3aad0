/** Shortest passphrase, in characters as a person counts them; the main process holds the same rule (electron/security/passphrase.ts). */
export const PASSPHRASE_LEAST = 10;

/** Why a new passphrase will not do, or null. Said before it is given; whether it is taken is decided by the main process. */
export function newPassphraseProblem(passphrase: string): string | null {
  const length = Array.from(passphrase.normalize('NFKC')).length;
  if (length === 0) return 'Type a passphrase first.';
  if (length < PASSPHRASE_LEAST) return `${length === 1 ? 'This has 1 character' : `This has ${length} characters`}; at least ${PASSPHRASE_LEAST} are needed.`;
  return null;
}

/** Why the second line does not repeat the first, or null. */
export function differs(first: string, again: string): string | null {
  if (again === '') return 'Type it once more, so that a slip cannot lock you out.';
  return again === first ? null : 'This is not the same as above. Show both to compare them.';
}
