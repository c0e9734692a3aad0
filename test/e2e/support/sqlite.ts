import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { serviceNode } from '../../../build/lib/node.ts';
import { cipherOf, unlocking } from '../../../electron/service/store/cipher.ts';
import { repoRoot } from '../../../build/lib/paths.ts';

// SQLite runs in a process of its own here too: Playwright's loader cannot load the package.
const SCRIPT = `
const [file, sql, ...pragmas] = process.argv.slice(1);
const db = new (require('better-sqlite3'))(file);
for (const pragma of pragmas) db.pragma(pragma);
db.exec(sql);
process.stdout.write('done');
process.stdin.resume().once('end', () => db.close());`;

/** A database that another program has open. */
export interface HeldDatabase {
  letGo(): Promise<void>;
}

/** Runs SQL on a database, encrypted if there is a key (64 hex digits), and keeps it open. */
export async function holdDatabase(file: string, key: string, sql: string): Promise<HeldDatabase> {
  const child = spawn(serviceNode(), ['-e', SCRIPT, file, sql, ...(key === '' ? [] : unlocking(key, cipherOf(file)))], { cwd: repoRoot, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const [first] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer | number];
  if (typeof first === 'number') throw new Error(`SQLite ended with ${first}.`);
  return {
    async letGo() {
      child.stdin.end();
      await ended;
    },
  };
}

/** Runs SQL on a database and closes it. */
export async function changeDatabase(file: string, key: string, sql: string): Promise<void> {
  await (await holdDatabase(file, key, sql)).letGo();
}
