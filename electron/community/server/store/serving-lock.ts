import { chmodSync } from 'node:fs';
import Database from 'better-sqlite3';

/**
 * Takes the right to serve a file, or answers null when another process has it. It is a lock of the system's on a file
 * beside it, which ends with the process however that ends; SQLite takes it, because Node has no call for it.
 */
export function takeServing(file: string): { release(): void } | null {
  const lock = new Database(`${file}.serving`, { timeout: 0 });
  try {
    chmodSync(`${file}.serving`, 0o600);
    lock.exec('BEGIN EXCLUSIVE');
    return { release: () => void lock.close() };
  } catch (error) {
    lock.close();
    if (/^SQLITE_(BUSY|LOCKED)/.test((error as { code?: string }).code ?? '')) return null;
    throw error;
  }
}
