import type { ElectronApplication } from '@playwright/test';
import { execFileSync } from 'node:child_process';

/** The process of a desk's service: a utility process of Electron's, or a Node beside it. Null while there is none. */
export async function servicePid(app: ElectronApplication): Promise<number | null> {
  const own = await app.evaluate((electron) => electron.app.getAppMetrics().find(({ serviceName }) => serviceName === 'Duty Desk service')?.pid ?? null);
  if (own !== null) return own;
  const parent = app.process().pid;
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of lines) {
    const [, pid, ppid, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(ppid) === parent && args.includes('service.js')) return Number(pid);
  }
  return null;
}

/** Kills a desk's service as a crash would, and answers which process it was. */
export async function killService(app: ElectronApplication): Promise<number> {
  const pid = await servicePid(app);
  if (pid === null) throw new Error('There is no service to kill.');
  process.kill(pid, 'SIGKILL');
  return pid;
}
