import { exitCodes, ServeFailure } from './failure.ts';
import { carryOut } from './commands.ts';
import { journal, whereOf } from './journal.ts';
import { readCommand, type Command } from './options.ts';
import { startServing } from './run.ts';

/** A second signal this much later ends the server at once, milliseconds. */
const AGAIN_MS = 1_000;

async function serve(command: Command): Promise<void> {
  const said = journal((line) => process.stdout.write(line), Date.now);
  // Libraries that print would put their words among our lines.
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) console[level] = (first?: unknown) => { if (first instanceof Error) said.fault('library', first); };
  const end = (code: number): never => process.exit(code);
  process.on('uncaughtException', (error) => { said.fault('crashed', error); end(exitCodes.internal); });
  process.on('unhandledRejection', (error) => { said.fault('crashed', error); end(exitCodes.internal); });
  // Whoever read our lines is gone: that is no reason to stop serving.
  process.stdout.on('error', () => undefined);
  const running = await startServing(command, said);
  let since: number | null = null;
  const stop = (): void => {
    // A terminal signals the whole group, so one Ctrl-C may come twice; whoever presses it again later means it.
    if (since !== null) return performance.now() - since > AGAIN_MS ? end(exitCodes.internal) : undefined;
    since = performance.now();
    running.stop().then(() => end(exitCodes.ok), (error: unknown) => { said.fault('stop', error); end(exitCodes.internal); });
  };
  process.on('SIGTERM', stop).on('SIGINT', stop).on('SIGHUP', running.renew);
}

async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2));
  if (command.name === 'run') return serve(command);
  const { lines, document, code = exitCodes.ok } = await carryOut(command, Date.now());
  process.stdout.write(command.flags.has('json') ? `${JSON.stringify(document)}\n` : `${lines.join('\n')}\n`);
  process.exitCode = code;
}

main().catch((error: unknown) => {
  const known = error instanceof ServeFailure;
  const { kind, code, where } = whereOf(error);
  process.stderr.write(known ? `${error.message}\n` : `Something went wrong in the server itself (${[kind, code, where].filter((one) => one !== null).join(', ')}).\n`);
  process.exit(known ? error.code : exitCodes.internal);
});
