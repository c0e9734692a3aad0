import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { arena, campaign, type Failure } from './campaign.ts';
import { plantedFaults } from './planted.ts';
import type { Script } from './script.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' }, runs: { type: 'string' }, only: { type: 'string' }, replay: { type: 'string' }, kills: { type: 'string' } } });
const seed = Number(values.seed ?? Math.floor(Math.random() * 0x7fff_ffff));
const runs = Number(values.runs ?? 200);
const PLANTED_RUNS = 300;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

function report({ seed: from, script, findings }: Failure): void {
  const folder = join(tmpdir(), 'duty-desk-torture');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `script-${from}.json`);
  writeFileSync(file, JSON.stringify(script, null, 1));
  say(`seed ${from}\n${JSON.stringify(script)}`);
  for (const { kind, oracle, text } of findings) say(`  ${oracle} ${kind}: ${text}`);
  say(`replay: npm run torture -- --replay ${file}`);
}

process.on('unhandledRejection', (error) => {
  say(`unhandled: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
});

const place = await arena();
const counts = { histories: 0, steps: 0, lost: 0, doubled: 0, diverged: 0, other: 0, plantedCaught: 0, plantedTotal: 0 };
const count = (failure: Failure): void => {
  for (const kind of new Set(failure.findings.map((finding) => finding.kind))) {
    if (kind === 'lost' || kind === 'doubled' || kind === 'diverged') counts[kind] += 1;
    else counts.other += 1;
  }
  report(failure);
  process.exitCode = 1;
};
try {
  if (values.replay !== undefined) {
    const script = JSON.parse(readFileSync(values.replay, 'utf8')) as Script;
    const findings = await place.run(script, plantedFaults.find(({ name }) => name === values.only) ?? null);
    counts.histories = 1;
    counts.steps = script.steps.length;
    if (findings.length > 0) count({ seed: script.seed, script, findings });
  } else {
    if (values.only === undefined) {
      const done = await campaign(place, seed, runs);
      counts.histories = done.histories;
      counts.steps = done.steps;
      if (done.failure) count(done.failure);
    }
    for (const fault of plantedFaults.filter(({ name }) => values.only === undefined || name === values.only)) {
      counts.plantedTotal += 1;
      const { failure, histories } = await campaign(place, seed, PLANTED_RUNS, fault, false);
      if (failure) counts.plantedCaught += 1;
      say(`${failure ? 'caught' : 'MISSED'} ${fault.name} (${histories} histories)${failure ? `: ${failure.findings[0]!.oracle} ${failure.findings[0]!.text.slice(0, 120)}` : ''}`);
      if (!failure) process.exitCode = 1;
    }
  }
} finally {
  place.close();
}
process.stdout.write(`${JSON.stringify(counts)}\n`);
process.exit();
