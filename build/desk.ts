import { runBuilt } from './lib/node-script.ts';
import { runMain } from './lib/say.ts';
import { asksForPdf, withPrinter } from './start/printer.ts';

const args = process.argv.slice(2);
const run = (): Promise<number> => runBuilt('desk.js', args);
await runMain(() => (asksForPdf(args) ? withPrinter(run) : run()));
