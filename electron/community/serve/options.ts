import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { resolve } from 'node:path';
import { misused } from './failure.ts';

const text = { type: 'string' } as const;
const yes = { type: 'boolean' } as const;
const tls = { 'tls-cert': text, 'tls-key': text } as const;
const forum = { 'upstream': text, 'upstream-site': text, 'upstream-token-file': text, 'upstream-hook-secret-file': text, 'upstream-dry-run': yes, 'upstream-breaks': text, 'upstream-warnings': text } as const;

/** The words of each command, the options it takes besides `--db`, and how many words of its own follow. */
const commands = {
  'run': { options: { listen: text, ...tls, 'public-name': { type: 'string', multiple: true }, 'behind-proxy': yes, 'keep-deleted-days': text, 'log-requests': yes, ...forum }, words: 0 },
  'staff add': { options: { name: text, role: text, member: text, community: text }, words: 0 },
  'staff list': { options: { json: yes }, words: 0 },
  'staff role': { options: {}, words: 2 },
  'staff token': { options: {}, words: 1 },
  'staff revoke': { options: {}, words: 1 },
  'name': { options: {}, words: 1 },
  'backup': { options: { to: text }, words: 0 },
  'restore': { options: { from: text }, words: 0 },
  'import points': { options: { 'file': text, 'by': text, 'column': { type: 'string', multiple: true }, 'preview': yes, 'accept-doubtful': yes, 'all-told': yes, 'json': yes }, words: 0 },
  'status': { options: { json: yes }, words: 0 },
  'check': { options: { listen: text, ...tls }, words: 0 },
  'vanilla check': { options: { 'site': text, 'token': text, 'token-file': text, 'token-stdin': yes, 'json': yes }, words: 0 },
  'help': { options: {}, words: 0 },
} as const satisfies Record<string, { options: ParseArgsOptionsConfig; words: number }>;

/** One command of the server. */
export type CommandName = keyof typeof commands;

/** Commands without a database. */
const withoutDatabase: ReadonlySet<CommandName> = new Set(['help', 'vanilla check']);

/** A command line, understood. `db` is absolute, and empty for a command without one. */
export interface Command {
  readonly name: CommandName;
  readonly words: readonly string[];
  readonly db: string;
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Options without a value that were given. */
  readonly flags: ReadonlySet<string>;
  readonly publicNames: readonly string[];
  /** Which column of a spreadsheet holds what, `member=Screen name`. */
  readonly columns: readonly string[];
}

/** What may follow a first word that says nothing by itself. */
const after: Readonly<Record<string, string>> = { staff: 'add, list, role, token or revoke', vanilla: 'check', import: 'points' };

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** What the first words ask for; options alone ask for the server itself. */
function named(args: readonly string[]): { name: CommandName; rest: readonly string[] } {
  const [first, second] = args;
  if (first === undefined || first === '--help' || first === '-h') return { name: 'help', rest: [] };
  if (first.startsWith('-')) return { name: 'run', rest: args };
  if (isCommand(first) && first !== 'run') return { name: first, rest: args.slice(1) };
  const pair = `${first} ${second ?? ''}`;
  if (isCommand(pair)) return { name: pair, rest: args.slice(2) };
  throw misused(Object.hasOwn(after, first) ? `After “${first}” comes ${after[first]}.` : 'There is no such command. Try: help.');
}

function parsed(name: CommandName, args: readonly string[]) {
  const options: ParseArgsOptionsConfig = { db: text, ...commands[name].options };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    // Node's first sentence says what is wrong; the rest is advice for whoever calls parseArgs.
    throw misused(`${(error as Error).message.split(/\. |\n/)[0]!.replace(/\.$/, '')}.`);
  }
}

/** What an option that may be given more than once says. */
const listed = (values: object, name: string): readonly string[] => ((values as Record<string, unknown>)[name] as string[] | undefined) ?? [];

/** Reads a command line strictly; an unknown, doubled or missing option is a sentence, never a guess. Throws {@link misused}. */
export function readCommand(args: readonly string[]): Command {
  const { name, rest } = named(args);
  const { values, positionals, tokens } = parsed(name, rest);
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name === 'public-name' || token.name === 'column') continue;
    if (seen.has(token.name)) throw misused(`--${token.name} is given twice.`);
    seen.add(token.name);
    if (token.value === '') throw misused(`--${token.name} is empty.`);
  }
  const { words } = commands[name];
  if (positionals.length !== words) throw misused(words === 0 ? `“${name}” takes options only.` : `“${name}” takes ${words === 1 ? 'one word' : 'two words'}; see help.`);
  const texts = Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  if (!withoutDatabase.has(name) && texts['db'] === undefined) throw misused('Say which database: --db FILE.');
  return {
    name,
    words: positionals,
    db: texts['db'] === undefined ? '' : resolve(texts['db']),
    values: texts,
    flags: new Set(Object.entries(values).flatMap(([option, value]) => (value === true ? [option] : []))),
    publicNames: listed(values, 'public-name'),
    columns: listed(values, 'column'),
  };
}
