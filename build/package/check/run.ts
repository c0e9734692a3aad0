import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRegistryPackage, nameOf, readLock } from '../../lib/lock-file.ts';
import { fuseProblems, missingFuses, readFuses, type Fuse } from '../fuses.ts';
import type { Sbom } from '../sbom.ts';
import { TRIAL_FOLDER } from '../trial.ts';
import { auditShipped } from './audit.ts';
import { filesUnder, type Artefact } from './artefact.ts';
import { listProblems, wordProblems } from './contents.ts';
import { ageProblems, electronAge } from './electron-age.ts';
import { cspProblems } from './policy.ts';
import { updateAddress, updateProblems } from './updates.ts';
import { sayBytes, sizeProblems, sizesOf, type Sizes } from './sizes.ts';

/** One check of a package: what is wrong, and what there is to know when nothing is. */
export interface Verdict {
  readonly name: string;
  readonly problems: readonly string[];
  readonly note: string;
  /** It could not be looked at here; why stands in the note. */
  readonly skipped?: true;
}

/** What the checks found, and the figures among it. */
export interface Report {
  readonly verdicts: readonly Verdict[];
  readonly electron: string;
  readonly trial: boolean;
  readonly fuses: readonly Fuse[];
  readonly sizes: Sizes;
}

/** Whether a package carries a Node beside its Electron, because that Electron is of the machine and not of package.json. */
export function isTrial(artefact: Artefact): boolean {
  return filesUnder(join(artefact.resources, TRIAL_FOLDER)).length > 0;
}

/** Whether the platform's own record of the archive's hash is the archive's; Linux keeps none. */
function integrityVerdict({ platform, root, executable, headerHash }: Artefact): Verdict {
  const name = 'asar integrity';
  if (platform === 'linux') return { name, problems: [], note: 'Electron has none on Linux', skipped: true };
  const holder = platform === 'darwin' ? join(root, 'Contents', 'Info.plist') : executable;
  const held = readFileSync(holder).includes(headerHash);
  return { name, problems: held ? [] : ['the hash of the archive is not the one that was written down for it'], note: 'the archive is the one that was written down' };
}

async function ageVerdict(version: string, trial: boolean, now: number): Promise<Verdict> {
  const name = 'age of Electron';
  const age = await electronAge(version, now);
  if (age === null) return { name, problems: [], note: `Electron ${version}; the registry did not say when it was released`, skipped: true };
  const note = `Electron ${version}, ${age.days} days, newest of its major ${age.newestOfMajor}`;
  return trial ? { name, problems: [], note: `${note}; a trial package, so not judged`, skipped: true } : { name, problems: ageProblems(version, age), note };
}

async function auditVerdict(root: string): Promise<Verdict> {
  const name = 'npm audit';
  const counts = await auditShipped(root);
  if (typeof counts === 'string') return { name, problems: [], note: counts, skipped: true };
  const bad = ['moderate', 'high', 'critical'].filter((kind) => (counts[kind] ?? 0) > 0);
  return { name, problems: bad.map((kind) => `${counts[kind] ?? 0} known weaknesses of kind ${kind} in what is shipped`), note: 'no known weaknesses in what is shipped' };
}

function sbomVerdict(root: string, sbom: Sbom | null): Verdict {
  const name = 'bill of materials';
  if (sbom === null) return { name, problems: ['dist/sbom.cdx.json is missing; npm run package writes it'], note: '' };
  const listed = new Set(sbom.components.map((one) => `${one.name}@${one.version}`));
  const shipped = Object.entries(readLock(root).packages).filter(([path, { dev }]) => isRegistryPackage(path) && dev !== true);
  const missing = shipped.map(([path, entry]) => `${nameOf(path, entry)}@${entry.version ?? ''}`).filter((one) => !listed.has(one));
  const whole = sbom.bomFormat === 'CycloneDX' && sbom.components.some((one) => one.name === 'electron');
  return { name, problems: [...(whole ? [] : ['it is not CycloneDX with Electron in it']), ...missing.map((one) => `${one} is not in it`)], note: `${sbom.components.length} components, CycloneDX` };
}

/** The bill of materials that `npm run package` wrote, or null. */
export function readSbom(dist: string): Sbom | null {
  const file = join(dist, 'sbom.cdx.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Sbom) : null;
}

/** Runs every check on a package; `now` is milliseconds since 1970, `differing` are fuses that a variant for tests has the other way round. */
export async function checkArtefact(artefact: Artefact, root: string, now: number, differing: readonly string[] = []): Promise<Report> {
  const trial = isTrial(artefact);
  const sbom = readSbom(join(root, 'dist'));
  const electron = sbom?.components.find(({ name }) => name === 'electron')?.version ?? 'of unknown version';
  const fuses = await readFuses(artefact.executable);
  const missing = missingFuses(fuses);
  const sizes = sizesOf(artefact);
  const fuseNote = `${fuses.length} set${missing.length === 0 ? '' : `; this Electron does not have ${missing.join(', ')}`}${differing.length === 0 ? '' : `; for tests the other way round: ${differing.join(', ')}`}`;
  const verdicts: Verdict[] = [
    { name: 'fuses', problems: [...fuseProblems(fuses, differing), ...(trial ? [] : missing.map((fuse) => `${fuse} is missing`))], note: fuseNote },
    { name: 'list of files', problems: listProblems(artefact), note: `${artefact.files.size} files, all on the list` },
    { name: 'secrets and sources', problems: wordProblems(artefact), note: 'none' },
    { name: 'policy of the page', problems: cspProblems(artefact), note: 'nothing but its own files' },
    { name: 'sizes', problems: sizeProblems(sizes), note: `our part ${sayBytes(sizes.ours)}; compressed: first script ${sayBytes(sizes.firstScript)}, style ${sayBytes(sizes.firstStyle)}, main ${sayBytes(sizes.main)}` },
    { name: 'licences', problems: existsSync(join(artefact.root, artefact.platform === 'darwin' ? 'Contents/licences.txt' : 'licences.txt')) ? [] : ['licences.txt is missing'], note: 'licences.txt is there' },
    { name: 'updates', problems: updateProblems(artefact), note: updateAddress(artefact) || 'it never looks: built without a place' },
    integrityVerdict(artefact),
    sbomVerdict(root, sbom),
    await ageVerdict(electron, trial, now),
    await auditVerdict(root),
  ];
  return { verdicts, electron, trial, fuses, sizes };
}
