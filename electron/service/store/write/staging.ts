import { entityNames } from '../../../../shared/contract/entities/index.ts';
import type { Database } from '../database.ts';
import type { SearchKeeper } from '../search/keeper.ts';
import { quoted, tables } from '../tables.ts';
import { targetTable } from './feed.ts';

/**
 * A replacement of every row, fetched beside the visible tables and put in their place at once (sync.md, invariant 10).
 * Tables in the same file, so that the exchange is a renaming inside one transaction and the file's cipher covers them.
 */
export interface Staging {
  exists(): boolean;
  /** Makes empty tables like the visible ones, in a transaction of its own; what an earlier try left is dropped. */
  begin(): void;
  /** Puts the replacement in place. The caller's transaction also writes the cursor and replays the outbox. */
  swap(): void;
  drop(): void;
}

interface SchemaRow {
  readonly type: 'table' | 'index';
  readonly name: string;
  readonly sql: string;
}

/** The next name of an index: names are unique in a database and stay with a table that is renamed. */
function renewedIndex(name: string): string {
  const [, stem, number] = /^(.*?)(?:_g(\d+))?$/.exec(name)!;
  return `${stem}_g${Number(number ?? 0) + 1}`;
}

/** The staging tables of an open database. */
export function stagingTables(db: Database, search: SearchKeeper): Staging {
  const schema = db.prepare<[string], SchemaRow>('SELECT "type", "name", "sql" FROM sqlite_schema WHERE "tbl_name" = ? AND "sql" IS NOT NULL');
  const last = targetTable(entityNames.at(-1)!, 'staging');

  const drop = (): void => {
    for (const t of entityNames) db.exec(`DROP TABLE IF EXISTS ${quoted(targetTable(t, 'staging'))}`);
  };
  const copySchema = (visible: string, staging: string): void => {
    const found = schema.all(visible);
    for (const { type, name, sql } of found.toSorted((a, b) => (a.type === b.type ? 0 : a.type === 'table' ? -1 : 1))) {
      if (type === 'table') db.exec(sql.replace(/^CREATE TABLE "?\w+"?/, `CREATE TABLE ${quoted(staging)}`));
      else db.exec(sql.replace(/^CREATE INDEX "?\w+"? ON "?\w+"?/, `CREATE INDEX ${quoted(renewedIndex(name))} ON ${quoted(staging)}`));
    }
  };
  return {
    exists: () => schema.all(last).length > 0,
    begin() {
      db.transaction(() => {
        drop();
        for (const t of entityNames) copySchema(tables[t].name, targetTable(t, 'staging'));
      }).immediate();
    },
    swap() {
      search.reset();
      for (const t of entityNames) {
        db.exec(`DROP TABLE ${quoted(tables[t].name)}`);
        db.exec(`ALTER TABLE ${quoted(targetTable(t, 'staging'))} RENAME TO ${quoted(tables[t].name)}`);
      }
    },
    drop: () => db.transaction(drop).immediate(),
  };
}
