import { app } from 'electron';
import { url as inspectorUrl } from 'node:inspector';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFlags, type Flags } from './flags.ts';
import type { HandedOver } from './desk-links.ts';
import { folderProblem, isUnused, profileAt, type Profile } from './profile.ts';
import { linkIn } from './security/desk-link.ts';
import { openingSwitch } from './security/switches.ts';

/** How the desk was asked to start. */
export interface StartUp {
  readonly flags: Flags;
  readonly token: string | null;
  readonly profile: Profile;
  /** The `dutydesk://` link that it was started with, as it came; null for none. */
  readonly link: string | null;
}

const WRONG_USE = 2;
/** Windows shows notifications of the app whose shortcut carries this id: electron-builder.yml's appId. */
const APP_ID = 'org.dutydesk.desk';

function stop(code: number, stream: 'stdout' | 'stderr', sentence: string): null {
  process[stream].write(`${sentence}\n`);
  app.exit(code);
  return null;
}

/** Reads the token once; the file is gone afterwards, whatever it held. */
function takeToken(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Chromium's own files: in the profile, so that one profile opens once; somewhere temporary where the profile cannot be
 * written, so that there is a window in which to say so.
 */
function placeChromium(profile: Profile): void {
  const writable = folderProblem(profile.folder) === null;
  const folder = writable ? profile.folder : mkdtempSync(join(tmpdir(), 'duty-desk-unwritable-'));
  if (!writable) app.once('quit', () => rmSync(folder, { recursive: true, force: true }));
  app.setPath('userData', folder);
  app.setPath('sessionData', join(folder, 'chromium'));
}

/**
 * Reads the flags and takes hold of the profile. Null when the process has nothing more to do: flags that cannot be
 * understood (a sentence on stderr, code 2), or a desk that is open already (a sentence on stdout, code 0).
 */
export function startUp(argv: readonly string[]): StartUp | null {
  // Where Node's inspector is open, its fuse is the other way round: a variant for tests, opened by its driver. What is
  // handed out cannot be; the fuse lies in the executable that is signed.
  const shipped = app.isPackaged && inspectorUrl() === undefined;
  const read = readFlags(argv, shipped, process.cwd());
  if (!read.ok) return stop(WRONG_USE, 'stderr', read.error);
  const opening = shipped ? openingSwitch(argv, (name) => app.commandLine.hasSwitch(name)) : null;
  if (opening !== null) return stop(WRONG_USE, 'stderr', `Duty Desk does not start with --${opening}: it would be open to other programs.`);
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  const { flags, ignored } = read.value;
  const link = linkIn(argv);
  // A system that opens a link gives no flags: whoever does wants to lead the desk elsewhere by way of one.
  if (shipped && link !== null && argv.some((word) => word.startsWith('--duty-'))) return stop(WRONG_USE, 'stderr', 'A link opens the desk as it is, without flags.');
  if (ignored.length > 0) process.stderr.write(`Ignored in a packaged desk: ${ignored.join(', ')}\n`);
  const profile = profileAt(flags.profile ?? app.getPath('userData'));
  // Pictures of every screen leave the desk's protection: a packaged desk takes them of invented data only.
  if (shipped && flags.smokeOut !== null && (flags.profile === null || !isUnused(profile.folder))) {
    return stop(WRONG_USE, 'stderr', 'A test run needs --duty-profile with a folder that is new or empty.');
  }
  placeChromium(profile);
  if (!app.requestSingleInstanceLock({ link } satisfies HandedOver)) return stop(0, 'stdout', 'Duty Desk is already open on this profile; its window was brought to the front.');
  try {
    return { flags, profile, link, token: flags.tokenFile === null ? null : takeToken(flags.tokenFile) };
  } catch {
    return stop(WRONG_USE, 'stderr', 'The file named by --duty-token-file cannot be read.');
  }
}
