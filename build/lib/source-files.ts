import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something a check found wrong, at a place the reader can go to. `line` counts from one; 0 stands for the whole. */
export interface Problem {
  file: string;
  line: number;
  message: string;
}

/** One file of a tree, by its path from the tree's root with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

const BINARY = /\.(png|ico|icns|woff2?|ttf|sqlite|db|gz|zip)$/i;

/** The text files that git tracks or would track, so that what is ignored is never checked. */
export function readTree(root: string): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  return listed
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '' && !BINARY.test(path) && existsSync(join(root, path)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Whether a path is TypeScript that we wrote. */
export function isTypeScript(path: string): boolean {
  return /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
}

/** The number of the line on which an offset stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
