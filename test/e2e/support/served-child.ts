import { journal } from '../../../electron/community/serve/journal.ts';
import { readCommand } from '../../../electron/community/serve/options.ts';
import { startServing } from '../../../electron/community/serve/run.ts';

// The community server as a process of its own, on a clock that is ahead by so many milliseconds: so a test need not wait for days.
const [ahead, ...args] = process.argv.slice(2);
const nowMs = (): number => Date.now() + Number(ahead);

await startServing(readCommand(args), journal((line) => process.stdout.write(line), nowMs), nowMs);
