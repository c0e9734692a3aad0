import { dirname } from 'node:path';
import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { retentionAt } from '../../../shared/model/retention/terms.ts';
import { instantOf } from '../../../shared/time.ts';
import { policies } from '../store/read/team.ts';
import { facts } from '../sync/context.ts';
import { SCHEMA_VERSION } from '../store/index.ts';
import { sqliteVersion } from '../store/read/sqlite.ts';
import type { Sessions } from './session/sessions.ts';

/** What Duty Desk keeps on this computer, for "This computer" and for support (domain.md 2.14). */
export function computerFacts(sessions: Sessions): CallOutput<'computer.get'> {
  const store = sessions.store();
  const now = sessions.running()?.desk.now() ?? instantOf(Date.now());
  return {
    folder: dirname(store.file),
    databaseBytes: store.bytes(),
    rows: store.rowCount(),
    // The service opens no database without a key (store/connection.ts).
    encrypted: true,
    keyKeptBy: sessions.opened.keyKeptBy,
    electron: process.versions['electron'] ?? '',
    node: process.versions.node,
    sqlite: sqliteVersion(store.db),
    schema: SCHEMA_VERSION,
    retention: retentionAt(policies(store.db), now),
    sweptAt: store.meta.get(facts.sweptAt),
  };
}
