import { buildServer } from './lib/build-server.ts';
import { runScript } from './lib/node-script.ts';
import { runMain } from './lib/say.ts';

const args = process.argv.slice(2);
// `bundle` only builds, for a container or another computer.
await runMain(async () => {
  const file = await buildServer();
  if (args.length === 1 && args[0] === 'bundle') {
    process.stdout.write(`${file}\n`);
    return 0;
  }
  return runScript(file, args);
});
