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

/** Mebibytes of a desk's processes; `others` are Chromium's own: drawing, network, those that start others. */
export interface Memory {
  readonly all: number;
  readonly main: number;
  readonly service: number;
  readonly page: number;
  readonly others: number;
}

function partOf(pid: number, root: number): Exclude<keyof Memory, 'all'> {
  if (pid === root) return 'main';
  // Chromium writes its children's words with blanks between them, Node with zeros.
  const words = read(`/proc/${pid}/cmdline`);
  if (/--type=renderer\b/u.test(words)) return 'page';
  return /service\.js\b|node\.mojom\.NodeService/u.test(words) ? 'service' : 'others';
}

/**
 * Mebibytes that a process and all that it started take, what several share counted in parts (Linux: proportional set size).
 * Null on other systems.
 */
export function memoryOf(root: number): Memory | null {
  if (process.platform !== 'linux') return null;
  const memory = { all: 0, main: 0, service: 0, page: 0, others: 0 };
  for (const pid of family(root)) {
    const mib = Number(/^Pss:\s+(\d+) kB/mu.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
    memory.all += mib;
    memory[partOf(pid, root)] += mib;
  }
  const tidy = (mib: number): number => Math.round(mib * 10) / 10;
  return { all: tidy(memory.all), main: tidy(memory.main), service: tidy(memory.service), page: tidy(memory.page), others: tidy(memory.others) };
}
