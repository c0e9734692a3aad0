import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { join } from 'node:path';

/** What electron-builder tells its hook about the package it has just put together. */
export interface PackedContext {
  appOutDir: string;
  electronPlatformName: string;
  packager: { appInfo: { productFilename: string }; executableName?: string };
}

/** Every fuse as strict as it goes: no Node by another name, no code from outside the archive that was checked. */
const STRICT = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Speed only: the traps make WebAssembly's bounds checks cheap, and are as safe as the checks.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Where the executable of a package stands, on each platform. */
export function packagedExecutable({ appOutDir, electronPlatformName, packager }: PackedContext): string {
  const product = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${product}.app`);
  if (electronPlatformName === 'win32') return join(appOutDir, `${product}.exe`);
  return join(appOutDir, packager.executableName ?? product);
}

/** Sets all the fuses that this Electron has; one that it has and we do not name stops the packaging. */
export default async function setFuses(context: PackedContext): Promise<void> {
  const executable = packagedExecutable(context);
  const wire = await getCurrentFuseWire(executable);
  const has = Object.keys(wire).filter((key) => /^\d+$/.test(key));
  const unnamed = has.filter((key) => !(key in STRICT));
  if (unnamed.length > 0) throw new Error(`This Electron has fuses that build/package/set-fuses.ts does not name: ${unnamed.join(', ')}.`);
  const chosen = Object.fromEntries(Object.entries(STRICT).filter(([key]) => has.includes(key)));
  await flipFuses(executable, { version: FuseVersion.V1, resetAdHocDarwinSignature: false, ...chosen });
}
