import { parseArgs } from 'node:util';
import { Stop } from '../../build/lib/say.ts';
import { looks, type Look } from './looks.ts';

/** What `npm run gallery` was asked for. */
export interface GalleryOptions {
  /** Where the pictures go; null for none. */
  readonly out: string | null;
  /** States whose names match. */
  readonly only: RegExp;
  readonly looks: readonly Look[];
  /** Holds every state against axe as well. */
  readonly axe: boolean;
  /** Writes what test/e2e/layout.spec.ts compares with, and nothing else. */
  readonly accept: boolean;
}

/** How the command is used. */
export const USAGE = `Usage: npm run gallery -- --out DIR [--only PATTERN] [--looks ${looks.map(({ name }) => name).join(',')}] [--axe]
       npm run gallery -- --axe          every state against axe, without pictures
       npm run gallery -- --accept       takes the layout as it is now for what tests compare with`;

function wrong(sentence: string): never {
  throw new Stop(`${sentence}\n${USAGE}`, 64);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { out: { type: 'string' }, only: { type: 'string' }, looks: { type: 'string' }, axe: { type: 'boolean' }, accept: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } }).values;
  } catch (error) {
    return wrong((error as Error).message);
  }
}

function looksIn(names: string | undefined): readonly Look[] {
  if (names === undefined) return looks;
  const unknown = names.split(',').find((name) => !looks.some((look) => look.name === name));
  if (unknown !== undefined) wrong(`There is no look called ${unknown}.`);
  return looks.filter(({ name }) => names.split(',').includes(name));
}

/** Reads the command line, or stops with one sentence and the usage. */
export function readOptions(args: readonly string[]): GalleryOptions | 'help' {
  const given = parse(args);
  if (given.help) return 'help';
  if (given.out === undefined && !given.axe && !given.accept) wrong('--out DIR says where the pictures go.');
  return { out: given.out ?? null, only: new RegExp(given.only ?? '', 'u'), looks: looksIn(given.looks), axe: given.axe ?? false, accept: given.accept ?? false };
}
