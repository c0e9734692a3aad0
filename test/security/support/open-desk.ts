import { expect } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { openStage, stateOf, type Stage } from '../../e2e/support/desk.ts';
import { launchDesk, type LaunchedDesk } from '../../support/electron-app.ts';
import type { Ground, How } from './attack.ts';
import { openTarget, type Target } from './hits.ts';

/** A desk on a small practice community, and a place that attacks would like to reach. */
export interface AttackedDesk extends Ground, Pick<LaunchedDesk, 'app' | 'page'> {
  readonly target: Target;
  readonly profile: string;
}

/** A community is set up once in each process where every attack has a desk of its own; it ends with its process. */
let shared: Promise<Stage> | null = null;

/** Opens a desk for attacks, as a moderator, and waits until it is ready. */
export async function openDesk({ app: folder, env = {} }: How): Promise<AttackedDesk> {
  const stage = await (folder === undefined ? openStage() : (shared ??= openStage()));
  const target = await openTarget();
  const profile = mkdtempSync(join(stage.folder, 'profile-'));
  const { app, page, close } = await launchDesk({ profile, args: stage.flags(), env, ...(folder === undefined ? {} : { app: folder }) });
  await expect.poll(async () => (await stateOf(page)).phase, { timeout: 60_000 }).toBe('ready');
  return {
    app, page, target, profile,
    async close() {
      await close();
      if (folder === undefined) await stage.close();
      await target.close();
    },
  };
}

/** Waits until the page has drawn twice: a navigation or window that was allowed would have begun by then. */
export async function settle({ page }: Pick<LaunchedDesk, 'page'>): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))).catch(() => undefined);
}

/** Whether the page is still ours and has its bridge. */
export async function isOurs({ page }: Pick<LaunchedDesk, 'page'>): Promise<boolean> {
  if (!/^app:\/\/desk\/(index\.html)?(#.*)?$/.test(page.url())) return false;
  return page.evaluate(() => window.desk.ask('desk.state', {}).then(({ ok }) => ok)).catch(() => false);
}
