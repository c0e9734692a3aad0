import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../build/lib/build-app.ts';
import { withDisplay } from '../../build/runtime/display.ts';
import { ensureElectron } from '../../build/runtime/electron.ts';
import { ensureSystemLibraries } from '../../build/runtime/libraries.ts';
import { createCommunityServer } from '../../electron/community/server/server.ts';
import { ELECTRON_VARIABLE, launchDesk } from '../support/electron-app.ts';
import '../e2e/support/desk.ts';
import { openMember, scrollThrough, timeQuestions, type Scrolled } from './support/members/in-page.ts';
import { benchWorld, people } from './support/members/rows.ts';
import { spread } from './support/spread.ts';

// A member with ten thousand entries in the chronology beside one with forty, in the real desk: how long opening takes, what the
// questions take, and the frames while everything is scrolled through. `npm run bench -- members [ENTRIES] [RUNS]`.

const ENTRIES = Number(process.argv[2] ?? 10_000);
const RUNS = Number(process.argv[3] ?? 9);
/** Pixels a frame: about 24,000 a second, a hard pull at the scroll bar. */
const STEP_PX = 400;

const share = (frames: readonly number[], overMs: number): number => Math.round((10_000 * frames.filter((ms) => ms > overMs).length) / frames.length) / 10_000;

/** Frames in figures. A display of 60 Hz has one every 16.7 ms; half a millisecond more is the clock's. */
function framesOf({ frames, blank }: Scrolled) {
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (part: number): number => Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)) / 10;
  return { frames: frames.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1), over17: share(frames, 17.2), over33: share(frames, 33.9), blank };
}

await buildApp();
const electron = await ensureElectron();
await ensureSystemLibraries(electron.path);
process.env[ELECTRON_VARIABLE] = JSON.stringify(electron);
const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-bench-'));
const community = await createCommunityServer({ file: join(scratch, 'community.sqlite'), durable: false });
community.ingest(benchWorld(ENTRIES, 2_000, Date.now()) as never);
try {
  await withDisplay(async (display) => {
    const token = join(scratch, 'token');
    writeFileSync(token, community.issueToken('s-tom'), { mode: 0o600 });
    const desk = await launchDesk({ profile: join(scratch, 'profile'), args: [`--duty-api=${community.url}`, `--duty-token-file=${token}`, '--duty-practice'], env: display.env, motion: true });
    const { page, app } = desk;
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
    /** A page that knows nothing yet; the code of the screen comes while nobody does anything, as at every start. */
    const startAgain = async (): Promise<void> => {
      await page.evaluate(() => { location.hash = '#/cases'; });
      await page.reload();
      await page.waitForSelector('[role=option]');
      await page.waitForTimeout(1_000);
    };
    const wait = (ms: number): Promise<void> => page.waitForTimeout(ms);
    await page.waitForSelector('[role=option]');
    for (let ready = false; !ready;) {
      await wait(200);
      ready = await page.evaluate(() => window.desk.ask('connection.get', {}).then((answer) => answer.ok && answer.value.state === 'up-to-date'));
    }
    const questions = { long: await timeQuestions(page, people.long), ordinary: await timeQuestions(page, people.ordinary) };
    const cold: Record<'long' | 'ordinary', number[]> = { long: [], ordinary: [] };
    const warm: Record<'long' | 'ordinary', number[]> = { long: [], ordinary: [] };
    for (let run = 0; run < RUNS; run += 1) {
      for (const who of ['ordinary', 'long'] as const) {
        await startAgain();
        cold[who].push(await openMember(page, people[who]));
        warm[who].push(await openMember(page, people[who]));
      }
    }
    await wait(3_000);
    const floor = framesOf(await scrollThrough(page, STEP_PX, true));
    const scroll = framesOf(await scrollThrough(page, STEP_PX, false));
    const again = framesOf(await scrollThrough(page, STEP_PX / 4, false));
    await startAgain();
    await openMember(page, people.long);
    const whileLoading = framesOf(await scrollThrough(page, STEP_PX, false));
    const { pages, ...asked } = questions.long;
    process.stdout.write(`${JSON.stringify({
      entries: asked.entries, runs: RUNS,
      openMs: { long: spread(cold.long), ordinary: spread(cold.ordinary), ratio: spread(cold.long.map((ms, n) => ms / (cold.ordinary[n] ?? ms))), again: { long: spread(warm.long), ordinary: spread(warm.ordinary) } },
      questionsMs: { long: { get: asked.get, first: asked.first, page: spread(pages), pages: pages.length, all: Math.round(pages.reduce((sum, ms) => sum + ms, 0)) }, ordinary: { get: questions.ordinary.get, first: questions.ordinary.first } },
      scrollMs: { floor, all: scroll, slowly: again, rightAfterOpening: whileLoading },
    })}\n`);
    await desk.close();
    return 0;
  });
} finally {
  await community.close();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
