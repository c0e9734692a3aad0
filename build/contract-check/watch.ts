import type { Finding } from './findings.ts';

/** Findings of one kind beyond this many are only counted. */
const SHOWN = 5;

/** What was looked at along the way, for one standing check. */
export interface Watched {
  readonly looked: number;
  readonly findings: readonly Finding[];
  /** Findings that are not shown. */
  readonly more: number;
}

/** Standing checks look at everything that comes by, whichever check asked for it. */
export class Watch {
  readonly #kinds = new Map<string, { looked: number; findings: Finding[]; more: number }>();

  #of(name: string): { looked: number; findings: Finding[]; more: number } {
    const found = this.#kinds.get(name) ?? { looked: 0, findings: [], more: 0 };
    this.#kinds.set(name, found);
    return found;
  }
  /** Something was looked at. */
  looked(name: string, count = 1): void {
    this.#of(name).looked += count;
  }
  /** Something was wrong. */
  wrong(name: string, asked: string, expected: string, came: string): void {
    const kind = this.#of(name);
    if (kind.findings.length < SHOWN) kind.findings.push({ asked, expected, came });
    else kind.more += 1;
  }
  /** What came by so far. */
  result(name: string): Watched {
    return this.#of(name);
  }
}
