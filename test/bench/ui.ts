import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { buildApp } from '../../build/lib/build-app.ts';
import { repoRoot } from '../../build/lib/paths.ts';
import { withDisplay } from '../../build/runtime/display.ts';
import { ensureElectron } from '../../build/runtime/electron.ts';
import { ensureSystemLibraries } from '../../build/runtime/libraries.ts';
import { openDesk } from '../../build/start/desk-process.ts';
import { resultLine } from '../../build/start/smoke.ts';
import { openStore } from '../../electron/service/store/index.ts';
import { ELECTRON_VARIABLE, launchDesk } from '../support/electron-app.ts';
import '../e2e/support/desk.ts';
import { bare, writeBareApp } from './support/bare.ts';
import { openMember } from './support/members/in-page.ts';
import { spread } from './support/spread.ts';
import { endAll, start } from './support/sync/child.ts';
import { distribution, slope } from './support/sync/figures.ts';
import { acts, press, repeat } from './support/ui/acts.ts';
import { scroll } from './support/ui/frames.ts';
import { simulateHours } from './support/ui/hour.ts';
import { memoryOf } from './support/ui/memory.ts';
import { heaviest } from './support/ui/rows.ts';
import { sizesOf } from './support/ui/sizes.ts';

// The window as a person feels it, in the real desk on a large community while its sync writes without a pause: `npm run bench --
// ui [--posts N] [--cases N] [--messages N] [--entries N] [--times N] [--starts N] [--hours N] [--folder DIR] [--json FILE]`.
// With --folder the community and the profile are kept there, and used again if they are there.

const number = (usual: string) => ({ type: 'string', default: usual }) as const;
const { values } = parseArgs({ args: process.argv.slice(2), options: { posts: number('1000000'), cases: number('100000'), messages: number('50000'), entries: number('10000'), times: number('20'), starts: number('5'), hours: number('1'), folder: { type: 'string' }, json: { type: 'string' } } });
const sizes = { posts: Number(values.posts), cases: Number(values.cases), messages: Number(values.messages), entries: Number(values.entries) };
const [TIMES, STARTS, HOURS] = [Number(values.times), Number(values.starts), Number(values.hours)];
/** How often memory is looked at in the simulated hours; the first quarter of them is coming up to speed. */
const LOOKS = 12;
/** The first copy of a million rows on a machine that does other things as well. */
const READY_MS = 30 * 60_000;
const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Waits until everything is here, and says how far it has come. */
async function untilHere(page: Page): Promise<void> {
  const until = performance.now() + READY_MS;
  for (;;) {
    const connection = await page.evaluate(() => window.desk.ask('connection.get', {}).then((answer) => (answer.ok ? answer.value : null)));
    if (connection?.state === 'up-to-date') return;
    if (performance.now() > until) throw new Error('The desk was not ready in time.');
    say(`${connection?.state} ${JSON.stringify(connection?.progress ?? null)}`);
    await page.waitForTimeout(5_000);
  }
}

/** Makes everything findable in large steps, as the desk does in small ones beside everything else. */
async function makeFindable(profile: string): Promise<void> {
  const opened = openStore({ databaseFile: join(profile, 'desk.sqlite'), key: readFileSync(join(`${profile}.keys`, 'practice.key'), 'utf8').trim(), keyKeptBy: 'practice-file' });
  if (!opened.ok) throw new Error(`The desk's data does not open: ${opened.error.fault}`);
  const { search, relieve, close } = opened.value;
  try {
    while (search.left() !== null && search.more(5_000) !== null) await relieve();
  } finally {
    close();
  }
}

const goTo = async (page: Page, hash: string, stands: string): Promise<void> => {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await page.waitForSelector(stands);
  await page.waitForTimeout(800);
};

/** Key to paint of every act, by its name. */
async function actsOn(page: Page): Promise<object[]> {
  const table: object[] = [];
  for (const [screen, all] of Object.entries(acts)) {
    for (const act of all) {
      const { pressed, missed } = await repeat(page, screen, act, TIMES);
      const row = { act: act.name, missed, ...(pressed.length > 0 && { frame: distribution(pressed.map((one) => one.frame)), done: distribution(pressed.map((one) => one.done)) }) };
      say(JSON.stringify(row));
      table.push(row);
    }
  }
  return table;
}

/** Letters of a search, one after another: until the letter stands, and until other results do. */
async function typing(page: Page): Promise<object> {
  const letters: number[] = [];
  const results: number[] = [];
  for (const word of ['thread', 'nervous', 'paper']) {
    await goTo(page, '#/search', '.search-box');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+a');
    for (const letter of word) {
      const one = await press(page, letter, { kind: 'differs', selector: '.search-box input' });
      if (one) letters.push(one.done);
      await page.waitForTimeout(120);
    }
    const last = await press(page, ' ', { kind: 'there', selector: '.search__found .found' });
    if (last) results.push(last.done);
  }
  return { letter: distribution(letters), results: distribution(results) };
}

await buildApp();
const electron = await ensureElectron();
await ensureSystemLibraries(electron.path);
process.env[ELECTRON_VARIABLE] = JSON.stringify(electron);
const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-bench-'));
const folder = values.folder ?? scratch;
mkdirSync(folder, { recursive: true });
try {
  await withDisplay(async (display) => {
    say('The community is being made …');
    const community = start('../ui/community.ts', { file: join(folder, 'community.sqlite'), sizes });
    const { url, token } = await community.next<{ url: string; token: string }>();
    const profile = join(folder, 'profile');
    const flags = (): string[] => {
      const file = join(scratch, 'token');
      writeFileSync(file, token, { mode: 0o600 });
      return [`--duty-api=${url}`, `--duty-token-file=${file}`, '--duty-practice'];
    };
    const launch = async () => {
      const desk = await launchDesk({ profile, args: flags(), env: display.env, motion: true });
      await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
      await desk.page.waitForSelector('[role=option]', { timeout: READY_MS });
      await untilHere(desk.page);
      return desk;
    };
    const pidOf = (desk: Awaited<ReturnType<typeof launch>>): number => desk.app.process().pid!;
    const first = await launch();
    await first.close();
    say('It is being made findable …');
    await makeFindable(profile);

    say('Starts …');
    writeBareApp(join(scratch, 'bare'));
    const [bares, desks, bareMib]: number[][] = [[], [], []];
    for (let n = 0; n < STARTS; n += 1) {
      bares!.push(await bare(electron, display, join(scratch, 'bare'), join(scratch, 'bare-profile'), (pid) => { const mib = memoryOf(pid); if (mib !== null) bareMib!.push(mib.all); }));
      const run = openDesk(electron, display, { api: url, token, role: 'staff', profileDir: profile, practice: true, smokeOut: join(scratch, 'pictures'), screenshot: null });
      const line = resultLine((await run.ended).stdout);
      if (line === null) throw new Error('The desk ended without a result.');
      desks!.push((JSON.parse(line) as { screenReadyMs: number }).screenReadyMs);
    }

    say('Acts …');
    const desk = await launch();
    const { page } = desk;
    community.send(true);
    const keys = await actsOn(page);
    await goTo(page, '#/cases', '.evidence');
    const queue = await scroll(page, '.virtual-rows', false, false);
    const floor = await scroll(page, '.virtual-rows', false, true);
    await goTo(page, `#/inbox/${heaviest.conversation}`, '.talk');
    const talk = await scroll(page, '.talk', true, false);
    const member: number[] = [];
    for (let n = 0; n < STARTS; n += 1) member.push(await openMember(page, heaviest.member));
    const search = await typing(page);

    say('An hour …');
    const hours = await simulateHours(page, pidOf(desk), HOURS, LOOKS, (held) => say(JSON.stringify(held)));
    const later = hours.slice(Math.floor(hours.length / 4)).flatMap(({ acts: at, mib, page: inUse }) => (mib === null ? [] : [{ at: (at * HOURS) / hours.at(-1)!.acts, all: mib.all, service: mib.service, inUse: inUse.usedMib }]));
    const anHour = (part: 'all' | 'service' | 'inUse'): number | null => slope(later.map((one) => [one.at, one[part]]));
    community.send(false);
    await desk.close();
    const bareAt = bareMib!.length > 0 ? spread(bareMib!).median : null;
    const result = {
      ...sizes, times: TIMES, start: { bareMs: spread(bares!), deskMs: spread(desks!), ratio: spread(desks!.map((ms, n) => ms / bares![n]!)), goal: 1.5 },
      keys, scroll: { queue, talk, floor }, heaviestMemberMs: spread(member), search,
      memoryMib: { bare: bareAt, hours: HOURS, held: hours, above: bareAt === null ? null : spread(later.map((one) => one.all - bareAt)), anHour: { all: anHour('all'), service: anHour('service'), pageInUse: anHour('inUse') }, goal: 250 },
      size: { ...sizesOf(join(repoRoot, 'out')), goalGzipKib: 250 },
    };
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return 0;
  });
} finally {
  endAll();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
