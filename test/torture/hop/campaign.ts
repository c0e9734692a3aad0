import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { remove, scratch } from '../files.ts';
import type { Finding } from '../oracles.ts';
import { Servers } from './child.ts';
import { beginning, History, type Planted } from './history.ts';
import { scripts, type Script } from './script.ts';

/** What came of many histories. */
export interface Campaign { readonly histories: number; readonly steps: number; readonly kills: number; readonly failure: { readonly script: Script; readonly findings: readonly Finding[] } | null }

/** How a campaign runs. `file`: the server's process, built. `script`: this history alone, again and again. `say`: told of each history. */
export interface HopOptions { readonly planted?: Planted | null; readonly script?: Script | undefined; readonly file?: string; readonly say?: (line: string) => void }

let number = 0;

/** Runs histories of desks, a server and a forum from a seed until one fails. */
export async function hopCampaign(seed: number, runs: number, { planted = null, script: only = planted?.script, file, say = () => undefined }: HopOptions = {}): Promise<Campaign> {
  const folder = scratch();
  const servers = new Servers(file);
  const counts = { histories: 0, steps: 0, kills: 0 };
  let failure: Campaign['failure'] = null;
  try {
    const begin = beginning(join(folder, 'begin', 'community.sqlite'));
    await fc.check(fc.asyncProperty(only === undefined ? scripts : fc.constant(only), async (script) => {
      const at = join(folder, `h-${number++}`);
      mkdirSync(at, { recursive: true });
      const from = Date.now();
      const findings = await new History(script, at, servers, begin, planted).run();
      remove(at);
      counts.histories += 1;
      counts.steps += script.steps.length;
      counts.kills += script.steps.filter((one) => one.k === 'kill').length;
      say(`history ${counts.histories}: ${script.steps.length} steps, ${Date.now() - from} ms, ${findings.length} findings`);
      if (findings.length > 0) failure = { script, findings };
      return findings.length === 0;
    }), { seed, numRuns: runs, endOnFailure: true });
  } finally {
    servers.close();
    remove(folder);
  }
  return { ...counts, failure };
}
