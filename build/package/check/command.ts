import { relative } from 'node:path';
import { repoRoot } from '../../lib/paths.ts';
import type { Display } from '../../runtime/display.ts';
import type { Artefact } from './artefact.ts';
import { checkArtefact, type Verdict } from './run.ts';
import { startPackaged } from './start.ts';

async function startVerdict(artefact: Artefact, display: Display): Promise<Verdict> {
  const name = 'starts';
  if (artefact.platform !== process.platform) return { name, problems: [], note: `it is for ${artefact.platform}`, skipped: true };
  const started = await startPackaged(artefact, display);
  if (!started.ok) return { name, problems: [started.why], note: '' };
  const { screens, cases, screenReadyMs, electron } = started.report;
  const right = cases > 0 && screens.length > 0;
  return { name, problems: right ? [] : ['it showed no cases or no screens'], note: `${screens.length} pictures of its screens, ${cases} cases${screenReadyMs === null ? '' : `, Today after ${screenReadyMs} ms`}, Electron ${electron}` };
}

/**
 * Checks a package, starts it, prints how each check ended and one line of JSON for machines. Answers whether all is well.
 * `differing` are fuses that a variant for tests has the other way round.
 */
export async function checkAndTell(artefact: Artefact, display: Display, differing: readonly string[] = []): Promise<boolean> {
  const report = await checkArtefact(artefact, repoRoot, Date.now(), differing);
  const verdicts = [...report.verdicts, await startVerdict(artefact, display)];
  process.stdout.write(`${relative(repoRoot, artefact.root)}\n`);
  for (const { name, problems, note, skipped } of verdicts) {
    process.stdout.write(`${problems.length > 0 ? 'failed ' : skipped === true ? 'skipped' : 'ok     '} ${name}${problems.length === 0 && note !== '' ? `: ${note}` : ''}\n`);
    for (const problem of problems) process.stdout.write(`        ${problem}\n`);
  }
  const failed = verdicts.filter(({ problems }) => problems.length > 0).map(({ name }) => name);
  const fuses = Object.fromEntries(report.fuses.map(({ name, on }) => [name, on]));
  process.stdout.write(`${JSON.stringify({ package: relative(repoRoot, artefact.root), platform: artefact.platform, trial: report.trial, electron: report.electron, files: artefact.files.size, fuses, ...report.sizes, failed, skipped: verdicts.filter((one) => one.skipped).map(({ name }) => name) })}\n`);
  return failed.length === 0;
}
