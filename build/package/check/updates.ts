import { parseSync } from 'vite';
import { walk } from '../../checks/syntax.ts';
import type { Artefact } from './artefact.ts';
import { textOf } from './policy.ts';

type Call = { readonly callee: { readonly name?: string }; readonly arguments: readonly unknown[] };

/** What a script hands to `updateSource` (electron/update/built-in.ts): place, keys and publisher as the build put them in; null for what is not one known text. */
function builtIn(script: string): (string | null)[][] {
  const found: (string | null)[][] = [];
  walk(parseSync('main.js', script).program, (node) => {
    const { callee, arguments: given } = node as unknown as Call;
    if (node.type === 'CallExpression' && callee.name === 'updateSource') found.push(given.map(textOf));
  });
  return found;
}

/** Where a package looks for updates, read out of what was built: '' for nowhere; null when it cannot be told. */
export function updateAddress({ files, read }: Pick<Artefact, 'files' | 'read'>): string | null {
  const scripts = [...files.keys()].filter((path) => /^out\/main\/.*\.js$/.test(path)).map((path) => read(path).toString('utf8'));
  const [only, ...others] = scripts.filter((text) => text.includes('updateSource')).flatMap(builtIn);
  const [url = null, keys = null] = only ?? [];
  if (others.length > 0 || url === null || keys === null) return null;
  return keys === '' ? '' : url;
}

/** What is wrong with the place where a package looks for updates, or with how it comes by it. */
export function updateProblems(artefact: Pick<Artefact, 'files' | 'read'>): string[] {
  const address = updateAddress(artefact);
  if (address === null) return ['it cannot be told where this package looks for updates'];
  const asks = [...artefact.files.keys()].filter((path) => /^out\/.*\.c?js$/.test(path) && /process\.env(\.|\[["'`])DUTY_UPDATE/.test(artefact.read(path).toString('utf8')));
  return [...(address === '' || address.startsWith('https://') ? [] : [`it looks for updates at ${address}, which is not https`]), ...asks.map((path) => `${path} asks the environment where to look for updates`)];
}
