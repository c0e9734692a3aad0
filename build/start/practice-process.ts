import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serviceNode } from '../lib/node.ts';
import { repoRoot } from '../lib/paths.ts';
import { Stop } from '../lib/say.ts';
import { ROLES, type Role } from './options.ts';

const READY_DEADLINE_MS = 120_000;
const POLL_MS = 50;

/** Where a practice community is and how to sign in to it. */
export interface Practice {
  url: string;
  tokens: Record<Role, string>;
}

/** How to start a practice community. Without `idleSeconds` it lasts until it is stopped. */
export interface PracticeStart {
  databaseFile: string;
  logFile: string;
  idleSeconds: number | null;
}

/** The ready line in what the practice community printed so far, or null while there is none. */
export function readyLine(output: string): Practice | null {
  const line = output.split('\n').find((text) => text.startsWith('{') && text.includes('"url"'));
  if (line === undefined) return null;
  try {
    const said = JSON.parse(line) as { url?: unknown; tokens?: Record<string, unknown> };
    if (typeof said.url !== 'string' || ROLES.some((role) => typeof said.tokens?.[role] !== 'string')) return null;
    return said as Practice;
  } catch {
    return null;
  }
}

function spawnPractice(start: PracticeStart): ChildProcess {
  mkdirSync(dirname(start.databaseFile), { recursive: true, mode: 0o700 });
  mkdirSync(dirname(start.logFile), { recursive: true, mode: 0o700 });
  const idle = start.idleSeconds === null ? [] : ['--exit-when-idle', String(start.idleSeconds)];
  const args = [join(repoRoot, 'out', 'main', 'practice.js'), '--port', '0', '--seed', '1', '--db', start.databaseFile, ...idle];
  // Its outputs go to a file, so that it can outlive the terminal it was started from.
  const log = openSync(start.logFile, 'w', 0o600);
  try {
    return spawn(serviceNode(), args, { stdio: ['ignore', log, log], detached: start.idleSeconds !== null, windowsHide: true });
  } finally {
    closeSync(log);
  }
}

/** Starts a practice community and waits until it says where it is. */
export async function startPractice(start: PracticeStart): Promise<Practice & { process: ChildProcess }> {
  const child = spawnPractice(start);
  let ended = false;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  const deadline = Date.now() + READY_DEADLINE_MS;
  for (;;) {
    const output = readFileSync(start.logFile, 'utf8');
    const ready = readyLine(output);
    if (ready !== null) return { ...ready, process: child };
    if (ended) throw new Stop(`The practice community ended before it was ready. It said:\n${output.trim() || 'nothing'}`);
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Stop(`The practice community was not ready within two minutes. It said:\n${output.trim() || 'nothing'}`);
    }
    await sleep(POLL_MS);
  }
}
