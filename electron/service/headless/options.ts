import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { basename, dirname, join, resolve } from 'node:path';
import { misused } from './exit-codes.ts';

/** What the headless desk can do. */
export const verbs = ['sync', 'status', 'cases', 'do', 'outbox', 'quarantine', 'points', 'breaks', 'told', 'policy', 'bundle', 'clock', 'inbox', 'handover', 'search', 'triage', 'weekly', 'help'] as const;
/** One verb. */
export type Verb = (typeof verbs)[number];

/** A command line, understood. Paths are absolute; `folder` is empty for a verb that needs no data. */
export interface Options {
  readonly verb: Verb;
  readonly rest: readonly string[];
  readonly folder: string;
  readonly keyFile: string;
  readonly json: boolean;
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Options without a value that were given. */
  readonly flags: ReadonlySet<string>;
}

const text = { type: 'string' } as const;
const common = { data: text, json: { type: 'boolean' }, 'key-file': text } as const;

/** The options that each verb takes besides the common ones. */
const own: Readonly<Record<Verb, ParseArgsOptionsConfig>> = {
  sync: { api: text, token: text, 'token-file': text, timeout: text },
  status: {},
  cases: { state: text, tab: text, sort: text, kind: text, reason: text, space: text, member: text, age: text },
  do: { 'if-version': text },
  outbox: {},
  quarantine: {},
  handover: {},
  points: { member: text, at: text },
  breaks: { from: text, to: text, ics: text, names: text },
  told: {},
  policy: { at: text },
  bundle: { member: text, case: text, html: text, for: text, reporters: text, 'staff-notes': { type: 'boolean' } },
  clock: { conversation: text, at: text },
  inbox: { at: text },
  triage: { 'text-file': text },
  search: { text, kind: text, order: text, after: text },
  weekly: { week: text, format: text, out: text, named: text },
  help: {},
};

/** How many words follow a verb. */
const words: Partial<Record<Verb, number>> = { do: 2 };

const isVerb = (word: string | undefined): word is Verb => (verbs as readonly string[]).includes(word ?? '');

/** Reads a command line strictly; an unknown, doubled or missing option is a sentence, never a guess. Throws {@link misused}. */
export function readOptions(args: readonly string[]): Options {
  const [verb, ...others] = args;
  if (verb === undefined || verb === '--help' || verb === '-h') return { verb: 'help', rest: [], folder: '', keyFile: '', json: false, values: {}, flags: new Set() };
  if (!isVerb(verb)) throw misused(`There is no “${verb}”. Try: ${verbs.join(', ')}.`);
  const { values, positionals, tokens } = parsed(verb, others);
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (seen.has(token.name)) throw misused(`--${token.name} is given twice.`);
    seen.add(token.name);
  }
  const expected = words[verb] ?? 0;
  if (positionals.length !== expected) throw misused(expected === 0 ? `“${verb}” takes options only, not “${positionals[0]}”.` : `“${verb}” takes a name and its JSON.`);
  const texts = Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  const json = values['json'] === true;
  if (verb === 'help') return { verb, rest: [], folder: '', keyFile: '', json, values: {}, flags: new Set() };
  const flags = new Set(Object.entries(values).flatMap(([name, value]) => (value === true ? [name] : [])));
  // A text can be looked at without any data: by the words that the desk brings with it.
  if (verb === 'triage' && texts['data'] === undefined) {
    if (texts['key-file'] !== undefined) throw misused('--key-file goes with --data FOLDER.');
    return { verb, rest: [], folder: '', keyFile: '', json, values: texts, flags };
  }
  if (!texts['data']) throw misused('Say where the data lies: --data FOLDER.');
  const folder = resolve(texts['data']);
  const keyFile = texts['key-file'] ? resolve(texts['key-file']) : join(dirname(folder), `${basename(folder)}.key`);
  return { verb, rest: positionals, folder, keyFile, json, values: texts, flags };
}

function parsed(verb: Verb, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { ...common, ...own[verb] }, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    // Node's first sentence says what is wrong; the rest is advice for whoever calls parseArgs.
    throw misused((error as Error).message.split('. ')[0] ?? 'The command line cannot be understood');
  }
}
