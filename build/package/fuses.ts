import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire, type FuseV1Config } from '@electron/fuses';

/** Every fuse as strict as it goes: no Node by another name, no code from outside the archive that was checked. */
export const STRICT_FUSES: Readonly<Record<FuseV1Options, boolean>> = {
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

/** A fuse of an executable: its name, null when we have no name for it, and whether it is on. */
export interface Fuse {
  readonly name: string | null;
  readonly on: boolean;
}

/** The fuses that an executable has, in their order. Rejects when it has none. */
export async function readFuses(executable: string): Promise<Fuse[]> {
  const wire = (await getCurrentFuseWire(executable)) as unknown as Record<string, number>;
  const places = Object.keys(wire).filter((key) => /^\d+$/.test(key)).map(Number).sort((a, b) => a - b);
  return places.map((place) => ({ name: FuseV1Options[place] ?? null, on: wire[place] === FuseState.ENABLE }));
}

/** Sets all the fuses that an executable has. One that it has and we do not name is an error (strictlyRequireAllFuses). */
export async function setFuses(executable: string, wanted: Readonly<Record<FuseV1Options, boolean>>): Promise<void> {
  // The tool refuses to be told of a fuse that an older Electron does not have; check:package says which those were.
  const has = (await readFuses(executable)).length;
  const config = {
    ...Object.fromEntries(Object.entries(wanted).filter(([place]) => Number(place) < has)),
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // A Mac runs only what is signed, if by nobody: changing a byte takes the linker's signature away.
    resetAdHocDarwinSignature: process.platform === 'darwin',
  } satisfies Partial<FuseV1Config> as FuseV1Config;
  await flipFuses(executable, config);
}

/** What is wrong with some fuses; `differing` may be the other way round than {@link STRICT_FUSES}. */
export function fuseProblems(fuses: readonly Fuse[], differing: readonly string[] = []): string[] {
  return fuses.flatMap(({ name, on }, place) => {
    if (name === null) return [`fuse ${place} has no name here; build/package/fuses.ts must say what it is to be`];
    const wanted = STRICT_FUSES[FuseV1Options[name as keyof typeof FuseV1Options]] !== differing.includes(name);
    return on === wanted ? [] : [`${name} is ${on ? 'on' : 'off'}`];
  });
}

/** The names of the fuses that we set and an executable does not have. */
export function missingFuses(fuses: readonly Fuse[]): string[] {
  return Object.keys(STRICT_FUSES).map((place) => FuseV1Options[Number(place)] ?? '').filter((name) => !fuses.some((fuse) => fuse.name === name));
}
