import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../build/lib/build-app.ts';
import { withDisplay } from '../../build/runtime/display.ts';
import { ensureElectron } from '../../build/runtime/electron.ts';
import { ensureSystemLibraries } from '../../build/runtime/libraries.ts';
import { openDesk } from '../../build/start/desk-process.ts';
import { startPractice } from '../../build/start/practice-process.ts';
import { resultLine } from '../../build/start/smoke.ts';
import { bare, writeBareApp } from './support/bare.ts';
import { spread } from './support/spread.ts';

// How long from the start of the process until Today stands on the screen with data, against a bare Electron window with one
// line of text, in turn: `npm run bench -- start [RUNS]`. Both say it themselves, two frames after the last paint that counts.

const RUNS = Number(process.argv[2] ?? 9);

await buildApp();
const electron = await ensureElectron();
await ensureSystemLibraries(electron.path);
const scratch = mkdtempSync(join(tmpdir(), 'duty-desk-bench-'));
const practice = await startPractice({ databaseFile: join(scratch, 'community.sqlite'), logFile: join(scratch, 'practice.log'), idleSeconds: null });
try {
  await withDisplay(async (display) => {
    const desk = async (): Promise<{ windowMs: number; screenReadyMs: number; cases: number }> => {
      const run = openDesk(electron, display, { api: practice.url, token: practice.tokens.staff, role: 'staff', profileDir: join(scratch, 'profile'), practice: true, smokeOut: join(scratch, 'pictures'), screenshot: null });
      const line = resultLine((await run.ended).stdout);
      if (line === null) throw new Error('The desk ended without a result.');
      return JSON.parse(line) as { windowMs: number; screenReadyMs: number; cases: number };
    };
    writeBareApp(join(scratch, 'bare'));
    // The first run copies the community; the second finds it there, and warms the caches of the file system for both.
    const first = await desk();
    await desk();
    await bare(electron, display, join(scratch, 'bare'), join(scratch, 'bare-profile'));
    const [desks, windows, bares, ratios]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let run = 0; run < RUNS; run += 1) {
      const bareMs = await bare(electron, display, join(scratch, 'bare'), join(scratch, 'bare-profile'));
      const { windowMs, screenReadyMs } = await desk();
      desks.push(screenReadyMs);
      windows.push(windowMs);
      bares.push(bareMs);
      ratios.push(screenReadyMs / bareMs);
    }
    const result = { runs: RUNS, cases: first.cases, firstStart: { windowMs: first.windowMs, screenReadyMs: first.screenReadyMs }, bareMs: spread(bares), windowMs: spread(windows), screenReadyMs: spread(desks), ratio: spread(ratios), goal: 1.5 };
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return 0;
  });
} finally {
  practice.process.kill('SIGTERM');
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
