import { join } from 'node:path';
import { run } from '../lib/run.ts';

const TOOL_DEADLINE_MS = 300_000;

/** What a check says: nothing when all is well, else what is wrong, for the reader. */
export type Verdict = string | null;

async function tool(root: string, script: string, args: readonly string[]): Promise<Verdict> {
  const ran = await run(process.execPath, [join(root, script), ...args], { cwd: root, timeoutMs: TOOL_DEADLINE_MS });
  if (ran.code === 0) return null;
  return `${ran.stdout}${ran.stderr}`.trim() || `${script} ended with code ${ran.code}`;
}

/** Type errors in any layer; each layer knows only the layers it may import. */
export function checkTypes(root: string): Promise<Verdict> {
  return tool(root, 'node_modules/typescript/lib/tsc.js', ['-b', '--pretty', 'false']);
}

/** What oxlint finds, import cycles among it. */
export function checkLint(root: string): Promise<Verdict> {
  return tool(root, 'node_modules/oxlint/bin/oxlint', ['--config', '.oxlintrc.json', '--deny-warnings', '--format', 'unix']);
}

/** Code, files and packages that nothing uses. */
export function checkDeadCode(root: string): Promise<Verdict> {
  return tool(root, 'node_modules/knip/bin/knip.js', ['--config', 'build/knip.json', '--no-progress']);
}

/** A generated API document that is not what the contract says now. */
export function checkOpenApi(root: string): Promise<Verdict> {
  return tool(root, 'build/openapi.ts', ['--check']);
}
