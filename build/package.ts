import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from './lib/build-app.ts';
import { repoRoot } from './lib/paths.ts';
import { run } from './lib/run.ts';
import { runMain, say, Stop } from './lib/say.ts';
import { artefactFolders, openArtefact } from './package/check/artefact.ts';
import { checkAndTell } from './package/check/command.ts';
import { missingFuses, readFuses } from './package/fuses.ts';
import { hasPublisher, leftOut } from './package/left-out.ts';
import { licenceNotices } from './package/licences.ts';
import { readSbomOf } from './package/sbom.ts';
import { addTrialNode } from './package/trial.ts';
import { updateVariableProblems } from './package/update-signature.ts';
import { withDisplay } from './runtime/display.ts';
import { ensureElectron, type ElectronRuntime } from './runtime/electron.ts';

const BUILDER = join(repoRoot, 'node_modules', 'electron-builder', 'cli.js');
const DIST = join(repoRoot, 'dist');

function shippedVersion(): string {
  const about = JSON.parse(readFileSync(join(repoRoot, 'node_modules', 'electron', 'package.json'), 'utf8')) as { version: string };
  return about.version;
}

function readFlags(): { dir: boolean; signed: boolean } {
  try {
    const { values } = parseArgs({ options: { dir: { type: 'boolean' }, signed: { type: 'boolean' } } });
    return { dir: values.dir ?? false, signed: values.signed ?? false };
  } catch (error) {
    throw new Stop(`${(error as Error).message}\nUsage: npm run package -- [--dir] [--signed]`, 64);
  }
}

/** What electron-builder is told beyond electron-builder.yml. */
function builderArguments({ dir, signed }: { dir: boolean; signed: boolean }, electron: ElectronRuntime): string[] {
  const { DUTY_MAINTAINER: maintainer, DUTY_HOMEPAGE: homepage, DUTY_UPDATE_URL: updates, DUTY_RELEASE_NOTES: notes } = process.env;
  const publisher = hasPublisher(process.env) ? [`--config.linux.maintainer=${maintainer ?? ''}`, `--config.extraMetadata.homepage=${homepage ?? ''}`] : [];
  const targets = dir ? ['--dir'] : process.platform === 'linux' && publisher.length === 0 ? ['--linux', 'AppImage', 'tar.gz'] : [];
  // Electron-builder then writes latest-linux.yml and its like; npm run sign-updates signs them.
  const feed = updates ? ['--config.publish.provider=generic', `--config.publish.url=${updates}`] : [];
  const news = notes ? [`--config.releaseInfo.releaseNotesFile=${resolve(notes)}`] : [];
  const sign = signed ? ['--config.forceCodeSigning=true'] : [];
  return ['--config', 'electron-builder.yml', `--config.electronDist=${electron.dist}`, `--config.electronVersion=${electron.version}`, '--publish', 'never', ...publisher, ...feed, ...news, ...sign, ...targets];
}

await runMain(async () => {
  const flags = readFlags();
  const wrong = updateVariableProblems(process.env);
  if (wrong.length > 0) throw new Stop(wrong.join('\n'), 64);
  await buildApp();
  const electron = await ensureElectron();
  const shipped = shippedVersion();
  const trial = electron.version !== shipped;
  if (trial && !flags.dir) throw new Stop(`Installers are built with Electron ${shipped}, which could not be fetched here; --dir makes a trial package.`);
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(repoRoot, 'out', 'licences.txt'), licenceNotices(repoRoot));
  writeFileSync(join(DIST, 'sbom.cdx.json'), `${JSON.stringify(readSbomOf(repoRoot, electron.version), null, 2)}\n`);
  const made = await run(process.execPath, [BUILDER, ...builderArguments(flags, electron)], { cwd: repoRoot, show: true });
  if (made.code !== 0) throw new Stop('The package could not be made; the reason stands above.', made.code);
  const artefacts = artefactFolders(DIST).map(openArtefact).filter((one) => one !== null);
  if (electron.node) for (const { resources } of artefacts) addTrialNode(resources);
  const well = await withDisplay(async (display) => {
    let all = artefacts.length > 0;
    for (const artefact of artefacts) all = (await checkAndTell(artefact, display)) && all;
    return all;
  });
  const [first] = artefacts;
  const without = leftOut({ dir: flags.dir, platform: process.platform, shipped, electron: electron.version, missingFuses: first === undefined ? [] : missingFuses(await readFuses(first.executable)) }, process.env);
  if (without.length > 0) say(`Left out:\n${without.map((line) => `  ${line}`).join('\n')}`);
  say(`The package is in ${DIST}`);
  return well ? 0 : 1;
});
