/** A failure whose message is a whole sentence for the person at the keyboard; no stack is shown for it. */
export class Stop extends Error {
  /** The exit code that the script ends with. */
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'Stop';
    this.exitCode = exitCode;
  }
}

/** Tells the person what is going on, on stderr, so that stdout stays free for results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a script's main function: a Stop ends with its sentence, anything else with its stack. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    say(error instanceof Stop ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = error instanceof Stop ? error.exitCode : 1;
  }
}
