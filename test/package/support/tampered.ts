import { createPackageWithOptions, extractAll } from '@electron/asar';
import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openArtefact, type Artefact } from '../../../build/package/check/artefact.ts';

/** What may be changed of a package: the folder of its archive's files, and the folder of the package. */
export interface Opened {
  readonly inside: string;
  readonly root: string;
}

/**
 * A copy of a package in `folder` with something changed, packed as it was. Files are linked to the package's own: a change
 * takes one away or puts another in its place, and writes into none.
 */
export async function tampered(artefact: Artefact, folder: string, change: (opened: Opened) => void | Promise<void>): Promise<Artefact> {
  const root = join(folder, 'package');
  const inside = join(folder, 'inside');
  for (const entry of readdirSync(artefact.root, { recursive: true, withFileTypes: true })) {
    const to = join(root, entry.parentPath.slice(artefact.root.length), entry.name);
    const archive = join(artefact.root, 'resources', 'app.asar');
    const from = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) mkdirSync(to, { recursive: true });
    else if (from.startsWith(archive)) continue;
    else {
      mkdirSync(join(to, '..'), { recursive: true });
      // The executable holds the fuses, so it is written into.
      if (entry.name === basename(artefact.executable)) copyFileSync(from, to);
      else linkSync(from, to);
    }
  }
  rmSync(join(root, 'resources', 'app.asar.unpacked'), { recursive: true, force: true });
  extractAll(join(artefact.root, 'resources', 'app.asar'), inside);
  await change({ inside, root });
  await createPackageWithOptions(inside, join(root, 'resources', 'app.asar'), { unpack: '**/*.node' });
  const made = openArtefact(root);
  if (made === null) throw new Error('The changed package is none any more.');
  return made;
}
