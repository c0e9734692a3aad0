import type { Problem, SourceFile } from '../lib/source-files.ts';

// Put together from pieces, so that this file does not find itself.
const before = '(?:^|[\\s"\'`(=:])';
const MACHINE_PATHS = [
  new RegExp(`${before}/${'wo'}${'rk'}/`),
  new RegExp(`(?:^|[\\s"'\`(=:/])\\.${'lib'}${'rary'}\\b`),
  new RegExp(`${before}/${'ro'}${'ot'}/`),
  new RegExp(`${before}/(?:${'ho'}${'me'}|${'Us'}${'ers'})/[a-z]`),
];

/** Paths that exist on one machine only. */
export function checkMachinePaths(files: readonly SourceFile[]): Problem[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) =>
      MACHINE_PATHS.some((pattern) => pattern.test(line)) ? [{ file: path, line: index + 1, message: 'a path of one machine' }] : [],
    ),
  );
}
