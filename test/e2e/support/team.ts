import { expect, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallInput, CallOutput, CommandName, QuestionName } from '../../../shared/contract/bridge/calls.ts';
import { defaultSettings } from '../../../shared/contract/bridge/state.ts';
import { member, type Put } from '../../desk/support/world.ts';
import { launchDesk, type LaunchedDesk } from '../../support/electron-app.ts';
import { lineTo, type Line } from '../../support/proxy.ts';
import { openCommunity } from './communities.ts';

/** A colleague at their own desk, with their own line to the community. */
export interface Colleague extends LaunchedDesk {
  readonly staffId: string;
  readonly line: Line;
}

/** A community with the small world of the desk's tests (test/desk/support/world.ts) and several colleagues on it. */
export interface Team {
  /** Launches a colleague's desk, with further flags and variables of the environment; on the queue, unless `screen` is null for what people see first. Questions to addresses like `held` wait for their answer from the start. */
  join(staffId: string, args?: readonly string[], env?: Record<string, string>, screen?: string | null, held?: RegExp): Promise<Colleague>;
  /** Between tests that share a team: every line is mended, and what its desks have done is with the community. */
  settle(): Promise<void>;
  /** Between tests that share a team: after {@link settle} the community has the small world and these rows and nothing else, and so has every desk. */
  again(rows?: readonly Put[]): Promise<void>;
  /** A colleague's desk for tests that share a team: launched the first time, later loaded anew at the queue, with the settings that it began with. */
  back(staffId: string): Promise<Colleague>;
  /** Closes a colleague's desk and launches it again, on the same data and the same line. */
  rejoin(colleague: Colleague): Promise<Colleague>;
  /** Puts rows into the community, as its forum would. */
  ingest(rows: readonly Put[]): Promise<void>;
  /** Takes rows of a kind out of the community again. */
  remove(t: Put['t'] | 'conversation', ids: readonly string[]): Promise<void>;
  /** Sets the community's clock, from which it runs on. A desk follows at its next sync, which is asked for here. */
  setNow(at: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the community, at this computer's time or another; desks, lines and files go with `close`. */
export async function openTeam(now = ''): Promise<Team> {
  const folder = mkdtempSync(join(tmpdir(), 'duty-desk-team-'));
  const community = await openCommunity({ file: join(folder, 'community.sqlite'), now, team: true });
  const { url, tokens } = community;
  const desks: Colleague[] = [];
  let times = 0;
  const launch = async (staffId: string, line: Line, args: readonly string[] = [], env: Record<string, string> = {}, screen: string | null = 'cases'): Promise<Colleague> => {
    const tokenFile = join(folder, `token-${staffId}`);
    writeFileSync(tokenFile, tokens[staffId] ?? '', { mode: 0o600 });
    const desk = await launchDesk({ profile: join(folder, staffId), args: [`--duty-api=${line.url}`, `--duty-token-file=${tokenFile}`, '--duty-practice', ...args], env, screen });
    const colleague = { ...desk, staffId, line };
    desks.push(colleague);
    return colleague;
  };
  const settle = async (): Promise<void> => {
    await Promise.all(desks.map(async ({ page, line }) => {
      line.overload(null);
      await line.mend();
      await tell(page, 'sync.pause', { paused: false });
      await tell(page, 'sync.now', {});
      await expect.poll(() => ask(page, 'connection.get', {}), { timeout: 30_000 }).toMatchObject({ state: 'up-to-date', queued: 0 });
    }));
  };
  return {
    async join(staffId, args, env, screen, held) {
      const line = await lineTo(url);
      if (held !== undefined) line.hold(held);
      return launch(staffId, line, args, env, screen);
    },
    settle,
    async again(rows = []) {
      await settle();
      times += 1;
      const mark = `m-again-${times}`;
      Object.assign(tokens, await community.ask<Record<string, string>>({ again: [...rows, member(mark, `again.${times}`)] }));
      await Promise.all(desks.map(async ({ page }) => {
        await tell(page, 'sync.now', {});
        await expect.poll(() => page.evaluate((id) => window.desk.ask('members.standing', { id }).then(({ ok }) => ok), mark), { timeout: 30_000 }).toBe(true);
      }));
    },
    async back(staffId) {
      const here = desks.find((one) => one.staffId === staffId);
      if (here === undefined) return launch(staffId, await lineTo(url));
      await tell(here.page, 'settings.set', defaultSettings);
      await here.page.evaluate(() => history.replaceState(null, '', '#/cases'));
      await here.page.reload();
      return here;
    },
    async rejoin(colleague) {
      await colleague.close();
      desks.splice(desks.indexOf(colleague), 1);
      return launch(colleague.staffId, colleague.line);
    },
    async ingest(rows) {
      Object.assign(tokens, await community.ask<Record<string, string>>({ rows }));
    },
    async remove(t, ids) {
      await community.ask({ rows: ids.map((id) => ({ op: 'del', t, id })) });
    },
    async setNow(at) {
      await community.ask({ now: at });
      await Promise.all(desks.map((desk) => tell(desk.page, 'sync.now', {})));
    },
    async close() {
      await Promise.all(desks.map(async (desk) => {
        await desk.close();
        await desk.line.close();
      }));
      await community.ask({ close: true });
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** Asks a desk as its page does; a failure fails the test. */
export async function ask<N extends QuestionName>(page: Page, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await page.evaluate(([what, given]) => window.desk.ask(what as never, given as never), [name, input] as const);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
  return answer.value as CallOutput<N>;
}

/** Tells a desk as its page does; a failure fails the test. */
export async function tell<N extends CommandName>(page: Page, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await page.evaluate(([what, given]) => window.desk.tell(what as never, given as never), [name, input] as const);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`);
  return answer.value as CallOutput<N>;
}

/** Takes one step on a case, having seen it as it is now. */
export async function act(page: Page, caseId: string, step: CallInput<'case.do'>['step']): Promise<void> {
  const { v, postV } = await ask(page, 'cases.get', { id: caseId });
  await tell(page, 'case.do', { caseId, seen: { caseV: v, postV }, step });
}
