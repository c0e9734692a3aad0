import { rmSync } from 'node:fs';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import type { Database } from './database.ts';

/** The number of the schema that this desk reads and writes. */
export const SCHEMA_VERSION: number = migrations.at(-1)!.to;

/** The schema's number of an open database; 0 for an empty one. */
export function versionOfSchema(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** The name of the copy that is kept from before a migration. */
export function backupFile(databaseFile: string, from: number): string {
  return `${databaseFile}.before-${from}`;
}

/** A copy of the database as it stands, encrypted with the same key. `VACUUM INTO` writes through the same cipher. */
function backUp(db: Database, databaseFile: string, from: number): void {
  const file = backupFile(databaseFile, from);
  rmSync(file, { force: true });
  db.prepare('VACUUM INTO ?').run(file);
}

/**
 * Brings a database to {@link SCHEMA_VERSION}, step by step, each whole or not at all, so that a crash half-way goes on
 * where it stopped (architecture.md, rule 7). An existing database is copied first. Answers the steps taken; throws on
 * the first that fails. The caller has refused newer databases before.
 */
export function migrate(db: Database, databaseFile: string, steps: readonly Migration[] = migrations): number[] {
  const from = versionOfSchema(db);
  const due = steps.filter((step) => step.to > from);
  if (due.length > 0 && from > 0) backUp(db, databaseFile, from);
  for (const step of due) {
    db.transaction(() => {
      step.up(db);
      db.pragma(`user_version = ${step.to}`);
    }).immediate();
  }
  return due.map((step) => step.to);
}
