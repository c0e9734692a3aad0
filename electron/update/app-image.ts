import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { Expected } from './line.ts';
import { UpdateRefusal } from './refusal.ts';

/** What stands in an AppImage of type 2 after the first eight bytes of its ELF header. */
const MAGIC = Buffer.from([0x41, 0x49, 0x02]);
const MAGIC_AT = 8;

/** The AppImage that this desk runs from, by the variable that its runtime sets; null when that names anything else. */
export function runningAppImage(named: string | undefined): string | null {
  if (named === undefined || !isAbsolute(named)) return null;
  try {
    if (!statSync(named).isFile()) return null;
    const file = openSync(named, 'r');
    try {
      const head = Buffer.alloc(MAGIC.length);
      readSync(file, head, 0, head.length, MAGIC_AT);
      return head.equals(MAGIC) ? named : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** Throws an {@link UpdateRefusal} unless a file is what was described: it may have lain on the disk for days. */
export async function holdAgainst(file: string, { bytes, sha512 }: Expected, passed?: (chunk: Uint8Array) => Promise<void>): Promise<void> {
  const hash = createHash('sha512');
  let done = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    done += chunk.length;
    await passed?.(chunk);
  }
  if (done !== bytes || hash.digest('base64') !== sha512) throw new UpdateRefusal('The update on the disk is no longer what was fetched. Nothing was changed; fetch it again.');
}

/**
 * Puts a fetched AppImage in the place of the running one, whole or not at all: the running desk keeps the file that it has
 * open. Electron-updater deletes the old one first, and has nothing when the new one then cannot be moved.
 */
export async function replaceAppImage(file: string, expected: Expected, target: string): Promise<void> {
  const draft = `${target}.${process.pid}.new`;
  try {
    const to = await open(draft, 'w', 0o755);
    try {
      await holdAgainst(file, expected, (chunk) => to.writeFile(chunk));
      await to.sync();
    } finally {
      await to.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof UpdateRefusal) throw error;
    throw new UpdateRefusal((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'There is no space for the update where Duty Desk lies. Nothing was changed.' : 'Duty Desk lies where this person may not change it, so the update could not be put in its place. Nothing was changed.');
  }
}

/** What an AppImage's runtime tells the program inside of it, and nobody else. */
const OF_THE_RUNTIME: ReadonlySet<string> = new Set(['APPIMAGE', 'APPDIR', 'ARGV0', 'OWD']);

/** Starts an AppImage that goes on when this process ends. */
export function startAppImage(target: string, args: readonly string[]): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_RUNTIME.has(name)));
  const child = spawn(target, [...args], { detached: true, stdio: 'ignore', env });
  child.unref();
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
}
