import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRegistryPackage, nameOf, readLock, type LockEntry, type LockFile } from '../lib/lock-file.ts';

/** A component of a CycloneDX bill of materials. */
export interface Component {
  readonly type: 'library' | 'framework';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly ({ readonly license: { readonly id: string } } | { readonly expression: string })[];
  readonly hashes?: readonly { readonly alg: 'SHA-512'; readonly content: string }[];
}

/** A bill of materials in CycloneDX 1.6. */
export interface Sbom {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly serialNumber: string;
  readonly version: 1;
  readonly metadata: { readonly component: Readonly<Record<string, unknown>> };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

function componentOf(path: string, entry: LockEntry): Component {
  const [name, version] = [nameOf(path, entry), entry.version ?? ''];
  const { license, integrity } = entry;
  return {
    type: 'library',
    'bom-ref': purlOf(name, version),
    name,
    version,
    purl: purlOf(name, version),
    ...(license === undefined ? {} : { licenses: [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }] }),
    ...(integrity === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex') }] }),
  };
}

/** Where a package that stands at `from` finds another: in the nearest node_modules on the way up. */
function resolveIn(packages: LockFile['packages'], from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (folder === '') return null;
  }
}

/** A serial number that follows from the contents, so that the same sources give the same file. */
function serialOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * The bill of materials of a package: what the lock file has for use, with its hashes, and the Electron that is inside.
 * `npm sbom` was tried (npm 11.19): it lists what is left out, leaves out zod, and gives an aliased package its alias' name.
 */
export function sbomOf(lock: LockFile, about: { readonly name: string; readonly version: string }, electronVersion: string): Sbom {
  const shipped = Object.entries(lock.packages).filter(([path, entry]) => isRegistryPackage(path) && entry.dev !== true);
  const electron: Component = { type: 'framework', 'bom-ref': purlOf('electron', electronVersion), name: 'electron', version: electronVersion, purl: purlOf('electron', electronVersion), licenses: [{ license: { id: 'MIT' } }] };
  const refs = new Map(shipped.map(([path, entry]) => [path, componentOf(path, entry)['bom-ref']]));
  const needs = (path: string, entry: LockEntry): string[] => Object.keys({ ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies })
    .flatMap((name) => refs.get(resolveIn(lock.packages, path, name) ?? '') ?? []).sort();
  const root = purlOf(about.name, about.version);
  const components = [...new Map([...shipped.map(([path, entry]) => componentOf(path, entry)), electron].map((one) => [one['bom-ref'], one])).values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
  const dependencies = [
    { ref: root, dependsOn: [...needs('', lock.packages[''] ?? {}), electron['bom-ref']] },
    ...shipped.map(([path, entry]) => ({ ref: refs.get(path) ?? '', dependsOn: needs(path, entry) })),
  ];
  const component = { type: 'application', 'bom-ref': root, name: about.name, version: about.version, licenses: [{ license: { id: 'MIT' } }] };
  const serialNumber = serialOf(JSON.stringify([component, components, dependencies]));
  return { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber, version: 1, metadata: { component }, components, dependencies };
}

/** The bill of materials of a checkout with the Electron of that version. */
export function readSbomOf(root: string, electronVersion: string): Sbom {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
  return sbomOf(readLock(root), about, electronVersion);
}
