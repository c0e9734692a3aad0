import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';
import { openStore, type Store } from '../../../electron/service/store/index.ts';
import type { OpenRequest } from '../../../shared/contract/service-protocol.ts';

export const KEY = 'ab'.repeat(32);
export const OTHER_KEY = 'cd'.repeat(32);

/** A folder that goes with the test. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duty-desk-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a desk asks for. */
export function request(folder: string, key = KEY): OpenRequest {
  return { databaseFile: join(folder, 'desk.db'), key, keyKeptBy: 'practice-file' };
}

/** Opens, or fails the test with the fault. */
export function opened(folder: string, key = KEY): Store {
  const store = openStore(request(folder, key));
  if (!store.ok) throw new Error(`The store does not open: ${JSON.stringify(store.error)}`);
  onTestFinished(() => store.value.close());
  return store.value;
}

/** Every byte of every file of a folder. */
export function everyByte(folder: string): Buffer {
  return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
}

/** Lays a small file system into a folder, as a disk that is nearly full, or skips the test; answers what gives it another size. */
export function mountSmall(context: TestContext, folder: string, size: string): (size: string) => void {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    context.skip('a small file system cannot be mounted here (needs root and the right to mount)');
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }));
  return (to) => void execFileSync('mount', ['-o', `remount,size=${to}`, folder]);
}
