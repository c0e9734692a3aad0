import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, withLock } from '../lib/lock.ts';
import { checkoutKey, stateDir } from '../lib/paths.ts';
import { say } from '../lib/say.ts';
import { ROLES } from './options.ts';
import { startPractice, type Practice } from './practice-process.ts';

/** With no desk connected for this long, the shared practice community stops by itself. */
const IDLE_SECONDS = 60;
const PROBE_TIMEOUT_MS = 3_000;
const START_LOCK_MS = 150_000;

interface Running extends Practice {
  pid: number;
}

function folder(): string {
  return join(stateDir(), `practice-${checkoutKey}`);
}

/** Reads where the running practice community is; a file that is not ours to understand counts as none. */
function readRunning(file: string): Running | null {
  if (!existsSync(file)) return null;
  try {
    const said = JSON.parse(readFileSync(file, 'utf8')) as Partial<Running>;
    const whole = typeof said.url === 'string' && typeof said.pid === 'number' && ROLES.every((role) => typeof said.tokens?.[role] === 'string');
    return whole ? (said as Running) : null;
  } catch {
    return null;
  }
}

async function answers(running: Running): Promise<boolean> {
  if (!isAlive(running.pid)) return false;
  try {
    const headers = { authorization: `Bearer ${running.tokens.moderator}` };
    const reply = await fetch(new URL('/v1/me', running.url), { headers, signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    return reply.ok;
  } catch {
    return false;
  }
}

function writeRunning(file: string, running: Running): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(running)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** The practice community of this checkout: the running one, or a new one on the same data. */
export async function sharedPractice(): Promise<Practice> {
  const file = join(folder(), 'running.json');
  return withLock(join(folder(), 'start.lock'), START_LOCK_MS, async () => {
    const running = readRunning(file);
    if (running !== null && (await answers(running))) {
      say(`Joining the practice community at ${running.url}`);
      return running;
    }
    say('Starting the practice community …');
    const { process: child, url, tokens } = await startPractice({
      databaseFile: join(folder(), 'community.sqlite'),
      logFile: join(folder(), 'practice.log'),
      idleSeconds: IDLE_SECONDS,
    });
    child.unref();
    writeRunning(file, { url, tokens, pid: child.pid ?? 0 });
    say(`The practice community is at ${url}; it stops a minute after the last desk has closed.`);
    return { url, tokens };
  });
}
