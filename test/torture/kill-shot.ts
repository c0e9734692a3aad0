import { parentPort, workerData } from 'node:worker_threads';

// A thread that waits until the desk has begun something so often, and ends the process at some instant of it.
const { counts, awake, at, count, withinMs } = workerData as { counts: Int32Array; awake: Int32Array; at: number; count: number; withinMs: number };
parentPort!.postMessage('ready');
for (let now = Atomics.load(counts, at); now < count; now = Atomics.load(counts, at)) Atomics.wait(counts, at, now);
Atomics.store(awake, 0, 1);
Atomics.notify(awake, 0);
// On a busy machine everything lasts longer than it was drawn for.
const slower = [1, 1, 1, 6][Math.floor(Math.random() * 4)]!;
const until = performance.now() + Math.random() * withinMs * slower;
// Sleeping is too coarse for what lasts less than a millisecond.
while (performance.now() < until);
process.kill(process.pid, 'SIGKILL');
