import { parseArgs } from 'node:util';
import { instantOf, epochOf } from '../../../shared/time.ts';
import type { PracticeOptions } from './start.ts';

/** What the command line asks for. `idleSeconds` null never ends by itself. */
export interface PracticeArguments extends PracticeOptions {
  readonly idleSeconds: number | null;
  readonly withParent: boolean;
}

/** A command line that cannot be followed, in one sentence. */
export class BadArgument extends Error {}

const options = {
  port: { type: 'string' }, seed: { type: 'string' }, scale: { type: 'string' }, now: { type: 'string' }, db: { type: 'string' }, day: { type: 'string' },
  'exit-when-idle': { type: 'string' }, 'exit-with-parent': { type: 'boolean' },
} as const;

function number(name: string, text: string | undefined, min: number, max: number, whole = true): number | undefined {
  if (text === undefined) return undefined;
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) throw new BadArgument(`--${name} must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}.`);
  return value;
}

function instant(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    return instantOf(epochOf(text));
  } catch {
    throw new BadArgument('--now must be an instant such as 2026-05-14T13:20:00Z.');
  }
}

/** Reads a command line strictly. Throws {@link BadArgument} for anything unknown or out of range. */
export function readArguments(argv: readonly string[]): PracticeArguments {
  let values;
  try {
    ({ values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }));
  } catch (error) {
    throw new BadArgument(error instanceof Error ? error.message.split(/\.\s|\n/)[0]! : 'Unknown option');
  }
  if (values.day !== undefined && values.day !== 'on' && values.day !== 'off') throw new BadArgument('--day must be on or off.');
  if (values.db === '') throw new BadArgument('--db must name a file.');
  return {
    port: number('port', values.port, 0, 65_535) ?? 0,
    seed: number('seed', values.seed, 0, 4_294_967_295) ?? 1,
    scale: number('scale', values.scale, 0.01, 50, false) ?? 1,
    now: instant(values.now),
    db: values.db ?? null,
    day: values.day !== 'off',
    idleSeconds: number('exit-when-idle', values['exit-when-idle'], 1, 1_000_000) ?? null,
    withParent: values['exit-with-parent'] ?? false,
  };
}
