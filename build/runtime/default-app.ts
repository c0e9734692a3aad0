import { createPackage } from '@electron/asar';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What Electron runs when it is given an app folder: it takes the folder from the command line, tells Electron about
 * it, and awaits its main module, so that `ready` does not fire before that module has run.
 */
const MAIN = `import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const given = process.argv.slice(1).find((word) => !word.startsWith('-'));
if (given === undefined) {
  console.error('usage: electron APP-FOLDER [FLAG ...]');
  app.exit(64);
} else {
  const path = resolve(given);
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  if (isFolder) {
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    app.setName(about.productName ?? about.name);
    app.setVersion(about.version);
    app.setAppPath(folder);
    await import(pathToFileURL(join(folder, about.main ?? 'index.js')).href);
  } else {
    app.setAppPath(folder);
    await import(pathToFileURL(path).href);
  }
}
`;

/** Writes the default_app.asar that lets an Electron start an unpacked app; `scratch` is a folder that may be filled. */
export async function writeDefaultApp(resourcesDir: string, scratch: string): Promise<void> {
  const source = join(scratch, 'default-app');
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.js', type: 'module' }));
  writeFileSync(join(source, 'main.js'), MAIN);
  mkdirSync(resourcesDir, { recursive: true });
  await createPackage(source, join(resourcesDir, 'default_app.asar'));
}
