import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runHeadless } from '../../../electron/service/headless/run.ts';
import type { CommunityServer } from '../../../electron/community/server/server.ts';
import { folder } from './desk.ts';

const cli = fileURLToPath(new URL('../../../electron/service/desk-cli.ts', import.meta.url));

/** How a run of the headless desk ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The one document on stdout. */
  readonly json: () => Record<string, never>;
}

/**
 * Runs the headless desk as its process does, here: most of a process's time is its start. What only a process shows,
 * pipes, exit codes and two desks on one folder, is asked of {@link runProcess}.
 */
export async function run(...args: string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await runHeadless(args, { out: (text) => void (out += text), err: (text) => void (err += text) });
  return { code, out, err, json: () => JSON.parse(out) as Record<string, never> };
}

/** Runs the headless desk in a process of its own. */
export function runProcess(...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => void (out += data.toString('utf8')));
  child.stderr.on('data', (data: Buffer) => void (err += data.toString('utf8')));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err, json: () => JSON.parse(out) as Record<string, never> })));
}

/** A place for data with a token file beside it. */
export function place(server: CommunityServer, staffId = 's-imogen'): { data: string; at: string[]; sync: string[] } {
  const base = folder();
  const data = join(base, 'data');
  const tokenFile = join(base, 'token');
  writeFileSync(tokenFile, `${server.issueToken(staffId)}\n`, { mode: 0o600 });
  return { data, at: ['--data', data, '--json'], sync: ['sync', '--data', data, '--json', '--api', server.url, '--token-file', tokenFile] };
}
