import { journal } from '../../../electron/community/serve/journal.ts';
import { readCommand } from '../../../electron/community/serve/options.ts';
import { startServing } from '../../../electron/community/serve/run.ts';
import { limits } from '../../../shared/limits.ts';
import { fastMs, really, type Start } from './fast.ts';

/** What a server process is told: what it serves, and when its history began. */
export interface ServerTask extends Start { readonly args: readonly string[] }

// The community server as a process of its own, as `npm run serve` starts it, on fast time; made to be killed. It waits for its
// task with everything read, so that a start after a kill takes no longer than it must.
const LEAST_DEADLINE_MS = 600;
const slowly = globalThis.setTimeout;
globalThis.setTimeout = ((run: () => void, ms = 0, ...rest: unknown[]) => slowly(run, really(ms), ...rest)) as typeof globalThis.setTimeout;
const deadline = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (ms) => deadline(Math.max(LEAST_DEADLINE_MS, really(ms)));
// Looking for what a command wrote would keep the processor busy.
Object.assign(limits, { lookElsewhereMs: 3_600_000 });

process.on('disconnect', () => process.exit(0));
process.on('unhandledRejection', (error) => { process.send!({ fault: String(error) }); process.exit(1); });
process.once('message', (task: ServerTask) => {
  const said = journal((line) => { const one = JSON.parse(line) as { level: string; event: string }; if (one.level === 'error') process.send!({ fault: line }); }, Date.now);
  startServing(readCommand(task.args), said, () => fastMs(task)).then(
    (running) => {
      process.send!({ url: running.url });
      process.once('message', () => void running.stop().then(() => process.exit(0)));
    },
    (error: unknown) => { process.send!({ fault: error instanceof Error ? error.message : String(error) }); process.exit(1); },
  );
});
