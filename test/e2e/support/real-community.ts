import { expect, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serviceNode } from '../../../build/lib/node.ts';
import { repoRoot } from '../../../build/lib/paths.ts';
import { launchDesk, type LaunchedDesk } from '../../support/electron-app.ts';
import type { Asked } from '../../support/real-community-process.ts';
import { stateOf } from './desk.ts';

/** A community with the small world of the desk's tests that is not for practice, and one person's desk on it. */
export interface RealCommunity {
  readonly url: string;
  /** The desk's profile folder. */
  readonly profile: string;
  /** A new token for a colleague. */
  issue(staffId: string): Promise<string>;
  revoke(token: string): Promise<void>;
  /** The colleague who holds a case, as the community has it. */
  holder(caseId: string): Promise<string | null>;
  /** Launches the desk: the first time with this token, later as it was left. Locked and unlocked where there is no keychain. */
  desk(token?: string): Promise<LaunchedDesk>;
  close(): Promise<void>;
}

/** What opens these desks, and their locks. */
export const PASSPHRASE = 'four quiet window panes';

/** Gets past the passphrase, where this computer has no keychain. */
export async function passPassphrase(page: Page): Promise<void> {
  await expect.poll(async () => (await stateOf(page)).phase).toMatch(/passphrase|ready/);
  const { phase, passphrase } = await stateOf(page);
  if (phase === 'ready') return;
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  if (passphrase === 'set') await page.getByLabel('The same once more').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await stateOf(page)).phase).toBe('ready');
}

/** Starts the community; its desks and files go with `close`. */
export async function openRealCommunity(): Promise<RealCommunity> {
  const folder = mkdtempSync(join(tmpdir(), 'duty-desk-real-'));
  const profile = join(folder, 'profile');
  const script = join(repoRoot, 'test', 'support', 'real-community-process.ts');
  const child = spawn(serviceNode(), ['--experimental-strip-types', '--no-warnings', script, join(folder, 'community.sqlite')], { cwd: repoRoot, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async <T>(): Promise<T> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The test community ended.');
    return JSON.parse(value as string) as T;
  };
  const asking = <T>(asked: Asked): Promise<T> => {
    child.stdin.write(`${JSON.stringify(asked)}\n`);
    return next<T>();
  };
  const url = await next<string>();
  const desks = new Set<LaunchedDesk>();
  return {
    url,
    profile,
    issue: (staffId) => asking<string>({ issue: staffId }),
    revoke: (token) => asking<undefined>({ revoke: token }),
    holder: (caseId) => asking<string | null>({ holder: caseId }),
    async desk(token) {
      const file = join(folder, 'token');
      if (token !== undefined) writeFileSync(file, token, { mode: 0o600 });
      const desk = await launchDesk({ profile, args: token === undefined ? [] : [`--duty-api=${url}`, `--duty-token-file=${file}`] });
      desks.add(desk);
      desk.app.once('close', () => desks.delete(desk));
      await passPassphrase(desk.page);
      return desk;
    },
    async close() {
      await Promise.all([...desks].map((desk) => desk.close()));
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
