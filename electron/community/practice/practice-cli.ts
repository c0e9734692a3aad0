import { BadArgument, readArguments, type PracticeArguments } from './arguments.ts';
import { startPractice } from './start.ts';

/** Runs a practice community until it is told to end; one line of JSON on stdout says how to join. */
async function run(asked: PracticeArguments): Promise<void> {
  const practice = await startPractice(asked);
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void practice.close().then(() => process.exit(0), () => process.exit(1));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.stdout.on('error', end);
  if (asked.withParent) {
    // The parent holds the other end of stdin: when it dies, however suddenly, the stream closes.
    process.stdin.resume().once('end', end).once('close', end).once('error', end);
  }
  const { idleSeconds } = asked;
  if (idleSeconds !== null) setInterval(() => { if (practice.idleMs() > idleSeconds * 1_000) end(); }, 500).unref();
  process.stdout.write(`${JSON.stringify(practice.announcement)}\n`);
}

const main = async (): Promise<void> => run(readArguments(process.argv.slice(2)));

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The practice community could not start.'}\n`);
  process.exit(error instanceof BadArgument ? 2 : 1);
});
