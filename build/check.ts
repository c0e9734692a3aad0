import { runChecks } from './checks/run.ts';
import { repoRoot } from './lib/paths.ts';
import { runMain } from './lib/say.ts';

await runMain(async () => {
  const outcomes = await runChecks(repoRoot);
  return outcomes.every(({ ok }) => ok) ? 0 : 1;
});
