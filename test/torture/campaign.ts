import { join } from 'node:path';
import fc from 'fast-check';
import { remove, scratch } from './files.ts';
import { History, type Planted } from './history.ts';
import type { Finding } from './oracles.ts';
import { scripts, type Script } from './script.ts';
import { makeTemplates, type Templates } from './templates.ts';

/** A history that an oracle said no to, as small as it could be made. */
export interface Failure {
  readonly seed: number;
  readonly script: Script;
  readonly findings: readonly Finding[];
}

/** What came of many histories. `steps` counts those of the histories as drawn. */
export interface Campaign {
  readonly histories: number;
  readonly steps: number;
  readonly failure: Failure | null;
}

let number = 0;

/** A place where histories run; end it with `close`. */
export interface Arena {
  run(script: Script, planted?: Planted | null): Promise<Finding[]>;
  close(): void;
}

/** Makes the databases that histories begin with. */
export async function arena(): Promise<Arena> {
  const folder = scratch();
  // A crashed desk leaves promises behind that nobody waits for.
  const templates: Templates = await makeTemplates(join(folder, 'templates'));
  return {
    run: (script, planted = null) => new History(script, join(folder, `h-${number++}`)).run(templates, planted),
    close: () => remove(folder),
  };
}

/** Runs histories from a seed until one fails, and makes that one small. */
export async function campaign(place: Arena, seed: number, runs: number, planted: Planted | null = null, shrink = true): Promise<Campaign> {
  let histories = 0;
  let steps = 0;
  let last: { readonly script: Script; readonly findings: Finding[] } | null = null;
  await fc.check(
    fc.asyncProperty(scripts, async (script) => {
      if (last === null) {
        histories += 1;
        steps += script.steps.length;
      }
      const findings = await place.run(script, planted);
      if (findings.length === 0) return true;
      last = { script, findings };
      return false;
    }),
    { seed, numRuns: runs, endOnFailure: !shrink },
  );
  const found = last as { readonly script: Script; readonly findings: Finding[] } | null;
  return { histories, steps, failure: found === null ? null : { seed, ...found } };
}
