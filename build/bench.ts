import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repoRoot } from './lib/paths.ts';
import { runMain, say, Stop } from './lib/say.ts';

const BENCHES = join(repoRoot, 'test', 'bench');

function names(): string[] {
  if (!existsSync(BENCHES)) return [];
  return readdirSync(BENCHES)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

await runMain(async () => {
  const [name, ...args] = process.argv.slice(2);
  const known = names();
  if (name === undefined) {
    say(`Usage: npm run bench -- NAME [ARGUMENT ...]\nBenchmarks: ${known.join(', ') || 'none yet'}`);
    return 64;
  }
  if (!known.includes(name)) throw new Stop(`There is no benchmark called ${name}. Benchmarks: ${known.join(', ') || 'none yet'}`, 64);
  const file = join(BENCHES, `${name}.ts`);
  // A benchmark reads its own arguments as if it had been started directly.
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
  return Number(process.exitCode ?? 0);
});
