import { readFileSync } from 'node:fs';

/** Instants of the start, milliseconds after the process was created. */
export interface Marks {
  mark(name: 'forked' | 'ready' | 'loaded' | 'opened' | 'window' | 'shell' | 'screen'): void;
  get(name: string): number | null;
  /** Milliseconds since the process was created. */
  elapsed(): number;
  all(): Readonly<Record<string, number>>;
}

/** Starts counting from `createdAt`, milliseconds since 1970 when the process was created. Each mark is set once. */
export function startMarks(createdAt: number, now: () => number): Marks {
  const marks = new Map<string, number>();
  return {
    mark: (name) => {
      if (!marks.has(name)) marks.set(name, Math.round(now() - createdAt));
    },
    get: (name) => marks.get(name) ?? null,
    elapsed: () => Math.round(now() - createdAt),
    all: () => Object.fromEntries(marks),
  };
}

const TICK_MS = 10;
const START_TIME_FIELD = 19;

/** Linux tells the age of a process to a hundredth of a second; Electron derives it from a boot time in whole seconds. */
function linuxAge(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1000 - Number(fields[START_TIME_FIELD]) * TICK_MS;
}

/** When this process was created, milliseconds since 1970. */
export function processCreatedAt(): number {
  try {
    const age = process.platform === 'linux' ? linuxAge() : Number.NaN;
    if (age >= 0) return Date.now() - age;
  } catch {
    // No /proc here.
  }
  return process.getCreationTime() ?? performance.timeOrigin;
}
