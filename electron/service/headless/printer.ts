import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { exitCodes, HeadlessFailure } from './exit-codes.ts';

/** A document that does not print within this time will not. */
const PRINT_MS = 300_000;

/** How the printing program is started, as `npm run desk` found it; null where this runs by itself. */
export function printerFrom(env: Readonly<Record<string, string | undefined>>): readonly [command: string, ...args: string[]] | null {
  const said = env['DUTY_DESK_PRINTER'];
  return said === undefined ? null : (JSON.parse(said) as [string, ...string[]]);
}

/** Prints a document as a PDF without a window that anybody sees. It goes there and back by pipes, never by a file. */
export async function printHeadless([command, ...args]: readonly [string, ...string[]], document: { readonly html: string; readonly footer: string }): Promise<Buffer> {
  const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore', 'pipe'], timeout: PRINT_MS });
  const ended = new Promise<number | null>((resolve) => void child.once('error', () => resolve(null)).once('exit', resolve));
  // A printer that ends early says so by its code.
  child.stdin?.once('error', () => undefined).end(JSON.stringify(document));
  const [bytes, code] = await Promise.all([buffer(child.stdio[3] as Readable), ended]);
  if (code !== 0 || bytes.length === 0) throw new HeadlessFailure(exitCodes.internal, 'internal', 'The PDF could not be printed.');
  return bytes;
}
