import type { Database, StoreLog } from './database.ts';

/** A statement that takes longer than this is written down, milliseconds. */
const SLOW_MS = 40;

const TIMED = ['run', 'get', 'all'] as const;

/**
 * Writes down statements that take longer than 40 ms: the time and the SQL with its question marks, never a value.
 * better-sqlite3 has no hook for this, so `prepare` hands out statements whose methods are timed.
 */
export function logSlow(db: Database, log: StoreLog): void {
  const prepare = db.prepare.bind(db);
  db.prepare = ((sql: string) => {
    const statement = prepare(sql) as unknown as Record<(typeof TIMED)[number], (...values: unknown[]) => unknown>;
    for (const method of TIMED) {
      const plain = statement[method].bind(statement);
      statement[method] = (...values: unknown[]): unknown => {
        const start = performance.now();
        try {
          return plain(...values);
        } finally {
          const ms = performance.now() - start;
          if (ms > SLOW_MS) log('warn', `slow query, ${ms.toFixed(0)} ms: ${sql}`);
        }
      };
    }
    return statement;
  }) as typeof db.prepare;
}
