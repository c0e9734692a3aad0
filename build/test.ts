import { runMain, say, Stop } from './lib/say.ts';
import { closingLine, NONE, sum, timeLines, type Counts } from './test/counts.ts';
import { PHASE_NAMES, phasesFor, type Phase } from './test/phases.ts';

/** A phase that cannot run at all is one failure, and the phases after it still run. */
async function runPhase(phase: Phase): Promise<Counts> {
  process.stdout.write(`\n== ${phase.name}\n`);
  try {
    return await phase.run();
  } catch (error) {
    say(error instanceof Stop ? error.message : String(error instanceof Error ? error.stack : error));
    return { ...NONE, failed: 1 };
  }
}

await runMain(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !PHASE_NAMES.includes(name));
  if (unknown !== undefined) throw new Stop(`There is no part called ${unknown}. The parts: ${PHASE_NAMES.join(', ')}`, 64);
  const results: Counts[] = [];
  const took: { name: string; seconds: number }[] = [];
  for (const phase of phasesFor(names)) {
    const started = performance.now();
    results.push(await runPhase(phase));
    const seconds = (performance.now() - started) / 1_000;
    process.stdout.write(`   ${phase.name}: ${seconds.toFixed(1)} s\n`);
    took.push({ name: phase.name, seconds });
  }
  const total = sum(results);
  process.stdout.write(`\n${timeLines(took, total.files).join('\n')}\n\n`);
  const reasons = total.skipped.map(({ name, reason }) => `skipped: ${name}: ${reason || 'no reason given'}\n`);
  for (const line of new Set(reasons)) process.stdout.write(line);
  // One write, and the last: CI reads the line the output ends with.
  process.stdout.write(`${closingLine(total)}\n`);
  return total.failed > 0 ? 1 : 0;
});
