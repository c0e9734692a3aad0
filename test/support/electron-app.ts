import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { repoRoot } from '../../build/lib/paths.ts';
import type { ElectronRuntime } from '../../build/runtime/electron.ts';
import { deskEnv, sandboxFlags } from '../../build/start/desk-process.ts';
import { noMouse, takeMouseAway } from './no-mouse/gestures.ts';

/** The variable in which the set-up tells the workers which Electron to start. */
export const ELECTRON_VARIABLE = 'DUTY_TEST_ELECTRON';

const LAUNCH_DEADLINE_MS = 60_000;

/** How to launch a desk: its profile folder, and flags such as `--duty-api=URL`. `app` is the app's folder; DUTY_TEST_APP names another for all. It begins on the queue, which most tests are about, unless `screen` is another; null is what people see first. Nothing moves, as for a person who asked their system for that, unless it is to: `motion`. */
export interface DeskLaunchOptions {
  profile: string;
  args?: readonly string[];
  env?: Record<string, string>;
  app?: string;
  screen?: string | null;
  motion?: boolean;
}

/** A desk under test with its first window. */
export interface LaunchedDesk {
  app: ElectronApplication;
  page: Page;
  close(): Promise<void>;
}

/** What the tests start: an Electron that is given the built app, or a package that is the app. */
export type TestElectron = ElectronRuntime & { readonly packaged?: true };

/** The Electron that the set-up found. */
export function testElectron(): TestElectron {
  const found = process.env[ELECTRON_VARIABLE];
  if (found === undefined) throw new Error(`${ELECTRON_VARIABLE} is not set: run the tests with test/playwright.config.ts.`);
  return JSON.parse(found) as TestElectron;
}

/** The words before a desk's flags: the folder of the app, which a package brings itself. */
export function appWords(folder: string = repoRoot): string[] {
  return testElectron().packaged === true ? [] : [folder];
}

/**
 * V8 holds the answer of an evaluation weakly and collects it now and then before Playwright has it (microsoft/playwright
 * #33737). The question is asked again then, twice at most: what tests evaluate in the main process may happen twice.
 */
function askAgainWhenCollected(app: ElectronApplication): ElectronApplication {
  const evaluate = app.evaluate.bind(app) as (...args: unknown[]) => Promise<unknown>;
  const patient = async (args: unknown[], left: number): Promise<unknown> => {
    try {
      return await evaluate(...args);
    } catch (error) {
      if (left === 0 || !/garbage collected|Promise was collected/.test((error as Error).message)) throw error;
      return patient(args, left - 1);
    }
  };
  return Object.assign(app, { evaluate: (...args: unknown[]) => patient(args, 2) });
}

/** Launches a desk as a person would: Chromium's sandbox is on, except for root on Linux, where it cannot be. */
export async function launchDesk({ profile, args = [], env = {}, app: appDir = process.env['DUTY_TEST_APP'] ?? repoRoot, screen = 'cases', motion = false }: DeskLaunchOptions): Promise<LaunchedDesk> {
  const electron = testElectron();
  const noSandbox = sandboxFlags();
  const app = askAgainWhenCollected(await _electron.launch({
    executablePath: electron.path,
    args: [...noSandbox, ...appWords(appDir), `--duty-profile=${profile}`, '--duty-driven', ...(motion ? [] : ['--force-prefers-reduced-motion']), ...(screen === null ? [] : [`--duty-screen=${screen}`]), ...args],
    env: { ...deskEnv(electron, { env: {} }), ...env },
    chromiumSandbox: noSandbox.length === 0,
    cwd: repoRoot,
    timeout: LAUNCH_DEADLINE_MS,
  }));
  const page = await app.firstWindow({ timeout: LAUNCH_DEADLINE_MS });
  if (noMouse) takeMouseAway(page);
  return { app, page, close: () => app.close() };
}
