/** The number in `PRAGMA user_version` of a community database of this server. */
export const SCHEMA_VERSION = 6;

/** What is held of a forum that the server stands in front of (upstream.ts). Databases of one development version have these already. */
const upstreamTables = `
CREATE TABLE IF NOT EXISTS upstream_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS upstream_seen (
  source TEXT NOT NULL,
  n INTEGER NOT NULL,
  said TEXT NOT NULL,
  ours TEXT NOT NULL,
  open INTEGER NOT NULL,
  gone INTEGER NOT NULL,
  PRIMARY KEY (source, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS upstream_open ON upstream_seen (source, n) WHERE open = 1;
`;

/** What is to be done on that forum (acts.ts). A row of ours that carries on under another id than its number there gives is found by that id. */
const actTables = `
CREATE TABLE IF NOT EXISTS upstream_act (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  lane TEXT NOT NULL,                -- what it concerns: acts of one lane are done in order
  kind TEXT NOT NULL,
  want TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT,
  due TEXT NOT NULL,
  rank INTEGER NOT NULL,             -- 0 goes before everything else
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  sent_at TEXT,                      -- written before the request that may change something there
  saw TEXT,
  why TEXT,
  placed INTEGER NOT NULL DEFAULT 0  -- 1: the forum's own number of a message is known
) STRICT;
CREATE INDEX IF NOT EXISTS upstream_act_open ON upstream_act (lane, n) WHERE state IN ('waiting', 'sending', 'needs-you');
CREATE INDEX IF NOT EXISTS upstream_act_due ON upstream_act (rank, due, n) WHERE state IN ('waiting', 'sending', 'needs-you');
CREATE INDEX IF NOT EXISTS upstream_act_unplaced ON upstream_act (n) WHERE kind = 'message' AND placed = 0;
CREATE TABLE IF NOT EXISTS upstream_own (source TEXT NOT NULL, n INTEGER NOT NULL, act TEXT NOT NULL, PRIMARY KEY (source, n)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS upstream_hold (source TEXT NOT NULL, n INTEGER NOT NULL, ours TEXT NOT NULL, saw TEXT NOT NULL, PRIMARY KEY (source, n)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS upstream_renamed ON upstream_seen (ours) WHERE ours <> source || '-' || n;
`;

/** Which row of ours says what was decided, and from when on it is to be so; what is over is found by that when it is too old. */
const tellingActs = `
ALTER TABLE upstream_act ADD COLUMN row_id TEXT;
ALTER TABLE upstream_act ADD COLUMN since TEXT NOT NULL DEFAULT '';
UPDATE upstream_act SET since = max(at, due);
CREATE INDEX upstream_act_over ON upstream_act (since) WHERE state NOT IN ('waiting', 'sending', 'needs-you');
`;

/**
 * The tables. `record` holds the latest state of every row of the feed. `tx`, the server transaction that wrote it, is
 * its place in the feed and its version (`v`) as well: it grows with every change, and also outlives a purged tombstone.
 * `parent` and `open` are copies of what a snapshot looks for, made when a row is written (columns.ts). `said` is the
 * transaction that wrote what the row says: `tx` moves past it when a row is delivered again because its readers change.
 * `head_at` says how far the transactions were at an instant (retention.ts).
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
  foreign_tx INTEGER NOT NULL DEFAULT 0,  -- the latest version that anybody but \`client\` made
  said INTEGER NOT NULL DEFAULT 0,
  shared INTEGER NOT NULL DEFAULT 0  -- whether it ever was with weekend cover, so that volunteers may have it
) STRICT;
CREATE UNIQUE INDEX record_id ON record (t, id);
CREATE INDEX record_tx ON record (tx);
CREATE INDEX record_parent ON record (parent, t) WHERE parent IS NOT NULL;
CREATE INDEX record_open ON record (t, id) WHERE open = 1;
CREATE INDEX record_shared ON record (t, id) WHERE shared = 1;

CREATE TABLE cover_due (conversation TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

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
  revoked_at TEXT,
  closes INTEGER NOT NULL DEFAULT 0  -- 1: it ended with the account, which whoever still holds it is told
) STRICT, WITHOUT ROWID;

CREATE TABLE head_at (at TEXT PRIMARY KEY, tx INTEGER NOT NULL) STRICT, WITHOUT ROWID;
${upstreamTables}
${actTables}
${tellingActs}
PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** From version 1: what a conversation of then may have shown is found by its own flag, and whose shift one is by the shift. */
const fromFirst = `
ALTER TABLE record ADD COLUMN said INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN shared INTEGER NOT NULL DEFAULT 0;
UPDATE record SET said = tx;
UPDATE record SET parent = json_extract(json, '$.staffId') WHERE t = 'shift' AND gone = 0;
CREATE INDEX record_shared ON record (t, id) WHERE shared = 1;
CREATE TABLE cover_due (conversation TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO cover_due SELECT id FROM record WHERE t = 'conversation' AND gone = 0 AND json_extract(json, '$.withWeekendCover') = 1;
`;

/** From version 2: where the head was at an instant, so that tombstones can be forgotten by their age; tokens that ended with their account. */
const fromSecond = `
ALTER TABLE token ADD COLUMN closes INTEGER NOT NULL DEFAULT 0;
CREATE TABLE head_at (at TEXT PRIMARY KEY, tx INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/** What makes a database of the next version of an older one: the first is from version 1. From version 3: what is held of a forum. From version 4: what is to be done there. From version 5: for which row of ours. */
export const steps: readonly string[] = [fromFirst, fromSecond, upstreamTables, actTables, tellingActs];
