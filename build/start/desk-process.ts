import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serviceNode } from '../lib/node.ts';
import { repoRoot } from '../lib/paths.ts';
import { exitCodeOf } from '../lib/run.ts';
import type { Display } from '../runtime/display.ts';
import type { ElectronRuntime } from '../runtime/electron.ts';

/** What a desk is opened with. The token travels in a file that the desk deletes once it has read it. */
export interface DeskLaunch {
  api: string;
  token: string | null;
  role: string | null;
  profileDir: string;
  practice: boolean;
  smokeOut: string | null;
  screenshot: string | null;
}

/** Lines that Chromium prints on machines without a session bus or a graphics card; they mean nothing here. */
const HARMLESS = /ERROR:(bus|object_proxy|viz_main_impl|gl_factory|gpu_process_host|command_buffer_proxy_impl|angle_platform_impl)\.cc/;

/** The command-line flags for a desk. */
export function deskFlags(launch: DeskLaunch, tokenFile: string | null): string[] {
  return [
    `--duty-api=${launch.api}`,
    `--duty-profile=${launch.profileDir}`,
    ...(tokenFile === null ? [] : [`--duty-token-file=${tokenFile}`]),
    ...(launch.role === null ? [] : [`--duty-role=${launch.role}`]),
    ...(launch.practice ? ['--duty-practice'] : []),
    // Whoever begins by practising is shown the way through a first case; a picture run looks at the desk itself.
    ...(launch.practice && launch.smokeOut === null ? ['--duty-guide'] : []),
    ...(launch.smokeOut === null ? [] : [`--duty-smoke-out=${launch.smokeOut}`]),
    ...(launch.screenshot === null ? [] : [`--duty-screenshot=${launch.screenshot}`]),
  ];
}

/** Chromium cannot set up its sandbox for root on Linux; everyone else keeps it. */
export function sandboxFlags(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** The environment a desk needs: the display, and the Node for its service where Electron is too old to run SQLite. */
export function deskEnv(electron: ElectronRuntime, display: Pick<Display, 'env'>): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE' && name !== 'NODE_OPTIONS') env[name] = value;
  }
  return { ...env, ...display.env, ...(electron.node ? { DUTY_DESK_NODE: serviceNode() } : {}) };
}

function relayErrors(child: ChildProcess): void {
  if (child.stderr === null) return;
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line !== '' && !HARMLESS.test(line)) process.stderr.write(`${line}\n`);
  });
}

/** A desk that runs. `ended` gives its exit code and, after a test run, what it printed on stdout. */
export interface RunningDesk {
  ended: Promise<{ code: number; stdout: string }>;
  kill(signal: NodeJS.Signals): void;
}

/** Opens a desk. */
export function openDesk(electron: ElectronRuntime, display: Display, launch: DeskLaunch): RunningDesk {
  mkdirSync(launch.profileDir, { recursive: true, mode: 0o700 });
  const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-token-'));
  const tokenFile = launch.token === null ? null : join(scratch, 'token');
  if (tokenFile !== null && launch.token !== null) writeFileSync(tokenFile, launch.token, { mode: 0o600 });
  const child = spawn(electron.path, [...sandboxFlags(), repoRoot, ...deskFlags(launch, tokenFile)], {
    cwd: repoRoot,
    env: deskEnv(electron, display),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  relayErrors(child);
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (launch.smokeOut === null) process.stderr.write(text);
    else stdout += text;
  });
  const ended = new Promise<{ code: number; stdout: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: exitCodeOf(code, signal), stdout }));
  }).finally(() => rmSync(scratch, { recursive: true, force: true }));
  return { ended, kill: (signal) => child.kill(signal) };
}
