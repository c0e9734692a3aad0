import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../build/lib/build-app.ts';
import { withDisplay, type Display } from '../../build/runtime/display.ts';
import { ensureElectron, type ElectronRuntime } from '../../build/runtime/electron.ts';
import { ensureSystemLibraries } from '../../build/runtime/libraries.ts';
import { openDesk, sandboxFlags } from '../../build/start/desk-process.ts';
import { startPractice } from '../../build/start/practice-process.ts';
import { resultLine } from '../../build/start/smoke.ts';
import { spread } from './support/spread.ts';

// How long from the start of the process until the queue stands on the screen with data, against a bare Electron window with one
// line of text, in turn: `npm run bench -- start [RUNS]`. Both say it themselves, two frames after the last paint that counts.

const RUNS = Number(process.argv[2] ?? 9);

// Linux tells the age of a process to a hundredth of a second; Electron's own figure there is in whole seconds. As electron/timing.ts.
const bareMain = `
const { app, BrowserWindow, ipcMain } = require('electron');
const { readFileSync } = require('node:fs');
function ageMs() {
  if (process.platform !== 'linux') return Date.now() - process.getCreationTime();
  const stat = readFileSync('/proc/self/stat', 'utf8');
  return Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1000 - Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]) * 10;
}
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { preload: require('node:path').join(__dirname, 'preload.cjs') } });
  ipcMain.once('painted', () => {
    console.log(JSON.stringify({ paintedMs: Math.round(ageMs()) }));
    app.exit(0);
  });
  void window.loadFile(require('node:path').join(__dirname, 'index.html'));
});`;
const barePreload = `
const { ipcRenderer } = require('electron');
addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => requestAnimationFrame(() => ipcRenderer.send('painted'))));`;

function writeBareApp(folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), bareMain);
  writeFileSync(join(folder, 'preload.cjs'), barePreload);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>bare</title><p>One line of text.</p>');
}

/** Milliseconds from the start of a bare Electron until its line of text is painted. */
function bare(electron: ElectronRuntime, display: Display, app: string, profile: string): Promise<number> {
  const child = spawn(electron.path, [...sandboxFlags(), app, `--user-data-dir=${profile}`], { env: { ...process.env, ...display.env }, stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      const line = out.split('\n').find((text) => text.startsWith('{'));
      if (line === undefined) reject(new Error('The bare window ended without a figure.'));
      else resolve((JSON.parse(line) as { paintedMs: number }).paintedMs);
    });
  });
}

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
