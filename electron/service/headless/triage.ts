import { readFileSync, statSync, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import { limits } from '../../../shared/limits.ts';
import type { TriageLexicon } from '../../../shared/contract/entities/triage.ts';
import { suggest } from '../../../shared/model/triage/index.ts';
import { misused } from './exit-codes.ts';
import type { Options } from './options.ts';

/** What the desk would suggest for the text of a file, and by which words. Offsets are UTF-16 units of the text, end exclusive. */
export interface TriagedFile {
  readonly file: string;
  readonly lexicon: number;
  readonly purpose: string | null;
  readonly why: string;
  readonly phrases: readonly { readonly text: string; readonly start: number; readonly end: number; readonly purpose: string; readonly why: string }[];
}

/** Four bytes a character are the most that UTF-8 needs for what a message holds. */
const mostBytes = limits.bodyLength * 4;

function statOf(file: string): Stats {
  try {
    return statSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw misused(code === 'ENOENT' || code === 'ENOTDIR' ? `There is no file ${file}.` : `The file ${file} cannot be read.`);
  }
}

function bytesOf(file: string): Buffer {
  const stat = statOf(file);
  if (stat.isDirectory()) throw misused(`${file} is a folder. --text-file takes a text file.`);
  if (!stat.isFile()) throw misused(`${file} is not an ordinary file.`);
  if (stat.size > mostBytes) throw tooLong(file);
  try {
    return readFileSync(file);
  } catch {
    throw misused(`The file ${file} cannot be read.`);
  }
}

const tooLong = (file: string): Error => misused(`The text in ${file} is too long: a message has at most ${limits.bodyLength.toLocaleString('en-GB')} characters.`);

/** The text of a file as one message of a member's. Throws {@link misused} with what is wrong with it. */
function textOf(file: string): string {
  const bytes = bytesOf(file);
  if (bytes.includes(0)) throw misused(`${file} is not a text file.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw misused(`${file} is not text in UTF-8.`);
  }
  if (text.length > limits.bodyLength) throw tooLong(file);
  return text;
}

/** `triage --text-file F`: the suggestion for a text and why, by the words in force where there is data, or those that the desk brings with it. */
export function triageFile({ values }: Options, lexicon: TriageLexicon): TriagedFile {
  const named = values['text-file'];
  if (named === undefined || named === '') throw misused('Say which text: --text-file FILE.');
  const file = resolve(named);
  const { purpose, why, phrases } = suggest([{ id: 'text', body: textOf(file) }], lexicon);
  return { file, lexicon: lexicon.version, purpose, why, phrases: phrases.map((one) => ({ text: one.text, start: one.start, end: one.end, purpose: one.purpose, why: one.why })) };
}
