import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A part of the benchmark in a process of its own, so that memory and compiled code are its own. */
export interface Child {
  readonly process: ChildProcess;
  /** The next message of the child; rejects when it ends before. */
  next<T>(): Promise<T>;
  send(message: unknown): void;
  /** Resolves when the child has ended. */
  readonly ended: Promise<void>;
}

/** Where a community in its own process is. */
export interface Served {
  readonly url: string;
  readonly tokens: readonly string[];
}

/** Rows in a second: on the wall, and in a second of the thread's own work, for machines that do other things as well. */
export interface Rate {
  readonly rowsPerS: number;
  readonly cpuRowsPerS: number;
}

const running = new Set<ChildProcess>();

/** Ends whatever still runs: after a failure a child would keep this process from ending. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts one of this folder's files with arguments; what it prints goes to this process's stderr. */
export function start(file: string, args: object, flags: readonly string[] = []): Child {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(args)], { execArgv: [...flags], stdio: ['ignore', 2, 2, 'ipc'], serialization: 'json' });
  running.add(child);
  const messages: unknown[] = [];
  const waiting: PromiseWithResolvers<unknown>[] = [];
  let gone: Error | null = null;
  child.on('message', (message) => {
    const waiter = waiting.shift();
    if (waiter) waiter.resolve(message);
    else messages.push(message);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      running.delete(child);
      gone = new Error(`${file} ended with ${code ?? signal}.`);
      for (const waiter of waiting) waiter.reject(gone);
      resolve();
    });
  });
  return {
    process: child,
    ended,
    send: (message) => void child.send(message as object),
    next<T>() {
      if (messages.length > 0) return Promise.resolve(messages.shift() as T);
      if (gone) return Promise.reject(gone);
      const waiter = Promise.withResolvers<unknown>();
      waiting.push(waiter);
      return waiter.promise as Promise<T>;
    },
  };
}

/** Runs a file to its end and answers its one message. */
export async function run<T>(file: string, args: object, flags: readonly string[] = []): Promise<T> {
  const child = start(file, args, flags);
  const answer = await child.next<T>();
  await child.ended;
  return answer;
}

/** The arguments that a child was started with; it ends with whoever started it. */
export function given<T>(): T {
  process.on('disconnect', () => process.exit(0));
  return JSON.parse(process.argv[2] ?? 'null') as T;
}

/** Sends the child's answer and ends it. */
export function answer(value: object): void {
  process.send!(value, () => process.exit(0));
}

/** Milliseconds of a clock that every process of this computer shares. */
export function sharedMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
