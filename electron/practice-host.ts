import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readBy } from '../shared/contract/read-by.ts';
import type { Role } from '../shared/contract/entities/people.ts';
import type { ChildProcess } from './child-process.ts';

/** Making two years of invented data takes a while on a small laptop, once. */
const READY_MS = 90_000;
/** If the desk is killed, the practice community ends by itself this long after the last desk has gone. */
const IDLE_SECONDS = 60;
const LONGEST_LINE = 10_000;

const token = z.string().min(1).max(500);
const readyLine = z.object({ url: z.url(), tokens: z.object({ moderator: token, staff: token, lead: token }) });

/** A practice community that runs for this desk. */
export interface Practice {
  readonly url: string;
  tokenOf(role: Role): string;
  stop(): void;
}

function practiceArguments(folder: string): string[] {
  return ['--port', '0', '--seed', '1', '--db', join(folder, 'community.sqlite'), '--exit-when-idle', String(IDLE_SECONDS)];
}

function parseReady(line: string): z.infer<typeof readyLine> | null {
  try {
    const read = readBy(readyLine, JSON.parse(line));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Starts a practice community and waits for the line in which it says where it is. Rejects when it ends or says nothing. */
export async function startPractice(start: (args: readonly string[]) => Promise<ChildProcess>, folder: string): Promise<Practice> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const child = await start(practiceArguments(folder));
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill();
      reject(new Error('The practice community did not start in time.'));
    }, READY_MS);
    let text: string | null = '';
    child.onOutput((part) => {
      if (text === null) return;
      text = (text + part).slice(-LONGEST_LINE);
      const ready = text.split('\n').map(parseReady).find((line) => line !== null);
      if (!ready) return;
      text = null;
      clearTimeout(late);
      resolve({ url: ready.url, tokenOf: (role) => ready.tokens[role], stop: () => child.stop() });
    });
    child.onExit(() => {
      clearTimeout(late);
      reject(new Error('The practice community ended before it was ready.'));
    });
  });
}
