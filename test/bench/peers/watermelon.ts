import { createRequire } from 'node:module';
import type { Post } from '../../../shared/contract/entities/cases.ts';
import { answer, given } from '../support/sync/child.ts';
import { CIPHER } from '../support/sync/desk.ts';
import { batches, type PeerTask } from './pull.ts';

// WatermelonDB on SQLite in Node: its own `synchronize`, its own adapter and settings. With a cipher, the driver sets
// the desk's key as a file is opened.

interface Watermelon {
  readonly appSchema: (schema: object) => unknown;
  readonly tableSchema: (schema: object) => unknown;
  readonly Database: new (options: object) => { read<T>(work: () => Promise<T>): Promise<T>; get(table: string): { query(): { fetchCount(): Promise<number> } } };
  readonly Model: new () => object;
}

const task = given<PeerTask>();
const load = createRequire(task.modules);
if (task.cipher) {
  const driver = load.resolve('better-sqlite3');
  const Plain = load(driver) as new (...args: unknown[]) => { pragma(sql: string): unknown };
  load.cache[driver]!.exports = class extends Plain {
    constructor(...args: unknown[]) {
      super(...args);
      for (const sql of CIPHER) this.pragma(sql);
    }
  };
}
const { appSchema, tableSchema } = load('@nozbe/watermelondb') as Watermelon;
const { Database, Model } = load('@nozbe/watermelondb') as Watermelon;
const { default: SQLiteAdapter } = load('@nozbe/watermelondb/adapters/sqlite') as { default: new (options: object) => unknown };
const { synchronize } = load('@nozbe/watermelondb/sync') as { synchronize: (options: object) => Promise<void> };
const logger = (load('@nozbe/watermelondb/utils/common/logger') as { default: { silence(): void } }).default;
logger.silence();

const indexed = new Set(['thread_id', 'author_id']);
const optional = new Set(['title', 'state_at', 'state_by', 'edited_at', 'edited_by']);
const names = ['space_id', 'thread_id', 'title', 'author_id', 'body', 'state', 'state_at', 'state_by', 'posted_at', 'edited_at', 'edited_by'];
const columns = names.map((name) => ({ name, type: 'string', ...(indexed.has(name) ? { isIndexed: true } : {}), ...(optional.has(name) ? { isOptional: true } : {}) }));
class PostModel extends Model {
  static table = 'posts';
}

const row = (post: Post): object => ({
  id: post.id, space_id: post.spaceId, thread_id: post.threadId, title: post.title, author_id: post.authorId, body: post.body, state: post.state,
  state_at: post.stateAt, state_by: post.stateBy, posted_at: post.createdAt, edited_at: post.editedAt, edited_by: post.editedBy,
});

const adapter = new SQLiteAdapter({ schema: appSchema({ version: 1, tables: [tableSchema({ name: 'posts', columns })] }), dbName: task.file.replace(/\.db$/, ''), jsi: false, onSetUpError: (error: Error) => { throw error; } });
const database = new Database({ adapter, modelClasses: [PostModel] });
const start = performance.now();
let at = 0;
for await (const batch of batches(task)) {
  at += 1;
  await synchronize({ database, pullChanges: () => Promise.resolve({ changes: { posts: { created: batch.map(row), updated: [], deleted: [] } }, timestamp: at }), pushChanges: () => Promise.resolve(), sendCreatedAsUpdated: false });
}
const ms = performance.now() - start;
const found = await database.get('posts').query().fetchCount();
if (found !== task.rows) throw new Error(`${found} of ${task.rows} rows came.`);
answer({ rowsPerS: (task.rows / ms) * 1_000 });
