import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import shipped from '../../../build/electron.vite.config.ts';
import { repoRoot } from '../../../build/lib/paths.ts';
import { isTaken, OFF, type Edit } from './guards/edit.ts';
import { guards } from './guards/index.ts';
import { carriers } from './guards/page.ts';

// How the desk is built for the test that takes its guards away: each of them asks the environment first. Nothing of this
// is shipped; it lies under node_modules/.cache.

const edits: readonly Edit[] = [
  ...Object.entries(guards).flatMap(([name, list]: [string, readonly Edit[]]) => list.map((edit) => ({ ...edit, put: edit.put.replaceAll(OFF, () => isTaken(name)) }))),
  ...carriers,
];

/** A file with every guard in it made conditional. Throws when a guard is not where this test believes it. */
function loosened(file: string): string {
  return edits.filter((edit) => edit.file === file).reduce((text, { find, put }) => {
    if (text.split(find).length !== 2) throw new Error(`${file}: the guard “${find}” stands there ${text.split(find).length - 1} times.`);
    return text.replace(find, () => put);
  }, readFileSync(join(repoRoot, file), 'utf8'));
}

for (const file of new Set(edits.map((edit) => edit.file))) loosened(file);

const plugin: Plugin = {
  name: 'guards-ask-the-environment',
  enforce: 'pre',
  load(id) {
    const file = relative(repoRoot, id.split('?')[0] ?? '').split(sep).join('/');
    return edits.some((edit) => edit.file === file) ? loosened(file) : null;
  },
};

const out = process.env['DUTY_TEST_GUARDLESS'] ?? join(repoRoot, 'node_modules', '.cache', 'duty-desk-guardless');
const into = (part: UserConfig | undefined, folder: string): UserConfig => ({ ...part, plugins: [plugin, ...(part?.plugins ?? [])], build: { ...part?.build, outDir: join(out, 'out', folder) } });

const config = shipped as { main?: UserConfig; preload?: UserConfig; renderer?: UserConfig };
export default { main: into(config.main, 'main'), preload: into(config.preload, 'preload'), renderer: into(config.renderer, 'renderer') };
