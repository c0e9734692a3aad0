import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from './lib/paths.ts';
import { runMain, say } from './lib/say.ts';
import { drawIcon } from './package/draw-icon.ts';
import { icnsOf, icoOf } from './package/icon-files.ts';
import { withDisplay } from './runtime/display.ts';
import { ensureElectron } from './runtime/electron.ts';
import { ensureSystemLibraries } from './runtime/libraries.ts';

const folder = join(repoRoot, 'build', 'icons');

await runMain(async () => {
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  const electron = await ensureElectron();
  await ensureSystemLibraries(electron.path);
  const pictures = await withDisplay((display) => drawIcon(svg, electron, display));
  for (const { size, png } of pictures) writeFileSync(join(folder, `${size}x${size}.png`), png);
  writeFileSync(join(folder, 'icon.ico'), icoOf(pictures));
  writeFileSync(join(folder, 'icon.icns'), icnsOf(pictures));
  // A test compares this with the drawing, so that a new one is never forgotten here.
  writeFileSync(join(folder, 'drawn-from.sha256'), `${createHash('sha256').update(svg).digest('hex')}\n`);
  say(`Drew ${pictures.length} sizes, icon.ico and icon.icns in build/icons`);
  return 0;
});
