import { spawn, type SpawnOptions } from 'node:child_process';
import { constants } from 'node:os';

/** What a child process left behind. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
  timedOut: boolean;
}

/** How to run a child process. `show` streams both of its outputs to our stderr instead of keeping them. */
export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  show?: boolean;
  timeoutMs?: number;
}

/** The exit code of a child that ended by code or by signal, as a shell would report it. */
export function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  if (code !== null) return code;
  return 128 + (signal ? constants.signals[signal] : 0);
}

/** Runs a command to its end; never rejects, a command that cannot start has the code 127. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const spawnOptions: SpawnOptions = {
      env: options.env ?? process.env,
      stdio: options.show ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    };
    const child = spawn(command, args, spawnOptions);
    const result: Ran = { code: 127, stdout: '', stderr: '', timedOut: false };
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            result.timedOut = true;
            child.kill('SIGKILL');
          }, options.timeoutMs);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (result.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (result.stderr += text));
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ ...result, stderr: error.message });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ ...result, code: exitCodeOf(code, signal) });
    });
  });
}
