import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bankHolidaysFile } from './lib/bank-holidays.ts';
import { repoRoot } from './lib/paths.ts';
import { runMain, say } from './lib/say.ts';

const FILE = 'shared/model/cover/bank-holidays.ts';

await runMain(async () => {
  writeFileSync(join(repoRoot, FILE), bankHolidaysFile());
  say(`Wrote ${FILE}`);
  return 0;
});
