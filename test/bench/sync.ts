import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endAll } from './support/sync/child.ts';
import { measure } from './support/sync/measure.ts';

// The sync's figures as ratios to a raw insert of the same rows in the same run: `npm run bench -- sync [--rows N] [--rounds N] [--json FILE] [--no-peers]`.

const { values } = parseArgs({ args: process.argv.slice(2), options: { rows: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '3' }, json: { type: 'string' }, 'no-peers': { type: 'boolean', default: false }, only: { type: 'string' } } });
const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-bench-'));
try {
  const result = await measure({ scratch, rows: Number(values.rows), rounds: Number(values.rounds), peers: !values['no-peers'], only: values.only ?? null, say: (text) => void process.stderr.write(`${text}\n`) });
  const json = JSON.stringify(result);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${json}\n`);
} finally {
  endAll();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
