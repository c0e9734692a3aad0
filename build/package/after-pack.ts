import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setFuses, STRICT_FUSES } from './fuses.ts';

/** What electron-builder tells its hook about the package it has just put together. */
export interface PackedContext {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: { readonly appInfo: { readonly productFilename: string }; readonly executableName?: string };
}

/** Where the executable of a package stands, on each platform. */
export function packagedExecutable({ appOutDir, electronPlatformName, packager }: PackedContext): string {
  const product = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${product}.app`);
  if (electronPlatformName === 'win32') return join(appOutDir, `${product}.exe`);
  return join(appOutDir, packager.executableName ?? product);
}

function resourcesOf(context: PackedContext): string {
  const mac = context.electronPlatformName === 'darwin';
  return mac ? join(packagedExecutable(context), 'Contents', 'Resources') : join(context.appOutDir, 'resources');
}

/** Takes away what an unpacked Electron starts with instead of an app, and sets every fuse, before anything is signed. */
export default async function afterPack(context: PackedContext): Promise<void> {
  rmSync(join(resourcesOf(context), 'default_app.asar'), { force: true });
  await setFuses(packagedExecutable(context), STRICT_FUSES);
}
