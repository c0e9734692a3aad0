import { join } from 'node:path';
import { repoRoot } from './lib/paths.ts';
import { runMain, Stop } from './lib/say.ts';
import { artefactFolders, openArtefact } from './package/check/artefact.ts';
import { checkAndTell } from './package/check/command.ts';
import { withDisplay } from './runtime/display.ts';

await runMain(async () => {
  const artefacts = artefactFolders(join(repoRoot, 'dist')).map(openArtefact).filter((one) => one !== null);
  if (artefacts.length === 0) throw new Stop('There is no package in dist/; npm run package -- --dir makes one.');
  return withDisplay(async (display) => {
    let well = true;
    for (const artefact of artefacts) well = (await checkAndTell(artefact, display)) && well;
    return well ? 0 : 1;
  });
});
