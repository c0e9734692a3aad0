import { runBuilt } from './lib/node-script.ts';
import { runMain } from './lib/say.ts';

await runMain(() => runBuilt('practice.js', process.argv.slice(2)));
