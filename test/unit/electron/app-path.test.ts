import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileForAddress, isAppPage, isAppUrl, listPageFiles, type PageFile } from '../../../electron/security/app-path.ts';

let root = '';
let files: ReadonlyMap<string, PageFile> = new Map();

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'duty-desk-page-'));
  const page = join(root, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  for (const name of ['index.html', 'assets/a.js', 'assets/a.css', 'assets/f.woff2', 'notes.txt', 'a.map']) writeFileSync(join(page, name), name);
  writeFileSync(join(root, 'secret.js'), 'secret');
  symlinkSync(join(root, 'secret.js'), join(page, 'link.js'));
  files = listPageFiles(page);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const nameOf = (address: string): string | null => fileForAddress(files, address)?.file.slice(root.length) ?? null;

describe('what app://desk serves', () => {
  test.each([
    ['app://desk/', '/page/index.html', 'text/html; charset=utf-8'],
    ['app://desk/index.html#/cases', '/page/index.html', 'text/html; charset=utf-8'],
    ['app://desk/assets/a.js', '/page/assets/a.js', 'text/javascript; charset=utf-8'],
    ['app://desk/assets/../index.html', '/page/index.html', 'text/html; charset=utf-8'],
    ['app://desk/assets/f.woff2', '/page/assets/f.woff2', 'font/woff2'],
  ])('%s is %s', (address, file, type) => {
    expect(nameOf(address)).toBe(file);
    expect(fileForAddress(files, address)?.type).toBe(type);
  });

  test.each([
    'app://desk/../secret.js',
    'app://desk/%2e%2e/secret.js',
    'app://desk/%2e%2e%2fsecret.js',
    'app://desk/..%2fsecret.js',
    'app://desk/..%5csecret.js',
    'app://desk/..\\secret.js',
    'app://desk/assets/%2e%2e/%2e%2e/secret.js',
    'app://desk//secret.js',
    'app://desk/%00index.html',
    'app://desk/index.html%00.js',
    'app://desk/index.html/',
    'app://desk/INDEX.HTML',
    'app://desk/assets',
    'app://desk/assets/',
    'app://desk/link.js',
    'app://desk/notes.txt',
    'app://desk/a.map',
    'app://desk/index.html?x',
    'app://desk/__proto__',
    'app://desk/constructor',
    'app://desk/C:/Windows/win.ini',
    'app://desk/file:///etc/passwd',
    'app://other/index.html',
    'app://desk.example/index.html',
    'app://desk:80/index.html',
    'app://user@desk/index.html',
    'app:index.html',
    'file:///etc/passwd',
    'https://desk/index.html',
    'nonsense',
    '',
  ])('%s is nothing', (address) => {
    expect(nameOf(address)).toBeNull();
  });

  test('never leads out of the folder, whatever the address is made of', () => {
    const piece = fc.oneof(fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', '%00', '%', '//', 'assets', 'secret.js', 'index.html', 'link.js', '?', '#', '@', ':'), fc.string());
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const found = fileForAddress(files, `app://desk/${pieces.join('')}`);
      expect(found === null || [...files.values()].includes(found)).toBe(true);
    }));
    expect([...files.values()].map(({ file }) => file.startsWith(join(root, 'page')))).not.toContain(false);
  });

  test('knows its own address from look-alikes', () => {
    expect(isAppUrl('app://desk/x')).toBe(true);
    expect(isAppUrl('app://desk.evil/x')).toBe(false);
    expect(isAppUrl('APP://DESK/x')).toBe(false);
    expect(isAppPage('app://desk/index.html#/cases/c1')).toBe(true);
    expect(isAppPage('app://desk/assets/a.js')).toBe(false);
  });
});
