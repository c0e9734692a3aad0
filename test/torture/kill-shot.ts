import { parentPort, workerData } from 'node:worker_threads';

// A thread that waits until the desk has begun something so often, and ends the process at some instant of it.
const { counts, at, skip, withinMs } = workerData as { counts: Int32Array; at: number; skip: number; withinMs: number };
const from = Atomics.load(counts, at);
parentPort!.postMessage('ready');
for (let now = from; now <= from + skip; now = Atomics.load(counts, at)) Atomics.wait(counts, at, now);
const until = performance.now() + Math.random() * withinMs;
// Sleeping is too coarse for what lasts less than a millisecond.
while (performance.now() < until);
process.kill(process.pid, 'SIGKILL');
