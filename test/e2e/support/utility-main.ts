import { app } from 'electron';
import { join } from 'node:path';
import { SMALL_HEAP } from '../../../electron/child-process.ts';
import { serviceHost } from '../../../electron/service-host.ts';
import { startAhead, startChild } from '../../../electron/service-process.ts';

// An Electron app of one purpose, built and run by utility.spec.ts: the host of the desk service on a utility process.

const script = join(app.getAppPath(), 'child.js');
const told: string[] = [];
let reopened: () => void = () => undefined;
const host = serviceHost(
  startAhead(() => startChild({ kind: 'utility' }, script, [], SMALL_HEAP)),
  { event: () => undefined, session: () => undefined, ended: () => undefined, fault: () => undefined, log: () => undefined, gaveUp: () => told.push('gave up'), reopened: () => {
    told.push('reopened');
    reopened();
  } },
  () => performance.now(),
);

async function run(): Promise<void> {
  const opened = await host.open({ databaseFile: 'x', key: 'ab'.repeat(32), keyKeptBy: 'practice-file' });
  const first = await host.call('find', { text: 'hello' });
  const again = new Promise<void>((resolve) => void (reopened = resolve));
  const cut = await host.call('sync.now', { text: 'die' });
  await again;
  const second = await host.call('find', { text: 'hello again' });
  const before = performance.now();
  await host.close();
  process.stdout.write(`${JSON.stringify({ opened, first, cut, second, told, closedQuickly: performance.now() - before < 1_500 })}\n`, () => app.exit(0));
}

void run();
