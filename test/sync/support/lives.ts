import { join } from 'node:path';
import { copyDatabase, logBytes } from '../../torture/files.ts';
import { hookWrites, patchStatements } from '../../torture/hooks.ts';
import { desk, type DeskOptions, type TestDesk } from './desk.ts';
import { temporary, type World } from './world.ts';

const fileIn = (folder: string): string => join(folder, 'desk.db');

/** A desk that has started and has all that its community has. */
export async function online(world: World, options: DeskOptions = {}): Promise<TestDesk> {
  const each = desk(world, options);
  each.sync.start();
  await each.settled();
  return each;
}

/** Lets a desk work by itself: what is saved waits until {@link together}. */
export async function apart({ sync, until }: TestDesk): Promise<void> {
  sync.setPaused(true);
  await until(() => sync.connection().state === 'paused', 'the pause');
}

/** Ends {@link apart}. */
export function together({ sync }: TestDesk): void {
  sync.setPaused(false);
}

/** Everything has been sent, pulled or put before the person. */
export function decided({ sync, until }: TestDesk): Promise<void> {
  const open = new Set(['queued', 'sending']);
  return until(() => sync.connection().state === 'up-to-date' && sync.entries().every((entry) => !open.has(entry.state)), 'every outcome');
}

/** What is on the disk of a desk that is killed at this instant, in a new folder. With `survives`, so many bytes of its log outlived the power cut. */
export function killed(folder: string, survives: number | null = null): string {
  const left = temporary();
  copyDatabase(fileIn(folder), fileIn(left), survives);
  return left;
}

/**
 * A desk whose disk is watched: `durable` answers how many bytes of its log a power cut would leave. What is in the log
 * when a commit with `synchronous=FULL` returns has reached the disk; what was committed with less may not have.
 */
export async function watched(world: World): Promise<TestDesk & { readonly durable: () => number }> {
  const unhooked = await online(world);
  patchStatements(unhooked.store.db);
  // Only statements that are prepared from now on are hooked.
  await unhooked.close();
  const each = desk(world, { folder: unhooked.folder });
  let relaxed = false;
  let bytes = logBytes(fileIn(each.folder));
  hookWrites(each.store.db, {
    before: () => {},
    after(sql) {
      if (sql.startsWith('PRAGMA synchronous')) relaxed = sql.includes('NORMAL');
      else if (!relaxed && !each.store.db.inTransaction) bytes = logBytes(fileIn(each.folder));
    },
  });
  each.sync.start();
  await each.settled();
  return { ...each, durable: () => bytes };
}
