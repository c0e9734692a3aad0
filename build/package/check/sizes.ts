import { gzipSync } from 'node:zlib';
import type { Artefact } from './artefact.ts';

const KIB = 1024;
/** Our part of a package, without Electron: the archive and SQLite's binary. */
const OURS_AT_MOST = 16 * KIB * KIB;
/** The script of the first paint, compressed as a network would; parsing it is a part of every start. */
const FIRST_SCRIPT_AT_MOST = 320 * KIB;
/** What main loads before there is a window. */
const MAIN_AT_MOST = 96 * KIB;

/** Sizes in bytes: our part, and what a start reads, compressed. */
export interface Sizes {
  readonly ours: number;
  readonly firstScript: number;
  readonly firstStyle: number;
  readonly main: number;
}

/** Measures a package. */
export function sizesOf({ ourBytes, read }: Pick<Artefact, 'ourBytes' | 'read'>): Sizes {
  const html = read('out/renderer/index.html').toString('utf8');
  const named = (pattern: RegExp): number => [...html.matchAll(pattern)].reduce((sum, [, path = '']) => sum + gzipSync(read(`out/renderer/${path}`), { level: 9 }).length, 0);
  return {
    ours: ourBytes,
    firstScript: named(/<(?:script|link rel="modulepreload")[^>]* (?:src|href)="\.\/([^"]+\.js)"/g),
    firstStyle: named(/<link rel="stylesheet"[^>]* href="\.\/([^"]+\.css)"/g),
    main: gzipSync(read('out/main/main.js'), { level: 9 }).length,
  };
}

/** A number of bytes as people say it. */
export function sayBytes(bytes: number): string {
  return bytes < KIB * KIB ? `${Math.round(bytes / KIB)} KiB` : `${(bytes / KIB / KIB).toFixed(1)} MiB`;
}

/** What has grown too large. */
export function sizeProblems(sizes: Sizes): string[] {
  const limits: readonly (readonly [what: string, bytes: number, most: number])[] = [
    ['our part', sizes.ours, OURS_AT_MOST],
    ['the script of the first paint, compressed,', sizes.firstScript, FIRST_SCRIPT_AT_MOST],
    ['main, compressed,', sizes.main, MAIN_AT_MOST],
  ];
  return limits.flatMap(([what, bytes, most]) => (bytes > 0 && bytes <= most ? [] : [`${what} has ${sayBytes(bytes)}; more than nothing and at most ${sayBytes(most)} is expected`]));
}
