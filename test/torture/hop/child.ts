import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServerTask } from './server.ts';

const prepared = (file: string): ChildProcess => fork(file, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });

/** Server processes: one is always ready, so that a killed one is soon followed. */
export class Servers {
  readonly #file: string;
  #spare: ChildProcess;
  #running: ChildProcess | null = null;
  readonly faults: string[] = [];

  /** `file`: the server's process, built; from sources otherwise. */
  constructor(file: string = fileURLToPath(new URL('server.ts', import.meta.url))) {
    this.#file = file;
    this.#spare = prepared(file);
  }

  /** Starts a server; answers its address. */
  async start(task: ServerTask): Promise<string> {
    const child = this.#spare;
    this.#spare = prepared(this.#file);
    this.#running = child;
    const url = await new Promise<string>((resolve, reject) => {
      child.on('message', ({ url: told, fault }: { url?: string; fault?: string }) => {
        if (fault !== undefined) this.faults.push(fault);
        if (told !== undefined) resolve(told);
      });
      // What is sent before it listens is kept for it.
      child.send(task);
      child.once('exit', () => reject(new Error(`The server ended: ${this.faults.at(-1) ?? ''}`)));
    });
    return url;
  }

  /** Ends it as a power switch does. */
  async kill(): Promise<void> {
    const child = this.#running;
    this.#running = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Ends it in order. */
  async stop(): Promise<void> {
    const child = this.#running;
    this.#running = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.send('stop');
    await once(child, 'exit');
  }

  /** Ends what is left, when there are no more histories. */
  close(): void {
    this.#spare.kill('SIGKILL');
    this.#running?.kill('SIGKILL');
  }
}
