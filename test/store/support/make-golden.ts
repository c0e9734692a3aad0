import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openStore, SCHEMA_VERSION } from '../../../electron/service/store/index.ts';

/**
 * Makes the golden database of the present schema, `test/store/golden/NNN.db`, with the test key. Run once for a
 * release: `node test/store/support/make-golden.ts`. Older ones are never made again.
 */
const folder = fileURLToPath(new URL('../golden/', import.meta.url));
const file = `${folder}${String(SCHEMA_VERSION).padStart(3, '0')}.db`;
mkdirSync(folder, { recursive: true });
rmSync(file, { force: true });
const at = '2026-05-14T08:00:00.000Z';
const opened = openStore({ databaseFile: file, key: 'ab'.repeat(32), keyKeptBy: 'practice-file' });
if (!opened.ok) throw new Error(opened.error.fault);
const store = opened.value;
store.transact(() => {
  store.feed.apply({ op: 'put', t: 'member', id: 'm-golden', v: 3, row: { id: 'm-golden', name: 'Golden member', joinedAt: at, ageBand: '16-17', state: 'active', mergedInto: null, contactRoutes: ['message', 'email'] } }, 'visible');
  store.outbox.add({ id: 'e-golden', name: 'note.add@1', entity: 'member/m-golden', ifVersion: null, args: { aboutKind: 'member', aboutId: 'm-golden', visibility: 'team', text: 'golden words', at }, caseId: null, state: 'queued', was: null, heldBy: null, madeFrom: null, at });
  store.meta.set('sync.cursor', 'golden-cursor');
});
store.close();
for (const end of ['-wal', '-shm', '.lock', '.keycheck']) rmSync(file + end, { force: true });
