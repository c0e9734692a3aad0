import type { Store } from '../../../../electron/service/store/index.ts';
import { distribution, type Distribution } from './figures.ts';

/** How long the writing connection was held at a stretch, milliseconds: on the wall, and of this process's own work (other programs may take the processor away). */
export interface Stretches {
  readonly wallMs: Distribution;
  readonly cpuMs: Distribution;
}

const wall: number[] = [];
const cpu: number[] = [];
let depth = 0;

function held<T>(work: () => T): T {
  if (depth > 0) return work();
  depth += 1;
  const start = performance.now();
  const used = process.threadCpuUsage();
  try {
    return work();
  } finally {
    const { user, system } = process.threadCpuUsage(used);
    wall.push(performance.now() - start);
    cpu.push((user + system) / 1_000);
    depth -= 1;
  }
}

/** Measures every stretch in which a store writes. */
export const watched = {
  wrap(store: Store): Store {
    const exec = store.db.exec.bind(store.db);
    // The commit of a bulk is a stretch of its own.
    store.db.exec = (sql: string) => held(() => exec(sql));
    return { ...store, transact: (work, relaxed) => held(() => store.transact(work, relaxed)) };
  },
  figures: (): Stretches => ({ wallMs: distribution(wall), cpuMs: distribution(cpu) }),
};
