import { posix } from 'node:path';
import { isBuiltin } from 'node:module';
import { isTypeScript, type Problem, type SourceFile } from '../lib/source-files.ts';
import { importsOf, parseFile, type Imported } from './syntax.ts';

/** Which of our folders a layer may import from, and whether it may know Electron and Node. */
const LAYERS: Record<string, { from: string[]; node: boolean }> = {
  shared: { from: ['shared'], node: false },
  renderer: { from: ['renderer', 'shared'], node: false },
  electron: { from: ['electron', 'shared'], node: true },
  build: { from: ['build', 'shared'], node: true },
};

/** One door each: what may be imported only from certain places. */
const DOORS: { module: string; name: string | null; allowed: RegExp }[] = [
  { module: 'better-sqlite3', name: null, allowed: /^electron\/(service\/store|community\/server\/store)/ },
  { module: 'electron', name: 'ipcMain', allowed: /^electron\/ipc\// },
  { module: 'electron', name: 'shell', allowed: /^electron\/security\// },
];

const OUTSIDE = /^electron($|\/)|^better-sqlite3$/;

function layerOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function crossing(path: string, imported: Imported): string | null {
  const layer = layerOf(path);
  const rule = LAYERS[layer];
  if (rule === undefined) return null;
  if (imported.module.startsWith('.')) {
    const target = layerOf(posix.join(posix.dirname(path), imported.module));
    const ours = target in LAYERS || target === 'test';
    return ours && !rule.from.includes(target) ? `${layer}/ must not import from ${target}/` : null;
  }
  const platform = OUTSIDE.test(imported.module) || isBuiltin(imported.module);
  return platform && !rule.node ? `${layer}/ must not import ${imported.module}` : null;
}

function wrongDoor(path: string, imported: Imported): string | null {
  if (layerOf(path) !== 'electron') return null;
  if (imported.module === 'electron' && imported.names.includes('*')) return 'import names from electron, not all of it';
  const door = DOORS.find(
    ({ module, name, allowed }) => imported.module === module && (name === null || imported.names.includes(name)) && !allowed.test(path),
  );
  return door === undefined ? null : `${door.name ?? door.module} has one door: ${door.allowed.source}`;
}

/** Imports against the direction of the layers, or past the one door that a dangerous module has. */
export function checkLayers(files: readonly SourceFile[]): Problem[] {
  return files
    .filter((file) => isTypeScript(file.path) && layerOf(file.path) in LAYERS)
    .flatMap((file) =>
      importsOf(parseFile(file)).flatMap((imported) => {
        const message = crossing(file.path, imported) ?? wrongDoor(file.path, imported);
        return message === null ? [] : [{ file: file.path, line: imported.line, message }];
      }),
    );
}
