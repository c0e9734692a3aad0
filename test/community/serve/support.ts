import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { carryOut } from '../../../electron/community/serve/commands.ts';
import { ServeFailure } from '../../../electron/community/serve/failure.ts';
import { journal } from '../../../electron/community/serve/journal.ts';
import { readCommand } from '../../../electron/community/serve/options.ts';
import { startServing, type Running } from '../../../electron/community/serve/run.ts';
import { folder } from '../support.ts';

/** A database file in a folder of its own, not made yet. */
export const newFile = (): string => join(folder(), 'kept', 'community.sqlite');

/** What a command says, or its exit code and sentence. */
export async function command(...args: string[]): Promise<{ code: number; text: string; token: string }> {
  try {
    const text = (await carryOut(readCommand(args), Date.now())).lines.join('\n');
    return { code: 0, text, token: /^duty_\S+$/m.exec(text)?.[0] ?? '' };
  } catch (error) {
    if (!(error instanceof ServeFailure)) throw error;
    return { code: error.code, text: error.message, token: '' };
  }
}

/** A server that runs in this process until the test is over; `lines` is what it writes down. */
export async function serving(args: readonly string[], nowMs?: () => number): Promise<Running & { lines: Record<string, unknown>[]; log(): string }> {
  const lines: Record<string, unknown>[] = [];
  const said = journal((line) => lines.push(JSON.parse(line) as Record<string, unknown>), nowMs ?? Date.now);
  const running = await startServing(readCommand(args), said, nowMs);
  let stopped = false;
  const stop = async (): Promise<void> => { if (!stopped) { stopped = true; await running.stop(); } };
  onTestFinished(stop);
  return { ...running, stop, lines, log: () => JSON.stringify(lines) };
}

/** The exit code and the sentence with which a server does not start; fails the test when it does. */
export async function refusal(args: readonly string[], nowMs?: () => number): Promise<[code: number, sentence: string]> {
  try {
    await serving(args, nowMs);
  } catch (error) {
    if (error instanceof ServeFailure) return [error.code, error.message];
    throw error;
  }
  throw new Error('the server started');
}

/** Asks with a token as a desk does; answers the status and the parsed body. */
export async function get(url: string, path: string, token: string): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
  const response = await fetch(url + path, { headers: { authorization: `Bearer ${token}`, 'sync-schema': '1' } });
  return { status: response.status, body: (await response.json()) as Record<string, unknown>, headers: response.headers };
}
