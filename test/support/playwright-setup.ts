import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../build/lib/build-app.ts';
import { repoRoot } from '../../build/lib/paths.ts';
import { Stop } from '../../build/lib/say.ts';
import { artefactFolders, openArtefact } from '../../build/package/check/artefact.ts';
import { openDisplay } from '../../build/runtime/display.ts';
import { ensureElectron, type ElectronRuntime } from '../../build/runtime/electron.ts';
import { ensureSystemLibraries } from '../../build/runtime/libraries.ts';
import { drivable } from './drivable.ts';
import { ELECTRON_VARIABLE, type TestElectron } from './electron-app.ts';

/** The package in dist/ with the one fuse that a driver needs, in `folder`. */
async function packagedDesk(folder: string, shape: ElectronRuntime): Promise<TestElectron> {
  const artefact = artefactFolders(join(repoRoot, 'dist')).map(openArtefact).find((one) => one?.platform === process.platform) ?? null;
  if (artefact === null) throw new Stop('There is no package for this platform in dist/; npm run package -- --dir makes one.');
  // What the service runs on is the package's affair.
  return { ...shape, path: await drivable(artefact, folder), dist: folder, node: false, packaged: true };
}

/**
 * Before the first test: a fresh build, an Electron that starts, and a display. With DUTY_TEST_PACKAGE the package in dist/
 * instead of an Electron. The workers inherit the environment.
 */
export default async function setup(): Promise<() => void> {
  await buildApp();
  const found = await ensureElectron();
  const folder = process.env['DUTY_TEST_PACKAGE'] === undefined ? null : mkdtempSync(join(tmpdir(), 'duty-desk-drivable-'));
  const electron = folder === null ? found : await packagedDesk(folder, found);
  await ensureSystemLibraries(electron.path);
  const display = await openDisplay();
  Object.assign(process.env, display.env, { [ELECTRON_VARIABLE]: JSON.stringify(electron) });
  return () => {
    display.close();
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  };
}
