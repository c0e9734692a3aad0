import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file so that it holds either the old or the new content, never half; readable by its owner only. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.new`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    chmodSync(draft, 0o600);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Writes a folder of files so that it is there whole or not at all: what was begun is taken away again when it cannot be ended. Throws EEXIST for a folder that is there already. */
export function writeFolder(folder: string, files: readonly { readonly name: string; readonly content: string | Uint8Array }[]): string[] {
  mkdirSync(folder, { recursive: false, mode: 0o700 });
  try {
    return files.map(({ name, content }) => {
      const file = join(folder, name);
      writeWhole(file, content);
      return file;
    });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The file's JSON, undefined when there is no such file. Throws SyntaxError when it is not JSON. */
export function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Sets a file aside that cannot be understood, so that whoever helps can look at it. The last such copy is kept. */
export function setAside(file: string): void {
  renameSync(file, `${file}.unreadable`);
}
