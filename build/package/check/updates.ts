import type { Artefact } from './artefact.ts';

/** The place and the keys that the build put into the main process (electron/update/built-in.ts). */
const BUILT_IN = /\bupdateSource\("([^"]*)", "([^"]*)", "([^"]*)"\)/g;

/** Where a package looks for updates, read out of what was built: '' for nowhere; null when it cannot be told. */
export function updateAddress({ files, read }: Pick<Artefact, 'files' | 'read'>): string | null {
  const scripts = [...files.keys()].filter((path) => /^out\/main\/.*\.js$/.test(path)).map((path) => read(path).toString('utf8'));
  const found = scripts.flatMap((text) => [...text.matchAll(BUILT_IN)]);
  const [only] = found;
  return found.length === 1 && only !== undefined ? (only[2] === '' ? '' : (only[1] ?? '')) : null;
}

/** What is wrong with the place where a package looks for updates, or with how it comes by it. */
export function updateProblems(artefact: Pick<Artefact, 'files' | 'read'>): string[] {
  const address = updateAddress(artefact);
  if (address === null) return ['it cannot be told where this package looks for updates'];
  const asks = [...artefact.files.keys()].filter((path) => /^out\/.*\.c?js$/.test(path) && /process\.env(\.|\[["'])DUTY_UPDATE/.test(artefact.read(path).toString('utf8')));
  return [...(address === '' || address.startsWith('https://') ? [] : [`it looks for updates at ${address}, which is not https`]), ...asks.map((path) => `${path} asks the environment where to look for updates`)];
}
