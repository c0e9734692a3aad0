import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { FromService, OpenAnswer, OpenRequest } from '../../../shared/contract/service-protocol.ts';
import type { DeskError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';

const entry = fileURLToPath(new URL('../../../electron/service/service.ts', import.meta.url));

/** The real service in a process of its own. */
export interface Forked {
  readonly child: ChildProcess;
  readonly heard: FromService[];
  /** Everything that it wrote on stderr so far. */
  stderr(): string;
  send(message: unknown): void;
  /** The first message, past or future, that fits. */
  next(fits: (message: FromService) => boolean): Promise<FromService>;
  open(request: OpenRequest): Promise<OpenAnswer>;
  call(name: string, input: unknown): Promise<Result<unknown, DeskError>>;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts the service as the desk does on a Node beside an old Electron. */
export function forkService(): Forked {
  const child = fork(entry, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const heard: FromService[] = [];
  const waiting = new Set<() => void>();
  let stderr = '';
  let id = 0;
  child.stderr?.on('data', (data: Buffer) => void (stderr += data.toString('utf8')));
  child.on('message', (message) => {
    heard.push(message as FromService);
    for (const look of waiting) look();
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  });
  const next = (fits: (message: FromService) => boolean): Promise<FromService> => new Promise((resolve) => {
    const look = (): void => {
      const found = heard.find(fits);
      if (!found) return;
      waiting.delete(look);
      resolve(found);
    };
    waiting.add(look);
    look();
  });
  return {
    child,
    heard,
    stderr: () => stderr,
    send: (message) => void child.send(message as object),
    next,
    ended,
    async open(open) {
      const mine = ++id;
      child.send({ kind: 'open', id: mine, open });
      const answer = await next((one) => one.kind === 'opened' && one.id === mine);
      return (answer as Extract<FromService, { kind: 'opened' }>).answer;
    },
    async call(name, input) {
      const mine = ++id;
      child.send({ kind: 'call', id: mine, name, input });
      const answer = await next((one) => one.kind === 'answer' && one.id === mine);
      return (answer as Extract<FromService, { kind: 'answer' }>).result;
    },
  };
}
