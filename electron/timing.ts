/** Instants of the start, milliseconds after the process was created. */
export interface Marks {
  mark(name: 'forked' | 'ready' | 'loaded' | 'opened' | 'window' | 'shell' | 'queue'): void;
  get(name: string): number | null;
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
    all: () => Object.fromEntries(marks),
  };
}
