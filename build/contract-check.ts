import { asJson, lines, summary } from './contract-check/report.ts';
import { readOptions, USAGE } from './contract-check/options.ts';
import { readRemembered, writeRemembered } from './contract-check/remember.ts';
import { runSuite } from './contract-check/run.ts';
import { runMain, say } from './lib/say.ts';

await runMain(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const { api, json, remember } = options;
  const remembered = remember === null ? null : readRemembered(remember);
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  const suite = await runSuite({ ...options, remembered, say, done: (outcome) => { if (!json) print(lines(outcome)); } });
  if (remember !== null && suite.keep !== null) writeRemembered(remember, suite.keep);
  print(json ? asJson(suite, api) : summary(suite));
  return suite.outcomes.some(({ status }) => status === 'failed') ? 1 : 0;
});
