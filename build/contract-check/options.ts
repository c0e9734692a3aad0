import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stop } from '../lib/say.ts';
import { checks, firstCheck, readCheck } from './checks/index.ts';

/** How the suite is used. */
export const USAGE = `Usage: npm run contract-check -- --api URL --token T [--second-token T2] [--writes none|harmless|decisions] [--json]
                                 [--only NAME,…] [--remember FILE] [--live-wait SECONDS]

  --api           the community server's address; /v1/me and the rest come after it
  --token         a colleague's access token; @FILE reads it from a file
  --second-token  a second colleague's, best of another role (moderator beside staff): races, presence, who may read what
  --writes        none: reads only. harmless: claims, notes, hide and restore, close and reopen on one case.
                  decisions: also gives that case's member points and breaks, and takes them back.
                  Without it: decisions where the community says it is for practice, else none
  --only          these checks or areas alone, such as once.repeat or feed,cursor
  --remember      keeps a cursor and a push in FILE for the next run: what holds over restarts and resets
  --live-wait     how long a live channel may be silent (25)
  --json          one JSON document on stdout

Ends with 0: all passed, 1: something failed, 2: used wrongly, 3: cannot be checked (unreachable, wrong token).`;

/** The command line, read. */
export interface Options {
  readonly api: URL;
  readonly token: string;
  readonly secondToken: string | null;
  readonly writes: 'none' | 'harmless' | 'decisions' | null;
  readonly only: readonly string[];
  readonly remember: string | null;
  readonly liveWaitMs: number;
  readonly json: boolean;
}

function wrong(sentence: string): never {
  throw new Stop(`${sentence}\n${USAGE}`, 2);
}

/** A token may begin with a dash, which would be taken for a flag of its own; joined to its flag it is not. */
function joined(args: readonly string[]): string[] {
  return args.flatMap((arg, i) => {
    if (arg === '--token' || arg === '--second-token') return args[i + 1] === undefined ? [arg] : [`${arg}=${args[i + 1]}`];
    return args[i - 1] === '--token' || args[i - 1] === '--second-token' ? [] : [arg];
  });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: joined(args),
      options: {
        api: { type: 'string' }, token: { type: 'string' }, 'second-token': { type: 'string' }, writes: { type: 'string' }, only: { type: 'string' },
        remember: { type: 'string' }, 'live-wait': { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    return wrong((error as Error).message);
  }
}

function tokenOf(given: string, flag: string): string {
  let token = given;
  if (given.startsWith('@')) {
    try {
      token = readFileSync(given.slice(1), 'utf8').trim();
    } catch {
      wrong(`${flag} names a file that cannot be read.`);
    }
  }
  if (!/^[A-Za-z0-9_\-.~+/]+=*$/.test(token)) wrong(`${flag} is not an access token (RFC 6750).`);
  return token;
}

function addressOf(given: string): URL {
  if (!/^https?:\/\//.test(given) || !URL.canParse(given)) wrong('--api needs the whole address of a community, such as https://community.example.');
  const url = new URL(given);
  if (url.username || url.password || url.search || url.hash) wrong('--api is an address without a user, a query or a fragment.');
  return url;
}

/** Reads the command line. Throws a {@link Stop} with exit code 2 and the usage for anything that does not fit. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const given = parse(args);
  if (given.help) return 'help';
  if (given.api === undefined || given.token === undefined) wrong('--api and --token are needed.');
  const writes = given.writes ?? null;
  if (writes !== null && writes !== 'none' && writes !== 'harmless' && writes !== 'decisions') wrong('--writes is none, harmless or decisions.');
  const names = [firstCheck, readCheck, ...checks].map(({ name }) => name);
  const only = (given.only ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
  const unknown = only.find((one) => !names.some((name) => name === one || name.startsWith(`${one}.`)));
  if (unknown !== undefined) wrong(`There is no check “${unknown}”. There are: ${names.join(', ')}.`);
  const seconds = Number(given['live-wait'] ?? 25);
  if (!(seconds > 0 && seconds <= 600)) wrong('--live-wait is a number of seconds up to 600.');
  return {
    api: addressOf(given.api),
    token: tokenOf(given.token, '--token'),
    secondToken: given['second-token'] === undefined ? null : tokenOf(given['second-token'], '--second-token'),
    writes,
    only,
    remember: given.remember ?? null,
    liveWaitMs: seconds * 1_000,
    json: given.json ?? false,
  };
}
