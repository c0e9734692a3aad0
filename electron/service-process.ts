import { app, utilityProcess } from 'electron';
import { childEnvironment, startNode, type ChildProcess, type Launcher } from './child-process.ts';

function startUtility(script: string, args: readonly string[], flags: readonly string[]): ChildProcess {
  const child = utilityProcess.fork(script, [...args], { serviceName: 'Duty Desk service', stdio: ['ignore', 'pipe', 'inherit'], env: childEnvironment(process.env), execArgv: [...flags] });
  // Watched from the start: it may have ended before anybody asks.
  const ended = new Promise<number>((resolve) => void child.once('exit', resolve));
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onOutput: (listener) => void child.stdout?.on('data', (data: Buffer) => listener(data.toString('utf8'))),
    onExit: (listener) => void ended.then(listener),
    stop: () => void child.kill(),
    kill: () => void child.kill(),
    get pid() {
      return child.pid;
    },
  };
}

/** Starts a script of ours; `flags` are Node's own. Inside Electron it waits until the app is ready, on Node it starts at once. */
export async function startChild(launcher: Launcher, script: string, args: readonly string[], flags: readonly string[] = []): Promise<ChildProcess> {
  if (launcher.kind === 'node') return startNode(launcher.node, script, args, flags);
  await app.whenReady();
  return startUtility(script, args, flags);
}

/** Starts a program at once and hands that first process to the first who asks; whoever asks later gets a new one. */
export function startAhead(start: () => Promise<ChildProcess>): () => Promise<ChildProcess> {
  let first: Promise<ChildProcess> | null = start();
  // Whoever asks for it learns why it could not be started.
  first.catch(() => undefined);
  return () => {
    const started = first ?? start();
    first = null;
    return started;
  };
}
