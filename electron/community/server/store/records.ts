import type { EntityName, EntityRow } from '../../../../shared/contract/entities/index.ts';
import type { RowReader } from '../../../../shared/model/rules/types.ts';
import { parentOf, parentKeys, type ListedKind } from '../../../../shared/contract/entities/parents.ts';
import { isOpen } from './columns.ts';
import type { Db } from './open.ts';

/** A row to write or to take away. `mergedInto` says which row of the kind carries on. */
export type Change =
  | { readonly [T in EntityName]: { readonly op: 'put'; readonly t: T; readonly row: EntityRow<T> } }[EntityName]
  | { readonly op: 'del'; readonly t: EntityName; readonly id: string; readonly mergedInto?: string | null };

/** Where a row stands: its version, and the latest version that anybody but the client who wrote that one made. */
export interface Standing {
  readonly tx: number;
  readonly client: string | null;
  readonly foreignTx: number;
  /** The version that wrote what the row says; later ones only delivered it again. */
  readonly said: number;
}

/** The latest state of every row. */
export interface Records extends RowReader {
  /** Writes a change as of transaction `tx`; false when the row was like that already and so keeps its version. `shared`: volunteers may come to have it. */
  write(tx: number, change: Change, client: string | null, shared: boolean): boolean;
  /** The standing of a row that is there, or null. */
  standing(t: string, id: string): Standing | null;
  /** Every row of a kind that is there and belongs to `parent`, oldest first; at most `limit`. */
  childrenOf<T extends EntityName>(t: T, parent: string, limit: number): EntityRow<T>[];
  /** Every open row of a kind, by id; at most `limit`. */
  open<T extends EntityName>(t: T, limit: number): EntityRow<T>[];
  /** The rows of a kind that arrived last and are there, newest first; at most `limit`. */
  newest<T extends EntityName>(t: T, limit: number): EntityRow<T>[];
  /** Every row of a kind that is there, in order of arrival. Costs time in proportion to the kind. */
  all<T extends EntityName>(t: T): EntityRow<T>[];
}

const put = `
INSERT INTO record (t, id, tx, gone, merged_into, json, parent, open, client, said, shared) VALUES (@t, @id, @tx, @gone, @mergedInto, @json, @parent, @open, @client, @tx, @shared)
ON CONFLICT (t, id) DO UPDATE SET
  foreign_tx = CASE WHEN excluded.client IS NOT NULL AND excluded.client = record.client THEN record.foreign_tx ELSE record.said END,
  shared = max(record.shared, excluded.shared), said = excluded.said,
  client = excluded.client, tx = excluded.tx, gone = excluded.gone, merged_into = excluded.merged_into,
  json = excluded.json, parent = excluded.parent, open = excluded.open
WHERE record.json IS NOT excluded.json OR record.gone <> excluded.gone OR record.merged_into IS NOT excluded.merged_into`;

/** The rows of a community database. Writes expect to be inside a transaction. */
export function records(db: Db): Records {
  const upsert = db.prepare(put);
  const one = db.prepare<[string, string], string>('SELECT json FROM record WHERE t = ? AND id = ? AND gone = 0').pluck();
  const stands = db.prepare<[string, string], Standing>('SELECT tx, client, foreign_tx AS foreignTx, said FROM record WHERE t = ? AND id = ? AND gone = 0');
  const children = db.prepare<[string, string, number], string>('SELECT json FROM record WHERE parent = ? AND t = ? AND gone = 0 ORDER BY n LIMIT ?').pluck();
  const family = db.prepare<[string, string], string>('SELECT json FROM record INDEXED BY record_parent WHERE parent = ? AND t = ? AND gone = 0 ORDER BY id').pluck();
  const opened = db.prepare<[string, number], string>('SELECT json FROM record INDEXED BY record_open WHERE open = 1 AND t = ? ORDER BY id LIMIT ?').pluck();
  const whole = db.prepare<[string], string>('SELECT json FROM record WHERE t = ? AND gone = 0 ORDER BY n').pluck();
  const latest = db.prepare<[string, number], string>('SELECT json FROM record WHERE +t = ? AND gone = 0 ORDER BY n DESC LIMIT ?').pluck();
  return {
    get<T extends EntityName>(t: T, id: string) {
      const json = one.get(t, id);
      return json === undefined ? undefined : (JSON.parse(json) as EntityRow<T>);
    },
    list<T extends ListedKind>(t: T, parent: string | null) {
      const found = parentKeys[t] === undefined ? whole.all(t) : family.all(parent ?? '', t);
      return found.map((json) => JSON.parse(json) as EntityRow<T>);
    },
    write(tx, change, client, shared) {
      const common = { t: change.t, tx, client, shared: shared ? 1 : 0 };
      const done =
        change.op === 'put'
          ? upsert.run({ ...common, id: change.row.id, gone: 0, mergedInto: null, json: JSON.stringify(change.row), parent: parentOf(change.t, change.row as never), open: isOpen(change.t, change.row as never) ? 1 : 0 })
          : upsert.run({ ...common, id: change.id, gone: 1, mergedInto: change.mergedInto ?? null, json: null, parent: null, open: 0 });
      return done.changes > 0;
    },
    standing: (t, id) => stands.get(t, id) ?? null,
    childrenOf: <T extends EntityName>(t: T, parent: string, limit: number) => children.all(parent, t, limit).map((json) => JSON.parse(json) as EntityRow<T>),
    open: <T extends EntityName>(t: T, limit: number) => opened.all(t, limit).map((json) => JSON.parse(json) as EntityRow<T>),
    newest: <T extends EntityName>(t: T, limit: number) => latest.all(t, limit).map((json) => JSON.parse(json) as EntityRow<T>),
    all: <T extends EntityName>(t: T) => whole.all(t).map((json) => JSON.parse(json) as EntityRow<T>),
  };
}
