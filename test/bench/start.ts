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
import { writeBareDataApp } from './support/bare-data.ts';
import { spread } from './support/spread.ts';

// How long from the start of the process until Today stands on the screen with data, against a bare Electron window with one
// line of text, and against one whose line comes from an encrypted database in another process, in turn: `npm run bench --
// start [RUNS]`. All say it themselves, two frames after the last paint that counts.

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
    writeBareDataApp(join(scratch, 'bare-data'));
    const floor = (app: 'bare' | 'bare-data'): Promise<number> => bare(electron, display, join(scratch, app), join(scratch, `${app}-profile`));
    // The first run copies the community; the second finds it there, and warms the caches of the file system for both.
    const first = await desk();
    await desk();
    await floor('bare');
    await floor('bare-data');
    const runs: { bareMs: number; bareDataMs: number; windowMs: number; screenReadyMs: number }[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const [bareMs, bareDataMs] = [await floor('bare'), await floor('bare-data')];
      const { windowMs, screenReadyMs } = await desk();
      runs.push({ bareMs, bareDataMs, windowMs, screenReadyMs });
    }
    const of = (figure: (run: (typeof runs)[number]) => number): object => spread(runs.map(figure));
    const result = {
      runs: RUNS, cases: first.cases, firstStart: { windowMs: first.windowMs, screenReadyMs: first.screenReadyMs },
      bareMs: of((run) => run.bareMs), bareDataMs: of((run) => run.bareDataMs), windowMs: of((run) => run.windowMs), screenReadyMs: of((run) => run.screenReadyMs),
      ratio: of((run) => run.screenReadyMs / run.bareMs), goal: 1.5, ratioToData: of((run) => run.screenReadyMs / run.bareDataMs), dataRatio: of((run) => run.bareDataMs / run.bareMs),
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return 0;
  });
} finally {
  practice.process.kill('SIGTERM');
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
