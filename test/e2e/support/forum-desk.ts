import { expect, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceNode } from '../../../build/lib/node.ts';
import { run } from '../../../build/lib/run.ts';
import { repoRoot } from '../../../build/lib/paths.ts';
import { launchDesk, type LaunchedDesk } from '../../support/electron-app.ts';
import { forum as makeForum, type Forum } from '../../support/vanilla/forum.ts';
import { vanillaSite, type VanillaSite } from '../../support/vanilla/server.ts';
import { ask } from './team.ts';

/** A stand-in forum, a deployed community server in front of it, and a lead's desk on that. */
export interface ForumDesk {
  readonly forum: Forum;
  readonly site: VanillaSite;
  readonly folder: string;
  /** A command of the server beside its process, such as `import points`; answers what it prints, and throws when it fails. */
  command(...args: string[]): Promise<string>;
  /** What the server says of itself. */
  health(): Promise<{ readonly forum: { readonly share: number | null; readonly troubled: boolean } }>;
  /** Launches the lead's desk. */
  open(): Promise<LaunchedDesk>;
  /** Kills the server as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again after so many milliseconds, for the forum as well, none of which anybody waits for. */
  after(ms: number): Promise<void>;
  close(): Promise<void>;
}

const phaseOf = async (page: Page): Promise<string> => (await ask(page, 'desk.state', {})).phase;

const node = ['--experimental-strip-types', '--no-warnings'];
const part = (...path: string[]): string => join(repoRoot, ...path);

/** Founds the community, starts its server in front of a forum that `fill` has filled, and lets members on a break be banned there. */
export async function openForumDesk(fill: (forum: Forum) => void): Promise<ForumDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'duty-desk-forum-'));
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const forum = makeForum(now);
  fill(forum);
  const site = await vanillaSite(forum, now);
  const db = join(folder, 'community.sqlite');
  const command = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await run(serviceNode(), [...node, part('electron', 'community', 'serve', 'serve-cli.ts'), ...args, '--db', db]);
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}${stdout}`);
    return stdout;
  };
  const token = /^duty_\S+$/m.exec(await command('staff', 'add', '--name', 'Lena Brook', '--role', 'lead', '--community', 'Quiet Corner'))![0];
  const forumToken = join(folder, 'forum-token');
  writeFileSync(forumToken, site.token, { mode: 0o600 });
  chmodSync(forumToken, 0o600);
  let child: ChildProcess | null = null;
  let url = '';
  const start = async (): Promise<void> => {
    const listen = url === '' ? '127.0.0.1:0' : new URL(url).host;
    const next = spawn(serviceNode(), [...node, part('test', 'e2e', 'support', 'served-child.ts'), String(ahead), '--db', db, '--listen', listen, '--upstream', 'vanilla', '--upstream-site', site.url, '--upstream-token-file', forumToken, '--upstream-breaks', 'ban'], { cwd: repoRoot, stdio: ['ignore', 'pipe', 'inherit'] });
    child = next;
    url = await new Promise<string>((resolve, reject) => {
      let said = '';
      next.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = /"address":"([^"]+)"/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
      next.once('exit', (code) => reject(new Error(`The community server ended with ${code}: ${said}`)));
    });
  };
  const kill = async (): Promise<void> => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  await start();
  const desks: LaunchedDesk[] = [];
  return {
    forum, site, folder, command, kill,
    health: async () => (await (await fetch(`${url}/health`)).json()) as Awaited<ReturnType<ForumDesk['health']>>,
    async open() {
      const tokenFile = join(folder, 'token');
      writeFileSync(tokenFile, token, { mode: 0o600 });
      const desk = await launchDesk({ profile: join(folder, 'profile'), args: [`--duty-api=${url}`, `--duty-token-file=${tokenFile}`] });
      desks.push(desk);
      await expect.poll(() => phaseOf(desk.page), { timeout: 60_000 }).toMatch(/passphrase|ready/);
      // No practice: where the system keeps no keys, a person's own passphrase does.
      if ((await phaseOf(desk.page)) === 'passphrase') {
        await desk.page.getByLabel('Passphrase', { exact: true }).fill('four quiet window panes');
        await desk.page.getByLabel('The same once more').fill('four quiet window panes');
        await desk.page.getByLabel('The same once more').press('Enter');
      }
      await expect.poll(() => phaseOf(desk.page), { timeout: 60_000 }).toBe('ready');
      return desk;
    },
    async after(ms) {
      ahead += ms;
      await start();
    },
    async close() {
      await Promise.all(desks.map((desk) => desk.close()));
      await kill();
      await site.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
