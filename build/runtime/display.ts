import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { run } from '../lib/run.ts';
import { say, Stop } from '../lib/say.ts';
import { aptInstall } from './apt.ts';

const SCREEN = '1600x1000x24';
const START_DEADLINE_MS = 20_000;

/** A display windows can be shown on. `env` is what a program needs to find it; `virtual` says nobody sees it. */
export interface Display {
  env: Record<string, string>;
  virtual: boolean;
  close(): void;
}

/** Whether this session has a screen of its own. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** An Xauthority entry that is valid for every display, so that it can be written before the display has a number. */
export function xauthority(cookie: Buffer): Buffer {
  const field = (bytes: Buffer): Buffer => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const wildFamily = Buffer.from([0xff, 0xff]);
  return Buffer.concat([wildFamily, field(Buffer.alloc(0)), field(Buffer.alloc(0)), field(Buffer.from('MIT-MAGIC-COOKIE-1')), field(cookie)]);
}

async function ensureXvfb(): Promise<void> {
  const found = await run('sh', ['-c', 'command -v Xvfb']);
  if (found.code !== 0) await aptInstall(['xvfb', 'xauth'], 'There is no display, and no virtual one is installed');
}

/** Waits for the display number that Xvfb writes to file descriptor 3 once it takes connections. */
function displayNumber(xvfb: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Stop('The virtual display did not start within 20 seconds.')), START_DEADLINE_MS);
    const settle = (act: () => void): void => {
      clearTimeout(late);
      act();
    };
    let text = '';
    (xvfb.stdio[3] as Readable).setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('\n')) settle(() => resolve(text.trim()));
    });
    xvfb.once('error', (error) => settle(() => reject(new Stop(`The virtual display could not be started: ${error.message}.`))));
    xvfb.once('exit', () => settle(() => reject(new Stop('The virtual display ended before it was ready.'))));
  });
}

async function startVirtualDisplay(): Promise<Display> {
  await ensureXvfb();
  const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-display-'));
  const authFile = join(scratch, 'Xauthority');
  writeFileSync(authFile, xauthority(randomBytes(16)), { mode: 0o600 });
  // Without -noreset it begins anew whenever its last window goes, and whoever connects in that moment is turned away.
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset', '-auth', authFile];
  // Detached: Ctrl-C reaches the desk first, and the display goes last.
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const close = (): void => {
    process.off('exit', close);
    xvfb.kill('SIGTERM');
    rmSync(scratch, { recursive: true, force: true });
  };
  process.on('exit', close);
  try {
    const number = await displayNumber(xvfb);
    (xvfb.stdio[3] as Readable).destroy();
    xvfb.unref();
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authFile }, virtual: true, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** The session's own display, or a virtual one of ours where it has none; the caller closes it. */
export async function openDisplay(): Promise<Display> {
  if (hasDisplay()) return { env: {}, virtual: false, close: () => undefined };
  say('No display here: using a virtual one.');
  return startVirtualDisplay();
}

/** Runs `work` with a display and closes it afterwards, whatever happens. */
export async function withDisplay<T>(work: (display: Display) => Promise<T>): Promise<T> {
  const display = await openDisplay();
  try {
    return await work(display);
  } finally {
    display.close();
  }
}
