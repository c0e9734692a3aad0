import { setFlagsFromString } from 'node:v8';

/**
 * From now on V8 clears this process's heap when a third more is held than is in use, instead of twice as much, and gives
 * back what it cleared. Called once a start is over: before that the many early clearings would cost 25 ms of it
 * (test/bench/README.md). One of the settings that V8 reads each time, so it may be changed while it runs.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--optimize-for-size');
}
