import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repoRoot } from '../../build/lib/paths.ts';
import { run } from '../../build/lib/run.ts';
import { openArtefact, artefactFolders, type Artefact } from '../../build/package/check/artefact.ts';
import { fuseProblems, readFuses } from '../../build/package/fuses.ts';
import { sandboxFlags } from '../../build/start/desk-process.ts';
import { stateOf } from '../e2e/support/desk.ts';
import { drivable, DRIVER_FUSE } from '../support/drivable.ts';
import { checkTests } from './support/check-tests.ts';

// The package itself, made here: not part of `npm test` as a whole, but of `npm test -- package`.

const MAKE_MS = 300_000;

let folder = '';
let made: Artefact | null = null;

test.beforeAll(async () => {
  test.setTimeout(MAKE_MS);
  folder = mkdtempSync(join(tmpdir(), 'duty-desk-package-'));
  const packaged = await run(process.execPath, [join(repoRoot, 'build', 'package.ts'), '--dir'], { cwd: repoRoot, timeoutMs: MAKE_MS });
  process.stdout.write(packaged.stdout);
  expect(packaged, packaged.stderr).toMatchObject({ code: 0 });
  const found = artefactFolders(join(repoRoot, 'dist')).map(openArtefact).find((one) => one?.platform === process.platform) ?? null;
  test.skip(found === null, 'no unpacked package can be made on this platform');
  made = found;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

const artefact = (): Artefact => made!;
const flags = (profile: string, ...more: string[]): string[] => [...sandboxFlags(), `--duty-profile=${join(folder, profile)}`, ...more];

test('it was checked and started: every check said ok', () => {
  expect(artefact().files.size).toBeGreaterThan(100);
});

test.describe('its checks: ', () => {
  test.skip(process.platform !== 'linux', 'they change a package for Linux');
  checkTests(artefact);
});

test('a link with flags ends it, and so do Chromium’s switches that open it to others, and flags that nobody knows', async () => {
  const withFlags = await run(artefact().executable, flags('linked', 'dutydesk://case/c17'), { timeoutMs: 30_000 });
  expect(withFlags).toMatchObject({ code: 2, stderr: expect.stringContaining('A link opens the desk as it is') });
  for (const opening of ['--remote-debugging-port=0', '--remote-debugging-pipe', '--js-flags=--expose-gc', '--gpu-launcher=/bin/true', '--disable-web-security']) {
    const opened = await run(artefact().executable, flags('opened', opening), { timeoutMs: 30_000 });
    expect(opened, opening).toMatchObject({ code: 2, stderr: expect.stringContaining('does not start with') });
    expect(opened.stderr, opening).not.toContain('DevTools listening');
  }
  const unknown = await run(artefact().executable, flags('unknown', '--duty-nonsense=1'), { timeoutMs: 30_000 });
  expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('does not know the flag') });
  const used = await run(artefact().executable, [...sandboxFlags(), `--duty-smoke-out=${join(folder, 'pictures')}`], { timeoutMs: 30_000, env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') } });
  expect(used).toMatchObject({ code: 2, stderr: expect.stringContaining('--duty-profile with a folder that is new or empty') });
});

async function firstWindow(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForURL(/^app:\/\/desk\//);
  return page;
}

test('with the one fuse that a driver needs, a person practises in it: first screen, queue, a case, a link', async () => {
  test.skip(process.platform !== 'linux', 'the fuse of a signed Mac or Windows app cannot be turned');
  test.setTimeout(180_000);
  const executable = await drivable(artefact(), join(folder, 'drivable'));
  expect(fuseProblems(await readFuses(executable), [DRIVER_FUSE])).toEqual([]);
  const app = await _electron.launch({ executablePath: executable, args: flags('practice'), env: { ...(process.env as Record<string, string>), DUTY_DESK_NODE: '/nonexistent/node' }, chromiumSandbox: sandboxFlags().length === 0 });
  try {
    const page = await firstWindow(app);
    await expect.poll(async () => (await stateOf(page)).phase).toBe('first-run');
    expect(await app.evaluate(({ app: own, BrowserWindow }) => ({ packaged: own.isPackaged, path: own.getAppPath().endsWith('app.asar'), tools: BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened() }))).toEqual({ packaged: true, path: true, tools: false });
    expect(await page.evaluate(() => window.desk.tell('connect.practice', { role: 'moderator' }))).toMatchObject({ ok: true });
    await expect.poll(async () => (await stateOf(page)).session?.practice, { timeout: 60_000 }).toBe(true);
    const first = async (): Promise<string> => page.evaluate(async () => {
      const answer = await window.desk.ask('cases.list', { tab: 'all', state: 'open', sort: 'oldest', kind: null, reason: null, spaceId: null, member: '', age: null });
      return answer.ok ? (answer.value.rows[0]?.id ?? '') : '';
    });
    await expect.poll(first, { timeout: 60_000 }).not.toBe('');
    const id = await first();
    await app.evaluate(({ app: own }, link) => void own.emit('second-instance', {}, [], '', { link }), `dutydesk://case/${id}`);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#/cases/${id}`);
    await expect(page.getByRole('article').or(page.getByRole('region')).first()).toBeVisible();
  } finally {
    await app.close();
  }
});
