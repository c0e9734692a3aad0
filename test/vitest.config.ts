import { defineConfig } from 'vitest/config';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ByProject } from './sequencer.ts';
import { TIME_ZONES } from './unit/zones.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Nothing in these knows of a day or an hour: once is enough. */
const TIMELESS = ['test/unit/build/**', 'test/unit/gallery/**', 'test/unit/renderer/class-names.test.ts', 'test/unit/electron/{files,host,image-address,week-files}.test.ts', 'test/unit/shared/contract/**', 'test/unit/shared/model/triage/**', 'test/unit/shared/model/{report-reasons,search-match,cover-levels,evidence,images,handover-rules,merged,small-counts,undo,notices,search-typing,week-export,heavy-reading}.test.ts', 'test/unit/renderer/app/{keys,keys-here,choose-keys,routes,list-place}.test.ts'];

const SECOND_MS = 1_000;

function folder(name: string, timeZone: string | null) {
  return {
    extends: true as const,
    test: {
      name: timeZone === null ? name : `${name} ${timeZone}`,
      include: [`test/${name}/**/*.test.{ts,tsx}`],
      ...(timeZone !== null && timeZone !== 'UTC' && { exclude: TIMELESS }),
      // Forks take TZ from their environment before they start; threads would share ours.
      ...(timeZone !== null && { env: { TZ: timeZone } }),
      // These tests keep nothing outside of themselves, so that one process serves many files: starting it and reading zod,
      // SQLite and the community cost as much as what most files try. Torture stops and kills what it runs in.
      isolate: name === 'torture',
    },
  };
}

export default defineConfig({
  root,
  test: {
    pool: 'forks',
    // Half of a test's time is waiting for files and lines, so two processors serve more than two.
    maxWorkers: Math.max(3, availableParallelism() + 1),
    passWithNoTests: true,
    // A test that starts programs waits long on a machine that does other things as well.
    testTimeout: 60 * SECOND_MS,
    hookTimeout: 30 * SECOND_MS,
    // Tests that only pass in one order hide what they depend on.
    sequence: { shuffle: true, sequencer: ByProject },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      ...TIME_ZONES.map((timeZone) => folder('unit', timeZone)),
      ...['store', 'sync', 'torture', 'community', 'desk', 'security'].map((name) => folder(name, null)),
    ],
  },
});
