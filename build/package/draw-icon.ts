import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../lib/run.ts';
import { Stop } from '../lib/say.ts';
import type { Display } from '../runtime/display.ts';
import type { ElectronRuntime } from '../runtime/electron.ts';
import { deskEnv, sandboxFlags } from '../start/desk-process.ts';
import { ICON_SIZES, type IconPicture } from './icon-files.ts';

const DEADLINE_MS = 60_000;

/** A page that knows one picture: Chromium draws it on a canvas of each size, with what is around it left clear. */
const MAIN = `import { app, BrowserWindow } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
app.disableHardwareAcceleration();
app.setPath('userData', join(folder, 'profile'));
async function draw() {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('about:blank');
  const { svg, sizes } = JSON.parse(readFileSync(join(folder, 'order.json'), 'utf8'));
  for (const size of sizes) {
    const drawn = await window.webContents.executeJavaScript(\`(async () => {
      const image = new Image(\${size}, \${size});
      image.src = 'data:image/svg+xml;base64,\${Buffer.from(svg).toString('base64')}';
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: \${size}, height: \${size} });
      canvas.getContext('2d').drawImage(image, 0, 0, \${size}, \${size});
      return canvas.toDataURL('image/png');
    })()\`);
    writeFileSync(join(folder, size + '.png'), Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64'));
  }
  app.exit(0);
}
// Not awaited here: Electron is ready only once its main module has run.
void app.whenReady().then(draw);
`;

/** Draws an SVG in every size of {@link ICON_SIZES} with the Chromium of an Electron. */
export async function drawIcon(svg: string, electron: ElectronRuntime, display: Display): Promise<IconPicture[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duty-desk-icon-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'icon', version: '1.0.0', type: 'module', main: 'main.js' }));
    writeFileSync(join(folder, 'main.js'), MAIN);
    writeFileSync(join(folder, 'order.json'), JSON.stringify({ svg, sizes: ICON_SIZES }));
    const drawn = await run(electron.path, [...sandboxFlags(), folder], { env: deskEnv(electron, display), timeoutMs: DEADLINE_MS });
    if (drawn.code !== 0) throw new Stop(`The icon could not be drawn: ${drawn.stderr.trim() || `Electron ended with code ${drawn.code}`}`);
    return ICON_SIZES.map((size) => ({ size, png: readFileSync(join(folder, `${size}.png`)) }));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
