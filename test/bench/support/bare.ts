import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Display } from '../../../build/runtime/display.ts';
import type { ElectronRuntime } from '../../../build/runtime/electron.ts';
import { deskEnv, sandboxFlags } from '../../../build/start/desk-process.ts';

/** Source of `ageMs()`: Linux tells the age of a process to a hundredth of a second; Electron's own figure there is in whole seconds. As electron/timing.ts. */
export const AGE_MS = `
function ageMs() {
  if (process.platform !== 'linux') return Date.now() - process.getCreationTime();
  const stat = require('node:fs').readFileSync('/proc/self/stat', 'utf8');
  return Number(require('node:fs').readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1000 - Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]) * 10;
}`;
const bareMain = `
const { app, BrowserWindow, ipcMain } = require('electron');
${AGE_MS}
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { preload: require('node:path').join(__dirname, 'preload.cjs') } });
  ipcMain.once('painted', () => {
    console.log(JSON.stringify({ paintedMs: Math.round(ageMs()) }));
    process.stdin.once('data', () => app.exit(0)).resume();
  });
  void window.loadFile(require('node:path').join(__dirname, 'index.html'));
});`;
const barePreload = `
const { ipcRenderer } = require('electron');
addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => requestAnimationFrame(() => ipcRenderer.send('painted'))));`;

/** Writes the floor of every figure about windows: an Electron app with one line of text. */
export function writeBareApp(folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), bareMain);
  writeFileSync(join(folder, 'preload.cjs'), barePreload);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>bare</title><p>One line of text.</p>');
}

/**
 * Milliseconds from the start of a bare Electron until its line of text is painted. `whilePainted` gets its process while the
 * line stands, which ends it.
 */
export function bare(electron: ElectronRuntime, display: Display, app: string, profile: string, whilePainted: (pid: number) => void = () => undefined): Promise<number> {
  const child = spawn(electron.path, [...sandboxFlags(), app, `--user-data-dir=${profile}`], { env: deskEnv(electron, display), stdio: ['pipe', 'pipe', 'ignore'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (!out.includes('}\n')) return;
    whilePainted(child.pid!);
    child.stdin.end('thanks\n');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      const line = out.split('\n').find((text) => text.startsWith('{'));
      if (line === undefined) reject(new Error('The bare window ended without a figure.'));
      else resolve((JSON.parse(line) as { paintedMs: number }).paintedMs);
    });
  });
}
