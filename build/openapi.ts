import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '../shared/contract/openapi.ts';
import { repoRoot } from './lib/paths.ts';
import { runMain, say, Stop } from './lib/say.ts';

const FILE = 'shared/contract/openapi.json';

await runMain(async () => {
  const path = join(repoRoot, FILE);
  const text = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
  if (process.argv.includes('--check')) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) return 0;
    throw new Stop(`${FILE} is not what the contract says now; run npm run openapi and commit the file.`);
  }
  writeFileSync(path, text);
  say(`Wrote ${FILE}`);
  return 0;
});
