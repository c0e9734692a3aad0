import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repoRoot } from '../../../../build/lib/paths.ts';
import { run } from '../../../../build/lib/run.ts';
import { FIGURES_VARIABLE } from './measure.ts';

const RUN_MS = 4 * 3_600_000;
const WHOLE = { DUTY_FUZZ_CALLS: '100000', DUTY_FUZZ_ANSWERS: '100000', DUTY_FUZZ_MUTATIONS: '200' };

/** Runs the three fuzzes at full length, one after the other; the environment may name other lengths. Figures come from the tests themselves. */
export async function fuzz(): Promise<Readonly<Record<string, number>> & { readonly problems: readonly string[] }> {
  const figures = mkdtempSync(join(tmpdir(), 'duty-desk-fuzz-'));
  const problems: string[] = [];
  try {
    for (const name of ['fuzz-bridge', 'fuzz-answers', 'authorization']) {
      const args = [join(repoRoot, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', `test/security/${name}.test.ts`];
      const { code } = await run(process.execPath, args, { cwd: repoRoot, show: true, timeoutMs: RUN_MS, env: { ...WHOLE, ...process.env, [FIGURES_VARIABLE]: figures } });
      if (code !== 0) problems.push(`${name} failed; what it found stands above`);
    }
    const found = readdirSync(figures).map((file) => JSON.parse(readFileSync(join(figures, file), 'utf8')) as Record<string, number>);
    return { ...Object.assign({}, ...found) as Record<string, number>, problems } as never;
  } finally {
    rmSync(figures, { recursive: true, force: true });
  }
}
