import { parseArgs } from 'node:util';
import { Stop } from '../lib/say.ts';

/** The roles the practice community hands out tokens for. */
export const ROLES = ['moderator', 'staff', 'lead'] as const;

/** One of the practice community's roles. */
export type Role = (typeof ROLES)[number];

/** What `npm start` was asked for. */
export interface StartOptions {
  role: Role;
  profile: string | null;
  api: string | null;
  token: string | null;
  smokeOut: string | null;
}

/** How `npm start` is used. */
export const USAGE = `Usage: npm start -- [--as moderator|staff|lead] [--profile NAME]      a desk on the practice community
       npm start -- --api URL [--token TOKEN] [--profile NAME]        a desk on a real community
       npm start -- --smoke --out DIR [--as ROLE]                     a test run that saves pictures of every screen`;

const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/i;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        as: { type: 'string' },
        profile: { type: 'string' },
        api: { type: 'string' },
        token: { type: 'string' },
        smoke: { type: 'boolean' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new Stop(`${(error as Error).message}\n${USAGE}`, 64);
  }
}

function wrong(sentence: string): never {
  throw new Stop(`${sentence}\n${USAGE}`, 64);
}

/** Reads the command line, or stops with one sentence and the usage. */
export function readOptions(args: readonly string[]): StartOptions | 'help' {
  const given = parse(args);
  if (given.help) return 'help';
  const role = ROLES.find((name) => name === (given.as ?? 'moderator'));
  if (role === undefined) wrong(`There is no role ${given.as}.`);
  if (given.profile !== undefined && !NAME.test(given.profile)) wrong('A profile name has letters, digits, dots, dashes and underscores only.');
  if (given.smoke && given.out === undefined) wrong('--smoke needs --out DIR, a folder for the pictures.');
  if (given.smoke && (given.api ?? given.profile) !== undefined) wrong('--smoke brings its own community and profile.');
  if (given.token !== undefined && given.api === undefined) wrong('--token goes with --api.');
  if (given.api !== undefined && !URL.canParse(given.api)) wrong('--api needs the whole address of a community, such as https://community.example.');
  return { role, profile: given.profile ?? null, api: given.api ?? null, token: given.token ?? null, smokeOut: given.smoke ? (given.out ?? null) : null };
}
