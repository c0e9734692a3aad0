import { createRequire } from 'node:module';
import { answer, given } from '../support/sync/child.ts';
import { batches, type PeerTask } from './pull.ts';

// PouchDB on LevelDB: documents by id, written in bulk. It keeps no index on thread and author here, so it does less.

interface Pouch {
  bulkDocs(docs: readonly object[]): Promise<{ ok?: boolean }[]>;
  info(): Promise<{ doc_count: number }>;
  close(): Promise<void>;
}
const task = given<PeerTask>();
const load = createRequire(task.modules);
const PouchDB = (load('pouchdb-core') as { plugin(part: unknown): new (name: string) => Pouch }).plugin(load('pouchdb-adapter-leveldb'));
const db = new PouchDB(task.file);
const start = performance.now();
for await (const batch of batches(task)) {
  const written = await db.bulkDocs(batch.map(({ id, ...row }) => ({ _id: id, ...row })));
  if (!written.every(({ ok }) => ok)) throw new Error('Not every document was written.');
}
const ms = performance.now() - start;
const { doc_count: found } = await db.info();
if (found !== task.rows) throw new Error(`${found} of ${task.rows} rows came.`);
await db.close();
answer({ rowsPerS: (task.rows / ms) * 1_000 });
