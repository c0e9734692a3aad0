import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { firstFonts, startFiles, usedIconWeights } from './lib/page-plugins.ts';
import { repoRoot } from './lib/paths.ts';
import { startChunks } from './lib/start-chunks.ts';

const at = (path: string): string => resolve(repoRoot, path);

/** The oldest Node and Chromium that may run the code: those of the development runtime, see runtime/registry-electron.ts. */
const NODE_TARGET = 'node20.18';
const CHROMIUM_TARGET = 'chrome130';

/** The one package with native code; everything else is bundled. electron and Node's own modules are external already. */
const EXTERNAL = ['better-sqlite3'];

/** Where updates are looked for, and whose signature they must carry: put into what is built, so that what runs asks nothing of its environment. */
const UPDATES = Object.fromEntries(['DUTY_UPDATE_URL', 'DUTY_UPDATE_KEY', 'DUTY_UPDATE_PUBLISHER'].map((name) => [name, JSON.stringify(process.env[name] ?? '')]));

export default defineConfig({
  main: {
    root: repoRoot,
    define: UPDATES,
    // Its entry for Node names a `require` of its own, beside the one that electron-vite puts into every chunk; we use nothing of it that needs a thread.
    resolve: { alias: [{ find: /^fflate$/u, replacement: 'fflate/browser' }] },
    build: {
      outDir: at('out/main'),
      target: NODE_TARGET,
      externalizeDeps: false,
      rolldownOptions: {
        external: EXTERNAL,
        input: {
          main: at('electron/main.ts'),
          service: at('electron/service/service.ts'),
          practice: at('electron/community/practice/practice-cli.ts'),
          desk: at('electron/service/desk-cli.ts'),
          print: at('electron/print.ts'),
        },
        // Read and compiled at every start: without comments and blanks it is two thirds as long. Names stay, for the places in the log.
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', minify: { compress: false, mangle: false, codegen: true }, codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: startChunks() }] } },
      },
    },
  },
  preload: {
    root: repoRoot,
    build: {
      outDir: at('out/preload'),
      target: NODE_TARGET,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        // A sandboxed preload cannot load a second file, so it is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), usedIconWeights(), firstFonts()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: CHROMIUM_TARGET,
      // Parsed at every start: half the size is a third of the time until the queue stands.
      minify: 'oxc',
      // The page's policy allows no inline script, style or data: address: every asset is a file of its own.
      assetsInlineLimit: 0,
      // One script on purpose, see startFiles; it comes from the disk.
      chunkSizeWarningLimit: 1_000,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: at('renderer/index.html') }, output: { codeSplitting: { groups: [{ name: startFiles(), debugName: 'start' }] } } },
    },
  },
});
