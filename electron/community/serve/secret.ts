import { readFileSync, statSync } from 'node:fs';
import { misused, ServeFailure } from './failure.ts';

function oneLine(text: string, what: string, where: string): string {
  const line = text.trim();
  if (!/^[\x21-\x7e]{1,4000}$/.test(line)) throw misused(`The ${what} is one line without spaces${where}`);
  return line;
}

/** The one line of a file that only its owner may read. Throws a sentence otherwise; what it says stands in none. */
export function secretFrom(file: string, what: string): string {
  let text: string;
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) throw misused(`Others on this computer may read the ${what}: chmod 600 ${file}`);
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof ServeFailure) throw error;
    throw misused(`The ${what} cannot be read: ${file}`);
  }
  return oneLine(text, what, `: ${file}`);
}

/** The variable from which a token may come. */
export const TOKEN_VARIABLE = 'DUTY_DESK_FORUM_TOKEN';

/** Where a token may come from, exactly one of them: the options of a command, the environment, standard input. */
export interface TokenFrom {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: () => string;
}

/** The forum's token. `seen`: it stood on the command line, where other accounts of this computer and the shell's history have it. Throws a sentence when there is none, or more than one. */
export function tokenFrom({ values, flags, environment, stdin }: TokenFrom): { readonly token: string; readonly seen: boolean } {
  const { token, 'token-file': file } = values;
  const given = [token !== undefined, file !== undefined, flags.has('token-stdin')].filter(Boolean).length;
  if (given > 1) throw misused('Give the token in one way only: --token-file, --token-stdin or --token.');
  if (token !== undefined) return { token: oneLine(token, 'forum’s token', '.'), seen: true };
  if (file !== undefined) return { token: secretFrom(file, 'forum’s token'), seen: false };
  if (flags.has('token-stdin')) return { token: oneLine(stdin(), 'forum’s token', ' on standard input.'), seen: false };
  const fromEnvironment = environment[TOKEN_VARIABLE];
  if (fromEnvironment === undefined || fromEnvironment === '') throw misused(`Say where the forum’s token is: --token-file FILE, --token-stdin, or the variable ${TOKEN_VARIABLE}.`);
  return { token: oneLine(fromEnvironment, 'forum’s token', ` (${TOKEN_VARIABLE}).`), seen: false };
}
