import { isAbsolute, resolve } from 'node:path';
import { fail, ok, type Result } from '../shared/result.ts';

const roles = ['moderator', 'staff', 'lead'] as const;

/** What the desk was started with. Folders and files are absolute paths. */
export interface Flags {
  /** The community to connect to, an http or https URL. */
  readonly api: string | null;
  /** A file with the personal access token of `api`; read once, then deleted. */
  readonly tokenFile: string | null;
  /** The role to practise as. */
  readonly role: (typeof roles)[number] | null;
  /** The profile folder. */
  readonly profile: string | null;
  /** Take a picture of every screen into this folder, print one JSON line and end. */
  readonly smokeOut: string | null;
  /** Save one picture to this file and go on. */
  readonly screenshot: string | null;
  /** The screen that the window begins with instead of Today, such as `cases`. */
  readonly screen: string | null;
  /** Files are saved in this folder without asking where. */
  readonly save: string | null;
  /** `api` is a practice community: invented data, so the key may lie in a file. */
  readonly practice: boolean;
  /** A new profile begins with the guide through a first case. */
  readonly guide: boolean;
  /** A test drives this desk: its window waits until the driver is attached. */
  readonly driven: boolean;
}

/** Flags that a packaged desk does not know: they could point it at another server, take its pictures or hold it up. */
const devOnly = ['api', 'token-file', 'screenshot', 'screen', 'save', 'practice', 'guide', 'driven'];
const withValue = ['api', 'token-file', 'role', 'profile', 'smoke-out', 'screenshot', 'screen', 'save'];
const known = new Set([...withValue, 'practice', 'guide', 'driven']);

function isLoopback(url: URL): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}

function readValues(argv: readonly string[], packaged: boolean): Result<{ values: Map<string, string>; ignored: string[] }, string> {
  const values = new Map<string, string>();
  const ignored: string[] = [];
  for (const word of argv) {
    if (!word.startsWith('--duty-')) continue;
    const [, name = '', , value = ''] = /^--duty-([^=]*)(=(.*))?$/s.exec(word) ?? [];
    if (!known.has(name)) return fail(`Duty Desk does not know the flag --duty-${name}.`);
    if (withValue.includes(name) && value === '') return fail(`The flag --duty-${name} needs a value: --duty-${name}=…`);
    if (!withValue.includes(name) && word.includes('=')) return fail(`The flag --duty-${name} takes no value.`);
    if (values.has(name)) return fail(`The flag --duty-${name} is given twice.`);
    if (packaged && devOnly.includes(name)) ignored.push(`--duty-${name}`);
    else values.set(name, value);
  }
  return ok({ values, ignored });
}

/** What is wrong with flags that are each well formed, or null. */
function contradiction(flags: Flags, role: string | undefined): string | null {
  const url = flags.api !== null && URL.canParse(flags.api) ? new URL(flags.api) : null;
  if (flags.api !== null && (url === null || !/^https?:$/.test(url.protocol))) return '--duty-api needs the whole address of a community, such as https://community.example.';
  if (flags.tokenFile !== null && url === null) return '--duty-token-file goes with --duty-api.';
  if (flags.practice && (url === null || !isLoopback(url))) return '--duty-practice goes with a --duty-api on this computer.';
  if (flags.screen !== null && !/^[a-z]{1,20}$/u.test(flags.screen)) return '--duty-screen takes the word of a screen, such as cases.';
  if (role !== undefined && flags.role === null) return `There is no role ${role}; the roles are ${roles.join(', ')}.`;
  return null;
}

/**
 * Reads our flags from a command line that also holds Chromium's and Electron's own. Fails with one sentence on an
 * unknown, empty or doubled flag. `ignored` names the flags that a packaged desk passes over.
 */
export function readFlags(argv: readonly string[], packaged: boolean, cwd: string): Result<{ flags: Flags; ignored: readonly string[] }, string> {
  const read = readValues(argv, packaged);
  if (!read.ok) return read;
  const { values, ignored } = read.value;
  const path = (name: string): string | null => {
    const value = values.get(name);
    if (value === undefined) return null;
    return isAbsolute(value) ? value : resolve(cwd, value);
  };
  const flags: Flags = {
    api: values.get('api') ?? null,
    tokenFile: path('token-file'),
    role: roles.find((role) => role === values.get('role')) ?? null,
    profile: path('profile'),
    smokeOut: path('smoke-out'),
    screenshot: path('screenshot'),
    screen: values.get('screen') ?? null,
    save: path('save'),
    practice: values.has('practice'),
    guide: values.has('guide'),
    driven: values.has('driven'),
  };
  const wrong = contradiction(flags, values.get('role'));
  return wrong === null ? ok({ flags, ignored }) : fail(wrong);
}
