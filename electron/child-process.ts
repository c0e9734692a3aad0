import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** SQLite's binary needs this Node-API; Electron has it from 36 on. */
const NODE_API = 10;

/** A program of ours in a process of its own, however it is started. */
export interface ChildProcess {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onOutput(listener: (text: string) => void): void;
  /** Called once, when the process has ended or could not be started. */
  onExit(listener: (code: number | null) => void): void;
  /** Asks it to end. */
  stop(): void;
  /** Ends it. */
  kill(): void;
  readonly pid: number | undefined;
}

/** A Node beside Electron, and the folder of the built programs that it can read. */
export interface NodeBeside {
  readonly node: string;
  readonly scripts: string;
}

/** How our programs are started: inside Electron, or on a Node beside it where Electron's Node is too old for SQLite. */
export type Launcher = { readonly kind: 'utility' } | ({ readonly kind: 'node' } & NodeBeside);

/**
 * Where a Node may stand: `named` by the environment in development, where the programs lie in `scripts`; in a package
 * nowhere but in its own `resources`, put there when a trial package was made of an old Electron (build/package/trial.ts).
 * The environment must never choose what a packaged desk executes.
 */
export function nodeBeside(packaged: boolean, resources: string, named: string | undefined, scripts: string): NodeBeside | null {
  if (packaged) return { node: join(resources, 'trial', 'node'), scripts: join(resources, 'trial', 'out', 'main') };
  return named === undefined ? null : { node: named, scripts };
}

/** Chooses the launcher; null when there is none. A Node beside Electron is for an old Electron alone. */
export function chooseLauncher(napi: string | undefined, beside: NodeBeside | null): Launcher | null {
  if (Number(napi) >= NODE_API) return { kind: 'utility' };
  return beside !== null && existsSync(beside.node) ? { kind: 'node', ...beside } : null;
}

/** What a program of ours gets of our environment: what the system needs to run anything, no secrets, no options for Node. */
const KEPT = ['HOME', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LC_ALL', 'SystemRoot', 'windir', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'];

/** The environment of a child. */
export function childEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(KEPT.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

/**
 * V8's settings for the desk service. Rows come and go by the ten thousand during a first copy, and V8 would keep the room for
 * them; and a heap that may become gigabytes grows to four times what is in use before it is cleared, one of these megabytes
 * to less than twice. What is in use is 35 MB, a tenth of that limit. Once a desk is open it spares as much
 * again by `keepHeapSmall`. A community to practise on takes 155 MB under them while it is made, 266 without.
 */
export const SMALL_HEAP: readonly string[] = ['--max-semi-space-size=2', '--max-old-space-size=512'];

/** Linux keeps memory by itself for each thread, and gives hardly any of it back: with two such stores a service takes 10 to 20 MB less. */
const FEW_STORES = { MALLOC_ARENA_MAX: '2' } as const;

/** Starts a script on a Node beside Electron; `flags` are Node's own. */
export function startNode(node: string, script: string, args: readonly string[], flags: readonly string[] = []): ChildProcess {
  const child = fork(script, [...args], {
    execPath: node,
    execArgv: [...flags],
    env: { ...childEnvironment(process.env), ...FEW_STORES },
    serialization: 'advanced',
    // A standard input that closes when we are gone, however suddenly.
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    windowsHide: true,
  });
  // Watched from the start: it may have ended before anybody asks.
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(null));
  });
  return {
    // A message for a process that is just ending is lost; its end is reported by onExit.
    send: (message) => void (child.connected && child.send(message as object, () => undefined)),
    onMessage: (listener) => void child.on('message', listener),
    onOutput: (listener) => void child.stdout?.setEncoding('utf8').on('data', listener),
    onExit: (listener) => void ended.then(listener),
    stop: () => void child.kill('SIGTERM'),
    kill: () => void child.kill('SIGKILL'),
    pid: child.pid,
  };
}
