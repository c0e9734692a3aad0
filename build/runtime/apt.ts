import { existsSync } from 'node:fs';
import { run, type Ran } from '../lib/run.ts';
import { say, Stop } from '../lib/say.ts';

const INSTALL_DEADLINE_MS = 600_000;
const LISTS_DEADLINE_MS = 180_000;

/** Whether this machine installs its software with apt. */
export function hasApt(): boolean {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get');
}

/** What has to stand before apt-get to be allowed to install: nothing for root, sudo without a password, else null. */
async function privilege(): Promise<string[] | null> {
  if (process.getuid?.() === 0) return [];
  const sudo = await run('sudo', ['-n', 'true'], { timeoutMs: 5_000 });
  return sudo.code === 0 ? ['sudo', '-n'] : null;
}

/** Newer Debian and Ubuntu renamed some libraries to NAMEt64; the name this machine's lists know is the right one. */
async function nameHere(name: string): Promise<string> {
  const renamed = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`], { timeoutMs: 30_000 });
  return renamed.code === 0 && renamed.stdout.trim() !== '' ? `${name}t64` : name;
}

function aptGet(before: readonly string[], args: readonly string[], timeoutMs: number): Promise<Ran> {
  const [command = 'apt-get', ...rest] = [...before, 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0', ...args];
  return run(command, rest, { show: true, timeoutMs, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

async function install(before: readonly string[], packages: readonly string[]): Promise<boolean> {
  const names = await Promise.all(packages.map(nameHere));
  return (await aptGet(before, ['install', '-y', '--no-install-recommends', ...names], INSTALL_DEADLINE_MS)).code === 0;
}

/** Installs system packages where that is allowed; elsewhere stops with the exact command to run. */
export async function aptInstall(packages: readonly string[], why: string): Promise<void> {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const before = hasApt() ? await privilege() : null;
  if (before === null) {
    const how = hasApt() ? `Run: sudo ${command}` : `Install what Debian calls: ${packages.join(' ')}`;
    throw new Stop(`${why}. ${how}`);
  }
  say(`${why}. Installing: ${packages.join(' ')}`);
  if (await install(before, packages)) return;
  say('Fetching the package lists first …');
  await aptGet(before, ['update'], LISTS_DEADLINE_MS);
  if (!(await install(before, packages))) throw new Stop(`The system packages could not be installed. Run: sudo apt-get update && sudo ${command}`);
}
