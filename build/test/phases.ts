import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from '../checks/run.ts';
import { buildApp } from '../lib/build-app.ts';
import { repoRoot } from '../lib/paths.ts';
import { exitCodeOf } from '../lib/run.ts';
import { reconcile, type Counts } from './counts.ts';

/** One part of `npm test`. */
export interface Phase {
  name: string;
  run(): Promise<Counts>;
}

const VITEST = 'node_modules/vitest/vitest.mjs';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

function runner(script: string, args: readonly string[], report: string, env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [join(repoRoot, script), ...args], {
    cwd: repoRoot,
    // Tests start hundreds of processes on the same sources: read once, they are compiled once.
    env: { NODE_COMPILE_CACHE: join(repoRoot, 'node_modules', '.cache', 'node-compile'), ...process.env, ...env, DUTY_TEST_REPORT: report },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code, signal) => resolve(exitCodeOf(code, signal)));
  });
}

async function counted(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Counts> {
  const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-test-'));
  const report = join(scratch, 'counts.json');
  try {
    const code = await runner(script, args, report, env);
    return reconcile(existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Counts) : null, code);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Runs some of vitest's projects together; a pattern takes a project in all its time zones. */
function vitest(folders: readonly string[]): Promise<Counts> {
  const projects = folders.flatMap((folder) => ['--project', `${folder}*`]);
  const reporters = ['--reporter', 'default', '--reporter', './build/test/vitest-reporter.ts'];
  return counted(VITEST, ['run', '--config', 'test/vitest.config.ts', ...projects, ...reporters]);
}

/** Runs Playwright on the real desk, on some of the folders of specs. */
function playwright(folders: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Counts> {
  const args = ['test', '--config', 'test/playwright.config.ts', '--pass-with-no-tests', '--reporter', 'list,./build/test/playwright-reporter.ts'];
  return counted(PLAYWRIGHT, [...args, ...folders.map((folder) => `test/${folder}/`)], env);
}

async function check(): Promise<Counts> {
  const outcomes = await runChecks(repoRoot);
  const passed = outcomes.filter(({ ok }) => ok).length;
  return { passed, failed: outcomes.length - passed, skipped: [], files: [] };
}

async function build(): Promise<Counts> {
  await buildApp();
  return { passed: 1, failed: 0, skipped: [], files: [] };
}

const IN_NODE = ['unit', 'store', 'sync', 'torture', 'community', 'desk', 'security'];
const IN_ELECTRON = ['security', 'e2e'];
/** Made and started for its own sake, in a minute that not every test run needs to take: only when it is asked for by name. */
const BY_NAME = ['package', 'packaged', 'no-mouse'];

/** The names that `npm test -- NAME ...` takes. */
export const PHASE_NAMES: readonly string[] = ['check', 'build', ...new Set([...IN_NODE, ...IN_ELECTRON, ...BY_NAME])];

/** The phases for some of the names, or for all when none is given; what is quick and tells most comes first. */
export function phasesFor(names: readonly string[]): Phase[] {
  const wanted = (name: string): boolean => names.length === 0 || names.includes(name);
  const inNode = IN_NODE.filter(wanted);
  const inElectron = [...IN_ELECTRON.filter(wanted), ...(names.includes('package') ? ['package'] : [])];
  return [
    ...(wanted('check') ? [{ name: 'checks', run: check }] : []),
    ...(wanted('build') ? [{ name: 'build', run: build }] : []),
    ...(inNode.length > 0 ? [{ name: `tests in Node: ${inNode.join(', ')}`, run: () => vitest(inNode) }] : []),
    ...(inElectron.length > 0 ? [{ name: `tests in Electron: ${inElectron.join(', ')}`, run: () => playwright(inElectron) }] : []),
    // On the package in dist/ with the one fuse that a driver needs.
    ...(names.includes('packaged') ? [{ name: 'tests in the package: e2e', run: () => playwright(['e2e'], { DUTY_TEST_PACKAGE: '1' }) }] : []),
    // Every flow by keys alone: what a click does in the other run is reached here by Tab and the arrows.
    ...(names.includes('no-mouse') ? [{ name: 'tests without a mouse: e2e', run: () => playwright(['e2e'], { DUTY_TEST_NO_MOUSE: '1' }) }] : []),
  ];
}
