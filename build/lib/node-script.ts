import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { serviceNode } from './node.ts';
import { repoRoot } from './paths.ts';
import { exitCodeOf } from './run.ts';

/** Builds if the sources changed, then runs one of the built programs on Node with our input, outputs and exit code. */
export async function runBuilt(script: string, args: readonly string[]): Promise<number> {
  await buildApp();
  return runScript(join(repoRoot, 'out', 'main', script), args);
}

/** Runs a program on Node with our input, outputs, signals and exit code. */
export function runScript(file: string, args: readonly string[]): Promise<number> {
  const child = spawn(serviceNode(), [file, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(exitCodeOf(code, signal)));
  });
}
