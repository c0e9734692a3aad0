import { buildApp } from '../../build/lib/build-app.ts';
import { openDisplay } from '../../build/runtime/display.ts';
import { ensureElectron } from '../../build/runtime/electron.ts';
import { ensureSystemLibraries } from '../../build/runtime/libraries.ts';
import { ELECTRON_VARIABLE } from './electron-app.ts';

/** Before the first test: a fresh build, an Electron that starts, and a display. The workers inherit the environment. */
export default async function setup(): Promise<() => void> {
  await buildApp();
  const electron = await ensureElectron();
  await ensureSystemLibraries(electron.path);
  const display = await openDisplay();
  Object.assign(process.env, display.env, { [ELECTRON_VARIABLE]: JSON.stringify(electron) });
  return () => display.close();
}
