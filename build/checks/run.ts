import { readTree, type Problem, type SourceFile } from '../lib/source-files.ts';
import { checkDocs } from './docs.ts';
import { checkGlobals } from './globals.ts';
import { checkLayers } from './layers.ts';
import { checkLockFile } from './lock-file.ts';
import { checkMachinePaths } from './machine-paths.ts';
import { checkReasons } from './reasons.ts';
import { checkSizes } from './sizes.ts';
import { checkDeadCode, checkLint, checkOpenApi, checkTypes, type Verdict } from './tools.ts';
import { checkPageWeight, checkStartWeight } from './weight.ts';

/** How one check ended. */
export interface Outcome {
  name: string;
  ok: boolean;
}

const TREE_CHECKS: [name: string, check: (files: readonly SourceFile[]) => Problem[]][] = [
  ['layers and doors', checkLayers],
  ['weight of the page', checkPageWeight],
  ['weight of a start', checkStartWeight],
  ['clock and network', checkGlobals],
  ['docstrings', checkDocs],
  ['file sizes', checkSizes],
  ['machine paths', checkMachinePaths],
  ['reasons for packages', checkReasons],
  ['lock file and licences', checkLockFile],
];

const TOOL_CHECKS: [name: string, check: (root: string) => Promise<Verdict>][] = [
  ['types', checkTypes],
  ['lint', checkLint],
  ['dead code', checkDeadCode],
  ['API document', checkOpenApi],
];

function print(name: string, verdict: Verdict, startedAt: number): Outcome {
  const ms = Math.round(performance.now() - startedAt);
  process.stdout.write(`${verdict === null ? 'ok    ' : 'failed'}  ${name} (${ms} ms)\n`);
  if (verdict !== null) process.stdout.write(`${verdict.replace(/^/gm, '        ')}\n`);
  return { name, ok: verdict === null };
}

function listOf(problems: readonly Problem[]): Verdict {
  if (problems.length === 0) return null;
  return problems.map(({ file, line, message }) => `${file}${line > 0 ? `:${line}` : ''}  ${message}`).join('\n');
}

/** Runs every check, prints how each ended, and goes on after a failure. */
export async function runChecks(root: string): Promise<Outcome[]> {
  // The tools are processes of their own and work while the tree is read here.
  const started = performance.now();
  const tools = TOOL_CHECKS.map(async ([name, check]) => print(name, await check(root), started));
  const files = readTree(root);
  const tree = TREE_CHECKS.map(([name, check]) => {
    const begun = performance.now();
    return print(name, listOf(check(files)), begun);
  });
  return [...tree, ...(await Promise.all(tools))];
}
