/** Joins table names that come in quick succession, so that a long sync does not make every screen ask again per page. */
export interface Coalescer {
  add(tables: readonly string[]): void;
  /** Tells what waits at once: a person has just done something and looks for it. */
  now(): void;
  /** Forgets what waits; for the end. */
  stop(): void;
}

/** Tells the first at once, and what follows within `gapMs` together. */
export function coalescer(gapMs: number, tell: (tables: string[]) => void): Coalescer {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  const due = (): void => {
    timer = null;
    if (waiting.size === 0) return;
    const tables = [...waiting];
    waiting.clear();
    timer = setTimeout(due, gapMs);
    tell(tables);
  };
  return {
    add(tables) {
      for (const table of tables) waiting.add(table);
      if (timer === null) due();
    },
    now() {
      if (timer !== null) clearTimeout(timer);
      due();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      waiting.clear();
    },
  };
}
