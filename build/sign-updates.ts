import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { repoRoot } from './lib/paths.ts';
import { runMain, say, Stop } from './lib/say.ts';
import { descriptionProblems, makeKeys, signDescription } from './package/update-signature.ts';

const USAGE = 'Usage: npm run sign-updates -- --make-key FILE\n       npm run sign-updates -- --key FILE [FOLDER]';

function readArguments(): { makeKey: string | undefined; key: string | undefined; folder: string } {
  try {
    const { values, positionals } = parseArgs({ options: { 'make-key': { type: 'string' }, key: { type: 'string' } }, allowPositionals: true });
    if (positionals.length > 1 || (values['make-key'] === undefined) === (values.key === undefined)) throw new Error('Either a key is made, or something is signed with one.');
    return { makeKey: values['make-key'], key: values.key, folder: resolve(positionals[0] ?? join(repoRoot, 'dist')) };
  } catch (error) {
    throw new Stop(`${(error as Error).message}\n${USAGE}`, 64);
  }
}

function makeKey(file: string): number {
  if (existsSync(file)) throw new Stop(`${file} is there already; a key is never written over.`);
  const { publicKey, privatePem } = makeKeys();
  writeFileSync(file, privatePem, { mode: 0o600, flag: 'wx' });
  say(`The private key is in ${file}. Keep it where no build and no server is. Desks are built with the public one:`);
  process.stdout.write(`${publicKey}\n`);
  return 0;
}

function signAll(keyFile: string, folder: string): number {
  const read = (name: string): Buffer | null => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^latest(-mac|-linux(-arm64)?)?\.yml$/.test(name)) : [];
  if (names.length === 0) throw new Stop(`There is no latest.yml, latest-mac.yml or latest-linux.yml in ${folder}; npm run package writes them where DUTY_UPDATE_URL is set.`);
  const described = names.map((name) => [name, readFileSync(join(folder, name))] as const);
  const problems = described.flatMap(([name, bytes]) => descriptionProblems(name, bytes, read));
  if (problems.length > 0) throw new Stop(`Nothing was signed:\n${problems.map((line) => `  ${line}`).join('\n')}`);
  const pem = readFileSync(keyFile, 'utf8');
  for (const [name, bytes] of described) {
    writeFileSync(join(folder, `${name}.sig`), `${signDescription(name, bytes, pem)}\n`);
    say(`Signed ${name}`);
  }
  return 0;
}

await runMain(async () => {
  const { makeKey: newKey, key, folder } = readArguments();
  return newKey === undefined ? signAll(resolve(key ?? ''), folder) : makeKey(resolve(newKey));
});
