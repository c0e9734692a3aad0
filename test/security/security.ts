import { runMain, say, Stop } from '../../build/lib/say.ts';
import { takeGuardsAway, tryExploits } from './support/exploits.ts';
import { fuzz } from './support/fuzz/run.ts';

// `npm run security`: an account on stderr, one line of JSON on stdout. Parts: exploits, guards, fuzz; all without a name.

const parts = {
  exploits: tryExploits,
  guards: takeGuardsAway,
  fuzz,
} as const;
type Part = keyof typeof parts;
const names = Object.keys(parts) as Part[];

/** `--without-guards` is the part `guards`, as people ask for it. */
function wanted(args: readonly string[]): readonly Part[] {
  const asked = args.map((arg) => (arg === '--without-guards' ? 'guards' : arg.replace(/^--/, '')));
  const unknown = asked.find((one) => !names.includes(one as Part));
  if (unknown !== undefined) throw new Stop(`There is no part called ${unknown}. The parts: ${names.join(', ')}`, 64);
  return asked.length === 0 ? names : (asked as Part[]);
}

await runMain(async () => {
  const found: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const part of wanted(process.argv.slice(2))) {
    say(`== ${part}`);
    const { problems: own, ...figures } = await parts[part]();
    Object.assign(found, figures);
    problems.push(...own);
    for (const problem of own) say(`   ${problem}`);
  }
  say(problems.length === 0 ? 'Nothing was found.' : `${problems.length} found, listed above.`);
  process.stdout.write(`${JSON.stringify({ ...found, problems })}\n`);
  return problems.length === 0 ? 0 : 1;
});
