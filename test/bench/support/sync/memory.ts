import { tidy } from './figures.ts';

const MIB = 1024 * 1024;
const EACH_MS = 40;

/** Memory that a process took beyond its start, MiB: the highest, and the highest of the second and of the last quarter, which tell whether it grows. */
export interface ExtraMemory {
  readonly peakMib: number;
  readonly secondQuarterMib: number;
  readonly lastQuarterMib: number;
}

/** Looks at the process's resident memory until it is ended. */
export class MemoryCurve {
  readonly #start: number;
  readonly #samples: number[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor() {
    globalThis.gc?.();
    this.#start = process.memoryUsage.rss();
    this.#timer = setInterval(() => this.#look(), EACH_MS);
  }

  #look(): void {
    this.#samples.push((process.memoryUsage.rss() - this.#start) / MIB);
  }

  end(): ExtraMemory {
    clearInterval(this.#timer);
    this.#look();
    const quarter = (n: number): number => {
      const from = Math.floor((this.#samples.length * n) / 4);
      return tidy(Math.max(...this.#samples.slice(from, Math.max(from + 1, Math.floor((this.#samples.length * (n + 1)) / 4)))));
    };
    return { peakMib: tidy(Math.max(...this.#samples)), secondQuarterMib: quarter(1), lastQuarterMib: quarter(3) };
  }
}
