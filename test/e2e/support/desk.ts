import { expect, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serviceNode } from '../../../build/lib/node.ts';
import { repoRoot } from '../../../build/lib/paths.ts';
import { readyLine, type Practice } from '../../../build/start/practice-process.ts';
import type { DeskBridge } from '../../../shared/contract/bridge/index.ts';
import type { DeskState } from '../../../shared/contract/bridge/state.ts';
import { launchDesk, type LaunchedDesk } from '../../support/electron-app.ts';

declare global {
  interface Window {
    readonly desk: DeskBridge;
  }
}

/** A folder for one test, and a practice community for as many desks as it likes; others may have worked on it before. */
export interface Stage {
  readonly folder: string;
  readonly practice: Practice;
  /** Launches a desk on the practice community. Every desk is closed with the stage. */
  desk(options?: { profile?: string; role?: keyof Practice['tokens']; args?: readonly string[] }): Promise<LaunchedDesk>;
  /** A profile of a desk that was on the practice community, with its copy and its key, closed again: every test has a copy of the worker's. */
  usedProfile(): Promise<string>;
  /** Launches a desk that was told nothing. */
  plainDesk(profile: string, args?: readonly string[]): Promise<LaunchedDesk>;
  /** The flags with which a desk finds the practice community; the token lies in a file until the desk has read it. */
  flags(role?: keyof Practice['tokens']): string[];
  close(): Promise<void>;
}

function ready(child: ChildProcess): Promise<Practice> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const found = readyLine(text);
      if (found !== null) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The practice community ended with ${code}.`)));
  });
}

/** Starts a small, still practice community, which ends with this worker. */
function startPractice(): Promise<Practice> {
  const database = join(mkdtempSync(join(tmpdir(), 'duty-desk-e2e-')), 'community.sqlite');
  const args = [join(repoRoot, 'out', 'main', 'practice.js'), '--port', '0', '--scale', '0.02', '--day', 'off', '--db', database, '--exit-with-parent'];
  const child = spawn(serviceNode(), args, { stdio: ['pipe', 'pipe', 'inherit'] });
  process.once('exit', () => rmSync(dirname(database), { recursive: true, force: true }));
  return ready(child);
}

let shared: Promise<Practice> | null = null;
let used: string | null = null;

/** Copies a closed profile with its key from one folder to another. */
function copyProfile(from: string, to: string): void {
  for (const part of ['profile', 'profile.keys']) cpSync(join(from, part), join(to, part), { recursive: true, verbatimSymlinks: true });
}

/** Sets a stage. Its practice community is this worker's, filled once: what is tested on a stage is the desk. */
export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'duty-desk-e2e-'));
  const practice = await (shared ??= startPractice());
  const open = new Set<LaunchedDesk>();
  let tokens = 0;
  const launch = async (profile: string, flags: readonly string[]): Promise<LaunchedDesk> => {
    const desk = await launchDesk({ profile, args: flags });
    open.add(desk);
    desk.app.once('close', () => open.delete(desk));
    return desk;
  };
  const flags: Stage['flags'] = (role = 'moderator') => {
    tokens += 1;
    const file = join(folder, `token-${tokens}`);
    writeFileSync(file, practice.tokens[role], { mode: 0o600 });
    return [`--duty-api=${practice.url}`, `--duty-token-file=${file}`, `--duty-role=${role}`, '--duty-practice'];
  };
  const desk: Stage['desk'] = ({ profile = join(folder, 'profile'), role = 'moderator', args: more = [] } = {}) => launch(profile, [...flags(role), ...more]);
  return {
    folder,
    practice,
    flags,
    desk,
    async usedProfile() {
      if (used === null) {
        const first = await desk();
        await expect.poll(() => casesOf(first.page)).toBeGreaterThan(0);
        await first.close();
        const kept = mkdtempSync(join(tmpdir(), 'duty-desk-used-'));
        process.once('exit', () => rmSync(kept, { recursive: true, force: true }));
        copyProfile(folder, kept);
        used = kept;
      } else copyProfile(used, folder);
      return join(folder, 'profile');
    },
    plainDesk: (profile, more = []) => launch(profile, more),
    async close() {
      await Promise.all([...open].map((desk) => desk.close()));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** The desk's state as the page can ask for it. */
export async function stateOf(page: Page): Promise<DeskState> {
  const answer = await page.evaluate(() => window.desk.ask('desk.state', {}));
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** How many cases the queue holds; -1 while the desk does not answer. */
export async function casesOf(page: Page): Promise<number> {
  const answer = await page.evaluate(() => window.desk.ask('counts.get', {}));
  return answer.ok ? answer.value.cases : -1;
}
