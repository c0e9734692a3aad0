import { expect, test } from '@playwright/test';
import type { Guard } from './guards/index.ts';
import { TAKEN_VARIABLE } from './guards/edit.ts';
import { GUARDLESS_VARIABLE } from './variables.ts';

const guardless = process.env[GUARDLESS_VARIABLE];

/** How a desk is started for an attack: `app` is its folder, none for the desk as it is built. */
export interface How {
  readonly app?: string;
  readonly env?: Record<string, string>;
}

/** Where attacks take place: what {@link setScene} opened. */
export interface Ground {
  close(): Promise<void>;
}

/** What an attack tries. */
export interface Aim {
  /** The points of Electron's checklist that it tries (points.ts). */
  readonly points: readonly number[];
  /** The guards that stand in its way: with all of these taken away it must succeed. `none`: Chromium itself refuses it, whatever we do. */
  readonly guards: readonly [Guard, ...Guard[]] | 'none';
}

/** One attack as `test(...attack(…))` takes it. Its body passes when the attack was blocked. */
export type Attack<G> = (title: string, aim: Aim, body: (ground: G) => Promise<void>) => [title: string, details: { tag: string[] }, body: () => Promise<void>];

/** How long an attack without a guard in its way may take to be seen on a busy machine. */
const SEEN_MS = 15_000;

/**
 * Where guards are taken away, waits until an attack shows: a machine that has other things to do would be taken for a guard.
 * On the desk as it is built nothing is to come, and nothing is waited for.
 */
export async function untilSeen(seen: () => boolean): Promise<void> {
  if (guardless !== undefined) await expect.poll(seen, { timeout: SEEN_MS }).toBe(true).catch(() => undefined);
}

/** What the body's failed expectation looks like, as against a test that broke. */
function isExpectation(error: unknown): boolean {
  return error instanceof Error && ('matcherResult' in error || /expect\(/.test(error.message));
}

/**
 * Sets the scene for the attacks of a file. Usually one scene serves them all. Where guards are taken away each attack
 * gets a fresh one without the guards in its way, and it is the attack going unnoticed that fails the test.
 */
export function setScene<G extends Ground>(open: (how: How) => Promise<G>): Attack<G> {
  let ground: G | null = null;
  if (guardless === undefined) {
    test.beforeAll(async () => {
      ground = await open({});
    });
    test.afterAll(() => ground?.close());
  }
  return (title, { points, guards }, body) => {
    const names = guards === 'none' ? [] : guards;
    const tag = ['@attack', ...points.map((point) => `@point-${point}`), ...names.map((guard) => `@${names.length === 1 ? 'alone' : 'with'}-${guard}`)];
    return [title, { tag }, async () => {
      if (guardless === undefined) return body(ground!);
      test.skip(guards === 'none', 'Chromium refuses this by itself');
      const fresh = await open({ app: guardless, env: { [TAKEN_VARIABLE]: names.join('+') } });
      try {
        const noticed = await body(fresh).then(() => null, (error: unknown) => error);
        if (noticed === null) throw new Error(`Without ${names.join(' and ')} this attack still fails: the test would not see it succeed.`);
        if (!isExpectation(noticed)) throw noticed as Error;
      } finally {
        await fresh.close();
      }
    }];
  };
}

/** A check that is no attack: it runs only on the desk as it is built. */
export const plain: typeof test | typeof test.skip = guardless === undefined ? test : test.skip;
