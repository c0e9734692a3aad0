import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { arena, campaign, type Arena, type Failure } from './campaign.ts';
import { bundledServer } from './hop/bundle.ts';
import { hopCampaign } from './hop/campaign.ts';
import { hopFaults } from './hop/planted.ts';
import { killFaults } from './kill-faults.ts';
import type { Phase } from './kill-phases.ts';
import { massacre } from './kill.ts';
import { badLine } from './bad-line.ts';
import type { Finding } from './oracles.ts';
import { plantedFaults } from './planted.ts';
import type { Script } from './script.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string' }, only: { type: 'string' }, replay: { type: 'string' }, kills: { type: 'string' }, proxy: { type: 'string' }, hop: { type: 'string' }, jobs: { type: 'string' }, part: { type: 'string' }, keep: { type: 'boolean', default: false } },
});
/** A planted fault that this many histories let pass is missed. */
const PLANTED_RUNS = 400;
const seed = Number(values.seed ?? Math.floor(Math.random() * 0x7fff_ffff));
const jobs = Math.max(1, Number(values.jobs ?? Math.min(4, availableParallelism())));
const part = values.part === undefined ? null : Number(values.part);

const counts = { histories: 0, steps: 0, lost: 0, doubled: 0, diverged: 0, other: 0, plantedCaught: 0, plantedTotal: 0, kills: 0 };
type Counts = typeof counts;
/** Kills by what they fell into. */
let killsBy: Readonly<Partial<Record<Phase, number>>> | null = null;
/** What the third layer adds to the last line. */
let line: object = {};
/** Faults that a bad line must show, and how many troubled requests may let them pass. */
const LINE_FAULTS = ['entry dropped when the response is lost', 'resent under a new number'];
const PLANTED_TROUBLES = 150;
/** A planted fault that this many kills let pass is missed. */
const PLANTED_KILLS = 150;

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

function failed(failure: Failure): void {
  for (const kind of new Set(failure.findings.map((finding) => finding.kind))) {
    if (kind === 'lost' || kind === 'doubled' || kind === 'diverged') counts[kind] += 1;
    else counts.other += 1;
  }
  report(failure);
  process.exitCode = 1;
}

async function replay(place: Arena, file: string): Promise<void> {
  const script = JSON.parse(readFileSync(file, 'utf8')) as Script;
  const findings = await place.run(script, plantedFaults.find(({ name }) => name === values.only) ?? null);
  counts.histories = 1;
  counts.steps = script.steps.length;
  if (findings.length > 0) failed({ seed: script.seed, script, findings });
}

/** The share of one process: histories from a seed of its own, and every so-manieth planted fault. */
async function share(place: Arena, index: number): Promise<void> {
  const runs = Number(values.runs ?? 200);
  const mine = Math.floor(runs / jobs) + (index < runs % jobs ? 1 : 0);
  if (values.only === undefined && mine > 0) {
    const done = await campaign(place, seed + index, mine);
    counts.histories = done.histories;
    counts.steps = done.steps;
    if (done.failure) failed(done.failure);
  }
  const faults = plantedFaults.filter(({ name }, i) => (values.only === undefined ? i % jobs === index : index === 0 && name === values.only));
  for (const fault of faults) {
    counts.plantedTotal += 1;
    const { failure, histories } = await campaign(place, seed, PLANTED_RUNS, fault, false);
    if (failure) counts.plantedCaught += 1;
    if (!failure) process.exitCode = 1;
    else if (values.keep) keepScript(fault.name, failure.script);
    say(`${failure ? 'caught' : 'MISSED'} ${fault.name} (${histories} histories)${failure ? `: ${failure.findings[0]!.oracle} ${failure.findings[0]!.text.slice(0, 120)}` : ''}`);
  }
}

function child(index: number): Promise<void> {
  return new Promise((resolve) => {
    const forked = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--seed', String(seed), '--jobs', String(jobs), '--part', String(index)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    let told = false;
    forked.on('message', (said: Counts) => {
      told = true;
      for (const key of Object.keys(counts) as (keyof Counts)[]) counts[key] += said[key];
    });
    forked.on('exit', (code) => {
      if (code !== 0 || !told) process.exitCode = 1;
      resolve();
    });
  });
}

/** Keeps the history that caught a fault, for the standing test. */
function keepScript(name: string, script: Script): void {
  const file = fileURLToPath(new URL('caught.json', import.meta.url));
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Script>) : {};
  const lines = Object.entries({ ...kept, [name]: script }).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}

process.on('unhandledRejection', (error) => {
  say(`unhandled: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
});

/** Counts what a layer of real processes found, and says how to have it again. */
function found(findings: readonly Finding[], again: string): void {
  for (const { kind, oracle, text } of findings) {
    say(`  ${oracle} ${kind}: ${text}`);
    if (kind === 'lost' || kind === 'doubled' || kind === 'diverged') counts[kind] += 1;
    else counts.other += 1;
    process.exitCode = 1;
  }
  if (findings.length > 0) say(`again: npm run torture -- --seed ${seed} ${again}`);
}

/** Whether a planted fault was seen. */
function judged(name: string, findings: readonly Finding[], cost: string): void {
  const seen = findings.find(({ oracle }) => oracle !== 'none');
  counts.plantedTotal += 1;
  if (seen) counts.plantedCaught += 1;
  else process.exitCode = 1;
  say(`${seen ? 'caught' : 'MISSED'} ${name} (${cost})${seen ? `: ${seen.oracle} ${seen.text}` : ''}`);
}

async function proxied(number: number): Promise<void> {
  const { findings, ...more } = await badLine(seed, number, jobs);
  line = more;
  found(findings, `--proxy ${number}`);
  for (const name of LINE_FAULTS) {
    const { findings: seen, troubles } = await badLine(seed, PLANTED_TROUBLES, jobs, name);
    judged(name, seen, `${troubles} troubled requests`);
  }
}

/** A planted fault that this many histories with a forum let pass is missed. */
const PLANTED_HOPS = 40;

/** Histories of desks, a server that is killed, and a forum: the share of one process. */
async function hops(number: number, index: number): Promise<void> {
  const file = await bundledServer();
  process.on('exit', () => rmSync(file, { force: true }));
  const mine = Math.floor(number / jobs) + (index < number % jobs ? 1 : 0);
  if (mine > 0 && values.only === undefined) {
    const done = await hopCampaign(seed + index, mine, { file, say: (text) => say(`[${index}] ${text}`) });
    counts.histories = done.histories;
    counts.steps = done.steps;
    counts.kills = done.kills;
    if (done.failure !== null) {
      say(JSON.stringify(done.failure.script));
      found(done.failure.findings, `--hop ${number} --jobs ${jobs}`);
    }
  }
  for (const fault of hopFaults.filter(({ name }, i) => (values.only === undefined ? i % jobs === index : index === 0 && name === values.only))) {
    const { failure, histories } = await hopCampaign(seed, PLANTED_HOPS, { planted: fault, file });
    judged(fault.name, failure?.findings ?? [], `${histories} histories`);
  }
}

async function kills(number: number): Promise<void> {
  const done = await massacre(seed, number, jobs);
  counts.kills = done.kills;
  killsBy = done.killsBy;
  found(done.findings, `--kills ${number}`);
  for (const fault of killFaults) {
    const { findings, kills: needed } = await massacre(seed, PLANTED_KILLS, jobs, fault);
    judged(fault.name, findings, `${needed} kills`);
  }
}

if (values.hop !== undefined && (part !== null || jobs === 1)) await hops(Number(values.hop), part ?? 0);
else if (values.kills !== undefined) await kills(Number(values.kills));
else if (values.proxy !== undefined) await proxied(Number(values.proxy));
else if (part === null && values.replay === undefined && jobs > 1) await Promise.all(Array.from({ length: jobs }, (_, index) => child(index)));
else {
  const place = await arena();
  try {
    if (values.replay !== undefined) await replay(place, values.replay);
    else await share(place, part ?? 0);
  } finally {
    place.close();
  }
}
if (part === null) process.stdout.write(`${JSON.stringify({ ...counts, ...(killsBy === null ? {} : { killsBy }), ...line })}\n`);
else await new Promise((resolve) => process.send!(counts, resolve));
process.exit();
