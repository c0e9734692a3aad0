import { readFileSync } from 'node:fs';
import { inLines } from '../upstream/vanilla/probe/findings.ts';
import { probe } from '../upstream/vanilla/probe/probe.ts';
import { exitCodes, misused } from './failure.ts';
import type { Command } from './options.ts';
import { pause } from './pause.ts';
import { tokenFrom } from './secret.ts';
import type { Said } from './staff.ts';

const codes = { works: exitCodes.ok, change: exitCodes.needsPerson, stops: exitCodes.forum } as const;

function readStdin(): string {
  try {
    return readFileSync(0, 'utf8');
  } catch {
    throw misused('There is nothing on standard input.');
  }
}

/** `vanilla check`: looks at a site with the team's token, changes nothing there, and says what works and what is to be changed. Takes about ten seconds, because it asks no faster than the bridge. */
export async function checkVanilla({ values, flags }: Pick<Command, 'values' | 'flags'>, nowMs: () => number, wait = pause): Promise<Said> {
  if (values['site'] === undefined) throw misused('Say which forum: --site https://forum.example.org.');
  const { token, seen } = tokenFrom({ values, flags, environment: process.env, stdin: readStdin });
  try {
    const probed = await probe({ site: values['site'], token, nowMs, wait }, new AbortController().signal);
    const advice = seen ? ['', 'The token stood on the command line, where others who use this computer may have seen it. Next time use --token-file or --token-stdin.'] : [];
    return { lines: [...inLines(probed.findings), ...advice], document: probed, code: codes[probed.verdict] };
  } catch (error) {
    if (error instanceof RangeError) throw misused('--site is the address of the forum, such as https://forum.example.org: by https, because by plain http the token could be read on the way.');
    throw error;
  }
}
