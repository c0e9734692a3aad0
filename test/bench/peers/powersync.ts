import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answer, given } from '../support/sync/child.ts';
import { CIPHER } from '../support/sync/desk.ts';
import type { PeerTask } from './pull.ts';

// PowerSync for Node with its own client and core, and the desk's cipher if asked: from `connect` to the end of its first sync.

interface PowerSync {
  connect(connector: object): Promise<void>;
  waitForFirstSync(): Promise<void>;
  get<T>(sql: string): Promise<T>;
  close(): Promise<void>;
}
interface Common {
  readonly Schema: new (tables: object) => unknown;
  readonly Table: new (columns: object, options: object) => unknown;
  readonly column: { readonly text: unknown };
}
const task = given<PeerTask>();
const load = createRequire(task.modules);
const from = (name: string): Promise<unknown> => import(pathToFileURL(load.resolve(name)).href);
const { PowerSyncDatabase } = (await from('@powersync/node')) as { PowerSyncDatabase: new (options: object) => PowerSync };
const { Schema, Table, column } = (await from('@powersync/common')) as Common;
const names = ['space_id', 'thread_id', 'title', 'author_id', 'body', 'state', 'state_at', 'state_by', 'created_at', 'edited_at', 'edited_by'];
const posts = new Table(Object.fromEntries(names.map((name) => [name, column.text])), { indexes: { thread: ['thread_id', 'created_at'], author: ['author_id', 'created_at'] } });
const openBetter = { dbFilename: basename(task.file), dbLocation: dirname(task.file), implementation: { type: 'better-sqlite3' }, ...(task.cipher ? { initializeConnection: async (connection: { execute(sql: string): Promise<unknown> }) => { for (const sql of CIPHER) await connection.execute(`PRAGMA ${sql}`); } } : {}) };
const db = new PowerSyncDatabase({ schema: new Schema({ posts }), database: openBetter });
await db.get('SELECT 1');
const start = performance.now();
await db.connect({ fetchCredentials: () => Promise.resolve({ endpoint: task.url, token: 't' }), uploadData: () => Promise.resolve() });
await db.waitForFirstSync();
const ms = performance.now() - start;
const { found } = await db.get<{ found: number }>('SELECT count(*) AS found FROM posts');
if (found !== task.rows) throw new Error(`${found} of ${task.rows} rows came.`);
answer({ rowsPerS: (task.rows / ms) * 1_000 });
