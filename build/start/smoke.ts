import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { say, Stop } from '../lib/say.ts';
import type { Display } from '../runtime/display.ts';
import type { ElectronRuntime } from '../runtime/electron.ts';
import { openDesk } from './desk-process.ts';
import type { Role } from './options.ts';
import { startPractice } from './practice-process.ts';

const DEADLINE_MS = 120_000;
const KEYS = ['electron', 'node', 'sqlite', 'windowMs', 'screenReadyMs', 'cases', 'screens'];

/** The result line among what the desk printed, or null when it printed none that is whole. */
export function resultLine(stdout: string): string | null {
  for (const line of stdout.split('\n')) {
    if (!line.startsWith('{')) continue;
    try {
      const said = JSON.parse(line) as Record<string, unknown>;
      if (KEYS.every((key) => key in said)) return line;
    } catch {
      continue;
    }
  }
  return null;
}

async function runDesk(electron: ElectronRuntime, display: Display, scratch: string, out: string, role: Role): Promise<string> {
  const practice = await startPractice({
    databaseFile: join(scratch, 'community.sqlite'),
    logFile: join(scratch, 'practice.log'),
    idleSeconds: null,
  });
  const stopPractice = (): void => void practice.process.kill('SIGTERM');
  process.on('exit', stopPractice);
  const desk = openDesk(electron, display, {
    api: practice.url,
    token: practice.tokens[role],
    role,
    profileDir: join(scratch, 'profile'),
    practice: true,
    smokeOut: out,
    screenshot: null,
  });
  const killDesk = (): void => desk.kill('SIGKILL');
  process.on('exit', killDesk);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    killDesk();
  }, DEADLINE_MS);
  try {
    const { code, stdout } = await desk.ended;
    if (late) throw new Stop('The desk did not finish its test run within 120 seconds.');
    if (code !== 0) throw new Stop(`The desk ended its test run with code ${code}.`, code);
    const line = resultLine(stdout);
    if (line === null) throw new Stop('The desk ended its test run without a result.');
    return line;
  } finally {
    clearTimeout(timer);
    process.off('exit', killDesk);
    process.off('exit', stopPractice);
    stopPractice();
  }
}

/** Runs a desk on fresh data through all its screens; prints its one result line on stdout. */
export async function smoke(electron: ElectronRuntime, display: Display, outDir: string, role: Role): Promise<number> {
  const out = resolve(outDir);
  mkdirSync(out, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-smoke-'));
  try {
    say('Running the desk through its screens …');
    const line = await runDesk(electron, display, scratch, out, role);
    process.stdout.write(`${line}\n`);
    say(`The pictures are in ${out}`);
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
