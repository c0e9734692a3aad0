import { connect } from '../../../electron/service/store/connection.ts';
import { imageFilesTable } from '../../../electron/service/store/write/image-files.ts';
import { feedTable } from '../../../electron/service/store/write/feed.ts';
import { rowReader } from '../../../electron/service/store/rows.ts';
import { searchKeeper } from '../../../electron/service/store/search/keeper.ts';
import { metaTable } from '../../../electron/service/store/write/meta.ts';
import { outboxTable } from '../../../electron/service/store/write/outbox.ts';
import { request } from './files.ts';

const at = '2026-05-14T08:00:00.000Z';

/** Words that must not stand in any file. */
export const PLANTED = 'PLANTED-old-words';

/** A database as earlier desks made them, under SQLCipher, with so many posts and three entries that wait; it stays open. Throws when it cannot be made. */
export function openOld(folder: string, posts: number): { readonly db: Parameters<typeof feedTable>[0]; close(): void } {
  const made = connect(request(folder), () => {}, () => 'sqlcipher');
  if (!made.ok) throw new Error(made.error.fault);
  const { db, lock } = made.value;
  const [feed, outbox] = [feedTable(db, searchKeeper(db, rowReader(db)), imageFilesTable(db)), outboxTable(db)];
  db.transaction(() => {
    for (let n = 0; n < posts; n++) {
      feed.apply({ op: 'put', t: 'post', id: `p-${n}`, v: n + 1, row: { id: `p-${n}`, spaceId: 's', threadId: `t-${n % 7}`, title: null, authorId: `m-${(n * 7919) % 501}`, body: `${PLANTED} ${n} `.repeat(8), state: 'visible', stateAt: null, stateBy: null, createdAt: at, editedAt: null, editedBy: null } }, 'visible');
    }
    for (const id of ['e-1', 'e-2', 'e-3']) outbox.add({ id, name: 'note.add@1', entity: 'case/c', ifVersion: null, args: { text: `${PLANTED} ${id}` }, caseId: null, state: 'queued', was: null, heldBy: null, madeFrom: null, at });
    // The counter must not go back to what was given before.
    db.prepare(`DELETE FROM "outbox" WHERE "id" = 'e-3'`).run();
    metaTable(db).set('session.token', PLANTED);
  })();
  return {
    db,
    close() {
      db.close();
      lock.release();
    },
  };
}
