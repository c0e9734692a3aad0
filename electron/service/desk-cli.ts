import { writeSync } from 'node:fs';
import { runHeadless } from './headless/run.ts';

/** Writes all of a text before it returns, also into a pipe that is slow to empty, so that exiting cuts nothing off. */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(fd, bytes, done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

// The thread that copies the store's log keeps no process alive, and a verb may wait for it alone.
setInterval(() => undefined, 60_000);
const code = await runHeadless(process.argv.slice(2), { out: (text) => writeAll(process.stdout.fd, text), err: (text) => writeAll(process.stderr.fd, text) });
// The live channel and timers have been ended; nothing that is left is worth waiting for.
process.exit(code);
