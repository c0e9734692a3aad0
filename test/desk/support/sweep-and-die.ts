import { sweep } from '../../../electron/service/desk/aging/sweep.ts';
import { openStore } from '../../../electron/service/store/index.ts';
import type { OpenRequest } from '../../../shared/contract/service-protocol.ts';

// Lets go of old words in a process of its own, which ends without any warning after so many steps.
const { open, now, steps } = JSON.parse(process.argv[2]!) as { open: OpenRequest; now: string; steps: number };
const opened = openStore(open);
if (!opened.ok) throw new Error(opened.error.fault);
const store = opened.value;
let left = steps;
// The thread that copies the log back keeps nothing alive by itself.
const alive = setInterval(() => {}, 1_000);
await sweep(store, { now, heard: now }, {
  async between() {
    left -= 1;
    if (left < 0) process.kill(process.pid, 'SIGKILL');
    await store.relieve();
    return true;
  },
  changed: () => undefined,
});
clearInterval(alive);
store.close();
