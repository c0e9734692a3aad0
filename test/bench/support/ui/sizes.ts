import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KIB = 1_024;
const kib = (bytes: number): number => Math.round((10 * bytes) / KIB) / 10;

/** What the window's first paint reads, and our part of a package, in kibibytes; compressed as gzip does at its best. */
export function sizesOf(out: string): { readonly firstScriptKib: number; readonly firstScriptGzipKib: number; readonly firstStylesGzipKib: number; readonly ourPartKib: number } {
  const page = readFileSync(join(out, 'renderer', 'index.html'), 'utf8');
  const named = (pattern: RegExp): Buffer => Buffer.concat([...page.matchAll(pattern)].map(([, file]) => readFileSync(join(out, 'renderer', file!))));
  const scripts = named(/<script[^>]* src="\.\/([^"]+)"/gu);
  const styles = named(/<link[^>]* rel="stylesheet"[^>]* href="\.\/([^"]+)"/gu);
  const all = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  const zipped = (bytes: Buffer): number => kib(gzipSync(bytes, { level: 9 }).length);
  return { firstScriptKib: kib(scripts.length), firstScriptGzipKib: zipped(scripts), firstStylesGzipKib: zipped(styles), ourPartKib: kib(all.reduce((sum, bytes) => sum + bytes, 0)) };
}
