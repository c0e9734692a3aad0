/** Adds up time, on the wall and of this thread's own work: other programs may take the processor away, and then only the second can be compared. */
export interface Stopwatch {
  ms: number;
  cpuMs: number;
  start(): void;
  stop(): void;
}

/** A stopwatch at zero. */
export function stopwatch(): Stopwatch {
  let at = 0;
  let used = process.threadCpuUsage();
  return {
    ms: 0,
    cpuMs: 0,
    start() {
      at = performance.now();
      used = process.threadCpuUsage();
    },
    stop() {
      this.ms += performance.now() - at;
      const { user, system } = process.threadCpuUsage(used);
      this.cpuMs += (user + system) / 1_000;
    },
  };
}
