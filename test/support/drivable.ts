import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Artefact } from '../../build/package/check/artefact.ts';
import { FuseV1Options } from '@electron/fuses';
import { setFuses, STRICT_FUSES } from '../../build/package/fuses.ts';

/** The one fuse that Playwright needs the other way round. */
export const DRIVER_FUSE = 'EnableNodeCliInspectArguments';

function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // The folder lies on another disk.
    copyFileSync(from, to);
  }
}

/** Makes a variant of a package in `folder` that differs from it in {@link DRIVER_FUSE} alone; answers its executable. */
export async function drivable(artefact: Artefact, folder: string): Promise<string> {
  const name = basename(artefact.executable);
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(artefact.root, { recursive: true, withFileTypes: true })) {
    const to = join(folder, entry.parentPath.slice(artefact.root.length), entry.name);
    if (entry.isDirectory()) mkdirSync(to, { recursive: true });
    else if (entry.name === name && entry.parentPath === artefact.root) copyFileSync(artefact.executable, to);
    else {
      mkdirSync(join(to, '..'), { recursive: true });
      place(join(entry.parentPath, entry.name), to);
    }
  }
  await setFuses(join(folder, name), { ...STRICT_FUSES, [FuseV1Options[DRIVER_FUSE]]: true });
  return join(folder, name);
}
