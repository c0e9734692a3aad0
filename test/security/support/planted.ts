import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The forms in which a text can lie in a file: UTF-8, UTF-16 both ways round, and as JSON would escape it. */
function forms(text: string): Buffer[] {
  const little = Buffer.from(text, 'utf16le');
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [Buffer.from(text), little, Buffer.from(little).swap16(), Buffer.from(escaped), Buffer.from(Buffer.from(text).toString('base64').replace(/.{2}=*$/, ''))];
}

/** A text that was found where it must not be. */
export interface Found {
  readonly file: string;
  readonly text: string;
}

/** A file that goes while it is looked for tells nothing any more. */
function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** Searches every file under some folders for texts, byte by byte. Folders that are not there have nothing in them. */
export function findPlanted(folders: readonly string[], texts: Iterable<string>): Found[] {
  const wanted = [...texts].map((text) => ({ text, needles: forms(text) }));
  const found: Found[] = [];
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const bytes = read(file);
      for (const { text, needles } of wanted) if (needles.some((needle) => bytes.includes(needle))) found.push({ file, text });
    }
  }
  return found;
}
