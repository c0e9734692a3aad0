import { readdirSync, readFileSync } from 'node:fs';

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It has just ended.
    return '';
  }
};

/** A process and all that it started. */
function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const all = [root];
  for (const pid of all) for (const [child, parent] of parents) if (parent === pid) all.push(child);
  return all;
}

/**
 * Mebibytes that a process and all that it started take, what several share counted in parts (Linux: proportional set size).
 * Null on other systems.
 */
export function memoryOf(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const kib = family(pid).map((one) => Number(/^Pss:\s+(\d+) kB/mu.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0));
  return Math.round(kib.reduce((sum, one) => sum + one, 0) / 102.4) / 10;
}
