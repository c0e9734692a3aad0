/** The number in `PRAGMA user_version` of a community database of this server. */
export const SCHEMA_VERSION = 1;

/**
 * The tables. `record` holds the latest state of every row of the feed. `tx`, the server transaction that wrote it, is
 * its place in the feed and its version (`v`) as well: it grows with every change, and also outlives a purged tombstone.
 * `parent` and `open` are copies of what a snapshot looks for, made when a row is written (columns.ts).
 */
export const schema = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO counter VALUES ('tx', 0), ('horizon', 0);

CREATE TABLE record (
  n INTEGER PRIMARY KEY,
  t TEXT NOT NULL,
  id TEXT NOT NULL,
  tx INTEGER NOT NULL,
  gone INTEGER NOT NULL DEFAULT 0,
  merged_into TEXT,
  json TEXT,
  parent TEXT,
  open INTEGER NOT NULL DEFAULT 0,
  client TEXT,                       -- whose push wrote tx; null: nobody's
  foreign_tx INTEGER NOT NULL DEFAULT 0  -- the latest version that anybody but \`client\` made
) STRICT;
CREATE UNIQUE INDEX record_id ON record (t, id);
CREATE INDEX record_tx ON record (tx);
CREATE INDEX record_parent ON record (parent, t) WHERE parent IS NOT NULL;
CREATE INDEX record_open ON record (t, id) WHERE open = 1;

CREATE TABLE client (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL,
  last_seq INTEGER NOT NULL,
  trimmed INTEGER NOT NULL           -- results up to here have lost their \`current\` row
) STRICT, WITHOUT ROWID;
CREATE INDEX client_staff ON client (staff_id);

CREATE TABLE push (
  client_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  tx INTEGER NOT NULL,
  mutation_id TEXT NOT NULL,
  hash BLOB NOT NULL,
  status TEXT NOT NULL,
  problem TEXT,
  PRIMARY KEY (client_id, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX push_mutation ON push (client_id, mutation_id);
CREATE INDEX push_tx ON push (client_id, tx);

CREATE TABLE token (
  hash BLOB PRIMARY KEY,
  staff_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT, WITHOUT ROWID;

PRAGMA user_version = ${SCHEMA_VERSION};
`;
