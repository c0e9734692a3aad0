import { app, utilityProcess } from 'electron';
import { childEnvironment, startNode, type ChildProcess, type Launcher } from './child-process.ts';

function startUtility(script: string, args: readonly string[]): ChildProcess {
  const child = utilityProcess.fork(script, [...args], { serviceName: 'Duty Desk service', stdio: ['ignore', 'pipe', 'inherit'], env: childEnvironment(process.env), execArgv: [] });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onOutput: (listener) => void child.stdout?.on('data', (data: Buffer) => listener(data.toString('utf8'))),
    onExit: (listener) => void child.once('exit', listener),
    stop: () => void child.kill(),
    kill: () => void child.kill(),
    get pid() {
      return child.pid;
    },
  };
}

/** Starts a script of ours. Inside Electron it waits until the app is ready, on Node it starts at once. */
export async function startChild(launcher: Launcher, script: string, args: readonly string[]): Promise<ChildProcess> {
  if (launcher.kind === 'node') return startNode(launcher.node, script, args);
  await app.whenReady();
  return startUtility(script, args);
}
