import BetterSqlite3 from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unlocking } from '../../../electron/service/store/cipher.ts';
import { AGE_MS } from './bare.ts';

// The smallest thing that is built as the desk is: a process of its own for the data, the database under the cipher, a scheme of
// its own for the page, a sandboxed page that asks one question over a bridge. Without a contract, rules, rows or a screen.

const main = `
const { app, BrowserWindow, ipcMain, protocol, utilityProcess } = require('electron');
const { fork } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
${AGE_MS}
// As electron/app-events.ts: a machine without a graphics device is not asked for one.
if (process.platform === 'linux' && !existsSync('/dev/dri')) app.disableHardwareAcceleration();
protocol.registerSchemesAsPrivileged([{ scheme: 'bare', privileges: { standard: true, secure: true, codeCache: true } }]);
const script = join(__dirname, 'service.cjs');
const flags = ['--max-semi-space-size=2', '--max-old-space-size=512'];
const node = process.env.DUTY_DESK_NODE;
const service = node === undefined
  ? app.whenReady().then(() => utilityProcess.fork(script, [], { execArgv: flags }))
  : Promise.resolve(fork(script, [], { execPath: node, execArgv: flags, serialization: 'advanced' }));
const line = service.then((child) => new Promise((resolve) => child.once('message', resolve)));
ipcMain.handle('line', () => line);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true, contextIsolation: true, preload: join(__dirname, 'preload.cjs') } });
  const types = { html: 'text/html', js: 'text/javascript' };
  window.webContents.session.protocol.registerBufferProtocol('bare', ({ url }, reply) => {
    const name = new URL(url).pathname.slice(1);
    reply({ mimeType: types[name.split('.').at(-1)], charset: 'utf-8', data: readFileSync(join(__dirname, name)) });
  });
  ipcMain.once('painted', () => {
    console.log(JSON.stringify({ paintedMs: Math.round(ageMs()) }));
    process.stdin.once('data', () => void service.then((child) => { child.kill(); app.exit(0); })).resume();
  });
  void window.loadURL('bare://app/index.html');
});`;

const preload = `
const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('bare', { line: () => ipcRenderer.invoke('line'), painted: () => ipcRenderer.send('painted') });`;

const page = `
bare.line().then((text) => {
  document.querySelector('p').textContent = text;
  requestAnimationFrame(() => requestAnimationFrame(() => bare.painted()));
});`;

const service = (driver: string, pragmas: readonly string[]): string => `
const Database = require(${JSON.stringify(driver)});
const db = new Database(require('node:path').join(__dirname, 'lines.sqlite'));
for (const pragma of ${JSON.stringify(pragmas)}) db.pragma(pragma);
const { text } = db.prepare('SELECT text FROM lines WHERE id = 1').get();
if (process.parentPort) process.parentPort.postMessage(text); else process.send(text);`;

/** Writes the floor of the desk's start: an Electron app whose one line of text comes from an encrypted database in another process. `bare` runs it. */
export function writeBareDataApp(folder: string): void {
  mkdirSync(folder);
  const pragmas = unlocking(randomBytes(32).toString('hex'), 'aegis');
  const db = new BetterSqlite3(join(folder, 'lines.sqlite'));
  for (const pragma of pragmas) db.pragma(pragma);
  db.exec(`PRAGMA journal_mode = WAL; CREATE TABLE lines (id INTEGER PRIMARY KEY, text TEXT NOT NULL); INSERT INTO lines (text) VALUES ('One line of text.')`);
  db.close();
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare-data', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), main);
  writeFileSync(join(folder, 'preload.cjs'), preload);
  writeFileSync(join(folder, 'service.cjs'), service(createRequire(import.meta.url).resolve('better-sqlite3'), pragmas));
  writeFileSync(join(folder, 'page.js'), page);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>bare</title><p></p><script src="page.js"></script>');
}
