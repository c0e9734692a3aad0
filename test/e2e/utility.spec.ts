import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { repoRoot } from '../../build/lib/paths.ts';
import { deskEnv, sandboxFlags } from '../../build/start/desk-process.ts';
import { testElectron } from '../support/electron-app.ts';

// The shipped desk runs its service in a utility process. Development's Electron is too old for SQLite there, so the
// same host and the same line are run here with an echo in SQLite's place.

let folder = '';
test.beforeAll(async () => {
  test.skip(testElectron().packaged === true, 'a package runs nothing but itself');
  folder = mkdtempSync(join(tmpdir(), 'duty-desk-utility-'));
  const support = join(repoRoot, 'test', 'e2e', 'support');
  await build({
    configFile: false,
    root: repoRoot,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: folder,
      rolldownOptions: {
        external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        input: { main: join(support, 'utility-main.ts'), child: join(support, 'utility-child.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'utility', version: '1.0.0', type: 'module', main: 'main.js' }));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the service runs in a utility process, comes back after a crash and closes in order', async () => {
  const electron = testElectron();
  const stdout = await new Promise<string>((resolve, reject) => {
    const env = { ...deskEnv(electron, { env: {} }), DUTY_TEST_SECRET: 'x' };
    execFile(electron.path, [...sandboxFlags(), folder, `--user-data-dir=${join(folder, 'profile')}`], { env, timeout: 40_000 }, (error, out) => (error === null ? resolve(out) : reject(error)));
  });
  expect(JSON.parse(stdout.split('\n').find((line) => line.startsWith('{')) ?? '{}')).toEqual({
    opened: { session: null },
    first: { ok: true, value: { text: 'hello', secret: null } },
    cut: { ok: false, error: expect.objectContaining({ code: 'service-stopped' }) },
    second: { ok: true, value: { text: 'hello again', secret: null } },
    told: ['reopened'],
    closedQuickly: true,
  });
});
