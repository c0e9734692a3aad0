import { extractFile, getRawHeader } from '@electron/asar';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file inside the archive: its size in bytes, and whether it lies outside of it for the system to load. */
export interface Packed {
  readonly size: number;
  readonly unpacked: boolean;
}

/** A built app, unpacked on the disk. */
export interface Artefact {
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** The folder of the app, or the .app of a Mac. */
  readonly root: string;
  readonly resources: string;
  /** What the fuses are in. */
  readonly executable: string;
  /** The archive's files by their paths with forward slashes. */
  readonly files: ReadonlyMap<string, Packed>;
  /** Bytes of the archive and of what lies beside it for the system to load. */
  readonly ourBytes: number;
  /** SHA-256 of the archive's header, hex; what a platform with asar integrity compares. */
  readonly headerHash: string;
  /** Reads a file of the archive. */
  read(path: string): Buffer;
}

interface Header {
  readonly files?: Readonly<Record<string, Header>>;
  readonly size?: number;
  readonly unpacked?: boolean;
}

function filesIn(header: Header, at = ''): [string, Packed][] {
  return Object.entries(header.files ?? {}).flatMap(([name, entry]): [string, Packed][] => {
    const path = at === '' ? name : `${at}/${name}`;
    return entry.files === undefined ? [[path, { size: entry.size ?? 0, unpacked: entry.unpacked === true }]] : filesIn(entry, path);
  });
}

/** The files under a folder, by their paths with forward slashes; none when it is not there. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function placesIn(folder: string): Pick<Artefact, 'platform' | 'root' | 'resources' | 'executable'> | null {
  const names = readdirSync(folder);
  const app = names.find((name) => name.endsWith('.app'));
  if (app !== undefined) return { platform: 'darwin', root: join(folder, app), resources: join(folder, app, 'Contents', 'Resources'), executable: join(folder, app) };
  const resources = join(folder, 'resources');
  const exe = names.find((name) => name.endsWith('.exe'));
  if (exe !== undefined) return { platform: 'win32', root: folder, resources, executable: join(folder, exe) };
  return names.includes('duty-desk') ? { platform: 'linux', root: folder, resources, executable: join(folder, 'duty-desk') } : null;
}

/** Opens the unpacked app in a folder; null when there is none. */
export function openArtefact(folder: string): Artefact | null {
  const places = existsSync(folder) ? placesIn(folder) : null;
  if (places === null || !existsSync(join(places.resources, 'app.asar'))) return null;
  const asar = join(places.resources, 'app.asar');
  const { header, headerString } = getRawHeader(asar) as unknown as { header: Header; headerString: string };
  const unpacked = join(places.resources, 'app.asar.unpacked');
  const beside = filesUnder(unpacked).reduce((sum, file) => sum + statSync(join(unpacked, file)).size, 0);
  const files = new Map(filesIn(header));
  return {
    ...places,
    files,
    ourBytes: statSync(asar).size + beside,
    headerHash: createHash('sha256').update(headerString).digest('hex'),
    read: (path) => (files.get(path)?.unpacked === true ? readFileSync(join(unpacked, path)) : extractFile(asar, path.split('/').join(sep))),
  };
}

/** The folders under dist/ that hold an unpacked app. */
export function artefactFolders(dist: string): string[] {
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isDirectory() && /(-unpacked|^mac)/.test(entry.name)).map((entry) => join(dist, entry.name)).sort();
}
