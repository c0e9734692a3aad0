import { FuseV1Options } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repoRoot } from '../../../build/lib/paths.ts';
import type { Artefact } from '../../../build/package/check/artefact.ts';
import { listProblems, wordProblems } from '../../../build/package/check/contents.ts';
import { cspProblems } from '../../../build/package/check/policy.ts';
import { sizeProblems, sizesOf } from '../../../build/package/check/sizes.ts';
import { updateProblems } from '../../../build/package/check/updates.ts';
import { fuseProblems, readFuses, setFuses, STRICT_FUSES } from '../../../build/package/fuses.ts';
import { tampered, type Opened } from './tampered.ts';

// Every check of a package on that package with one thing changed: what is never seen to fail may check nothing.

const main = ({ inside }: Opened): string => join(inside, 'out', 'main', 'main.js');
const scripts = ({ inside }: Opened): string[] => readdirSync(join(inside, 'out', 'main'), { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith('.js')).map((entry) => join(entry.parentPath, entry.name));
/** Changes the one script of main that says something. */
function change(opened: Opened, find: string | RegExp, put: string): void {
  const [file, ...others] = scripts(opened).filter((path) => readFileSync(path, 'utf8').search(find) !== -1);
  expect(others, String(find)).toEqual([]);
  writeFileSync(file ?? '', readFileSync(file ?? '', 'utf8').replace(find, put));
}

const archive: readonly (readonly [what: string, change: (opened: Opened) => void, check: (artefact: Artefact) => string[], said: RegExp])[] = [
  ['a source', ({ inside }) => writeFileSync(join(inside, 'out', 'main', 'main.ts'), 'x'), listProblems, /main\.ts does not belong/],
  ['a map', (opened) => writeFileSync(`${main(opened)}.map`, '{}'), listProblems, /main\.js\.map does not belong/],
  ['a test', ({ inside }) => { mkdirSync(join(inside, 'test')); writeFileSync(join(inside, 'test', 'a.test.js'), 'x'); }, listProblems, /a\.test\.js does not belong/],
  ['a file beside the archive', ({ root }) => writeFileSync(join(root, 'resources', 'default_app.asar'), 'x'), listProblems, /lies beside the archive/],
  ['no preload', ({ inside }) => rmSync(join(inside, 'out', 'preload', 'preload.cjs')), listProblems, /preload\.cjs is missing/],
  ['another platform’s SQLite', ({ inside }) => { const at = join(inside, 'node_modules', 'better-sqlite3', 'prebuilds'); copyFileSync(join(at, readdirSync(at)[0] ?? ''), join(at, 'win32-x64.node')); }, listProblems, /one SQLite for linux/],
  ['a private key', (opened) => appendFileSync(main(opened), `\n// -----BEGIN ${'PRIVATE'} KEY-----\n`), wordProblems, /holds a private key/],
  ['a token', (opened) => appendFileSync(main(opened), `\n// gh${'p_'}${'a'.repeat(36)}\n`), wordProblems, /holds a GitHub token/],
  ['a reference to a map', (opened) => appendFileSync(main(opened), `\n//# source${'MappingURL'}=main.js.map\n`), wordProblems, /holds a source map/],
  ['a folder of this machine', (opened) => appendFileSync(main(opened), `\n// ${repoRoot}/electron\n`), wordProblems, /names a folder of this machine/],
  ['a policy with inline script', (opened) => change(opened, /("script-src":\s*["`])'self'/, "$1'self' 'unsafe-inline'"), cspProblems, /script-src/],
  ['a policy that lets the page ask a network', (opened) => change(opened, /("default-src":\s*["`])'none'(?!;)/, "$1'self'"), cspProblems, /default-src/],
  ['a page with a script of its own', ({ inside }) => appendFileSync(join(inside, 'out', 'renderer', 'index.html'), '<script>x()</script>'), cspProblems, /a script of its own/],
  ['a place for updates that is not https', (opened) => change(opened, /\bupdateSource\(["`].*?\)/, 'updateSource("http://updates.example/", "k", "")'), updateProblems, /not https/],
  ['a place for updates that the environment names', (opened) => change(opened, /\bupdateSource\(["`].*?\)/, 'updateSource(process.env.DUTY_UPDATE_URL, "k", "")'), updateProblems, /cannot be told/],
  ['too much in main', (opened) => appendFileSync(main(opened), `\n// ${Array.from({ length: 40_000 }, (_, n) => (n * 2_654_435_761 % 4_294_967_296).toString(36)).join('')}\n`), (artefact) => sizeProblems(sizesOf(artefact)), /main, compressed/],
];
/** Declares a test for each thing that can be wrong with a package; `whole` is the package. */
export function checkTests(whole: () => Artefact): void {
  let folder = '';
  test.beforeEach(() => {
    test.setTimeout(180_000);
    folder = mkdtempSync(join(tmpdir(), 'duty-desk-tampered-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

  test('nothing is wrong with it packed again as it is', async () => {
    const same = await tampered(whole(), folder, () => undefined);
    expect([...listProblems(same), ...wordProblems(same), ...cspProblems(same), ...updateProblems(same), ...sizeProblems(sizesOf(same)), ...fuseProblems(await readFuses(same.executable))]).toEqual([]);
  });

  for (const [what, tamper, check, said] of archive) {
    test(`${what} is found in it`, async () => {
      expect(check(await tampered(whole(), folder, tamper))).toEqual(expect.arrayContaining([expect.stringMatching(said)]));
    });
  }

  test('each fuse the other way round is found in it', async () => {
    const copy = await tampered(whole(), folder, () => undefined);
    for (const { name, on } of await readFuses(copy.executable)) {
      await setFuses(copy.executable, { ...STRICT_FUSES, [FuseV1Options[name as keyof typeof FuseV1Options]]: !on });
      expect(fuseProblems(await readFuses(copy.executable))).toEqual([`${name} is ${on ? 'off' : 'on'}`]);
    }
  });
}
