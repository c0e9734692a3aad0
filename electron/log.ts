import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A log file is begun anew at this size; the one before is kept. */
const FULL_AT_BYTES = 512 * 1024;
/** One line is never longer, so that no row's text can end up in the log by way of an error message. */
const LINE_LENGTH = 300;

/** Writes one line of the desk's own log. */
export type Log = (level: 'info' | 'warn' | 'error', text: string) => void;

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size >= FULL_AT_BYTES) renameSync(file, `${file}.1`);
}

/**
 * Opens the log in a file. What is logged are events of the desk, never content, names, addresses or tokens. A log that
 * cannot be written is given up silently: it must never be the reason why the desk stops.
 */
export function openLog(file: string, echo: boolean): Log {
  return (level, text) => {
    const line = `${new Date().toISOString()} ${level} ${text.replaceAll(/\s+/g, ' ').slice(0, LINE_LENGTH)}\n`;
    if (echo && level !== 'info') process.stderr.write(line);
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      rotate(file);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // Given up, see above.
    }
  };
}
