import { isRegistryPackage, nameOf, type LockEntry, type LockFile } from '../lib/lock-file.ts';
import type { Problem, SourceFile } from '../lib/source-files.ts';
import { licenceProblem } from '../package/licences.ts';

const LOCK = 'package-lock.json';
const REGISTRY = 'https://registry.npmjs.org/';
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;
const EXACT = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

function problemsOf(path: string, entry: LockEntry, scripts: Readonly<Record<string, boolean>>): string[] {
  const name = nameOf(path, entry);
  return [
    // Without an address npm asks the registry it is set up with, and the hash holds whichever that is.
    ...(entry.link === true || (entry.resolved !== undefined && !entry.resolved.startsWith(REGISTRY)) ? [`${name} does not come from the registry: ${entry.resolved ?? 'a link'}`] : []),
    ...(SHA512.test(entry.integrity ?? '') ? [] : [`${name} has no SHA-512 hash`]),
    ...(entry.hasInstallScript === true && !Object.hasOwn(scripts, name) ? [`${name} has an install script; allowScripts in package.json must say whether it may run`] : []),
    ...[licenceProblem(path, entry)].filter((problem) => problem !== null),
  ];
}

/** Packages without a hash, from elsewhere than the registry, with a script nobody decided on, or under a licence that does not do. */
export function checkLockFile(files: readonly SourceFile[]): Problem[] {
  const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '{}';
  const manifest = JSON.parse(text('package.json')) as Manifest;
  const lock = JSON.parse(text(LOCK)) as Partial<LockFile>;
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }).filter(([, version]) => !EXACT.test(version));
  const locked = Object.entries(lock.packages ?? {}).filter(([path]) => isRegistryPackage(path));
  return [
    ...loose.map(([name, version]) => ({ file: 'package.json', line: 0, message: `${name} is not pinned to one version: ${version}` })),
    ...locked.flatMap(([path, entry]) => problemsOf(path, entry, manifest.allowScripts ?? {})).map((message) => ({ file: LOCK, line: 0, message })),
  ];
}
