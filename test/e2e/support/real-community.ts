import { expect, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDesk, type LaunchedDesk } from '../../support/electron-app.ts';
import { openCommunity } from './communities.ts';
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
  const community = await openCommunity({ file: join(folder, 'community.sqlite'), now: '', team: false });
  const { url } = community;
  const desks = new Set<LaunchedDesk>();
  return {
    url,
    profile,
    issue: (staffId) => community.ask<string>({ issue: staffId }),
    revoke: async (token) => void (await community.ask({ revoke: token })),
    holder: (caseId) => community.ask<string | null>({ holder: caseId }),
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
      await community.ask({ close: true });
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
