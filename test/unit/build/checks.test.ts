import { describe, expect, test } from 'vitest';
import { checkDocs } from '../../../build/checks/docs.ts';
import { checkGlobals } from '../../../build/checks/globals.ts';
import { checkLayers } from '../../../build/checks/layers.ts';
import { checkMachinePaths } from '../../../build/checks/machine-paths.ts';
import { checkReasons } from '../../../build/checks/reasons.ts';
import { checkSizes, median } from '../../../build/checks/sizes.ts';
import { checkPageWeight, checkStartWeight } from '../../../build/checks/weight.ts';

const at = (path: string, text: string) => [{ path, text }];
const lines = (count: number): string => 'x\n'.repeat(count);

describe('layers and doors', () => {
  const refused: [why: string, path: string, code: string][] = [
    ['the rules know nothing of Electron', 'shared/a.ts', "import { app } from 'electron';"],
    ['the rules know nothing of Node', 'shared/a.ts', "import { readFile } from 'fs';"],
    ['the rules know nothing of the page', 'shared/a.ts', "import { b } from '../renderer/b.ts';"],
    ['types cross no border either', 'shared/a.ts', "import type { B } from '../electron/b.ts';"],
    ['an import() crosses no border', 'shared/a.ts', "export const b = () => import('../electron/b.ts');"],
    ['an import type crosses no border', 'shared/a.ts', "export type B = import('../electron/b.ts').B;"],
    ['the page has no Electron', 'renderer/a.tsx', "import { ipcRenderer } from 'electron';"],
    ['the page has no Node', 'renderer/a.ts', "import { join } from 'node:path';"],
    ['the page has no service', 'renderer/a.ts', "export * from '../electron/service/x.ts';"],
    ['the desk has no page', 'electron/a.ts', "import { b } from '../renderer/b.ts';"],
    ['SQLite has one door', 'electron/service/sync/a.ts', "import Database from 'better-sqlite3';"],
    ['ipcMain has one door', 'electron/window.ts', "import { BrowserWindow, ipcMain } from 'electron';"],
    ['ipcMain has one door by another name', 'electron/window.ts', "import { ipcMain as ipc } from 'electron';"],
    ['shell has one door', 'electron/menu.ts', "import { shell } from 'electron';"],
    ['no door is passed by taking all of Electron', 'electron/menu.ts', "import * as electron from 'electron';"],
    ['no door is passed by require', 'electron/menu.ts', "const electron = require('electron');"],
  ];
  test.each(refused)('%s', (_why, path, code) => {
    expect(checkLayers(at(path, code))).toMatchObject([{ file: path, line: 1 }]);
  });

  const allowed: [path: string, code: string][] = [
    ['renderer/a.ts', "import { b } from '../shared/b.ts';"],
    ['electron/service/store/open.ts', "import Database from 'better-sqlite3';"],
    ['electron/community/server/store/open.ts', "import Database from 'better-sqlite3';"],
    ['electron/ipc/register.ts', "import { ipcMain } from 'electron';"],
    ['electron/security/links.ts', "import { shell } from 'electron';"],
    ['test/e2e/a.spec.ts', "import { b } from '../../renderer/b.ts';"],
  ];
  test.each(allowed)('%s may: %s', (path, code) => {
    expect(checkLayers(at(path, code))).toEqual([]);
  });
});

describe('weight of the page', () => {
  const rule = { path: 'shared/model/rule.ts', text: "import type { Row } from '../row.ts';\nexport const rule = 1;" };
  const row = { path: 'shared/row.ts', text: "import { z } from 'zod';\nexport const row = z.object({});\nexport type Row = z.infer<typeof row>;" };

  test('types of the contract weigh nothing, its schemas are refused with the way they took', () => {
    const page = (code: string) => checkPageWeight([{ path: 'renderer/a.ts', text: code }, rule, row, { path: 'shared/between.ts', text: "export { row } from './row.ts';" }]);
    expect(page("import { rule } from '../shared/model/rule.ts';\nimport type { Row } from '../shared/row.ts';\nimport { type Row as Other } from '../shared/row.ts';")).toEqual([]);
    expect(page("import type { Row } from '../shared/row.ts';\nimport { row } from '../shared/between.ts';")).toMatchObject([{ file: 'renderer/a.ts', line: 2, message: expect.stringContaining('shared/between.ts > shared/row.ts > zod') }]);
    expect(page("import { z } from 'zod';")).toHaveLength(1);
    expect(page("void import('../shared/row.ts');")).toHaveLength(1);
  });
});

describe('weight of a start', () => {
  const calls = { path: 'shared/contract/bridge/calls.ts', text: 'export const questions = {};\nexport type Question = never;' };
  const start = (code: string) => checkStartWeight([{ path: 'electron/service/service.ts', text: code }, calls, { path: 'electron/service/core.ts', text: "import { questions } from '../../shared/contract/bridge/calls.ts';\nexport const core = questions;" }]);

  test('types and what is imported later weigh nothing', () => {
    expect(start("import type { Question } from '../../shared/contract/bridge/calls.ts';\nvoid import('./core.ts');")).toEqual([]);
  });

  test('the schemas of all calls are refused with the way they took', () => {
    expect(start("\nimport { core } from './core.ts';")).toMatchObject([{ file: 'electron/service/service.ts', line: 2, message: expect.stringContaining('electron/service/core.ts > shared/contract/bridge/calls.ts') }]);
  });
});

describe('clock and network', () => {
  test.each(['Date.now()', 'new Date()', 'Temporal.Now.instant()'])('a rule does not read the clock by %s', (code) => {
    expect(checkGlobals(at('shared/a.ts', `export const now = () => ${code};`))).toHaveLength(1);
  });

  test('a rule may compute with an instant it was given', () => {
    expect(checkGlobals(at('shared/a.ts', 'export const year = (at: number) => new Date(at).getUTCFullYear();'))).toEqual([]);
  });

  test.each(['electron/service/sync/pull.ts', 'renderer/data/x.ts', 'shared/x.ts'])('%s does not fetch', (path) => {
    expect(checkGlobals(at(path, "void fetch('https://a.example');"))).toHaveLength(1);
  });

  test('the one door fetches', () => {
    expect(checkGlobals(at('electron/service/sync/api-client.ts', "void fetch('https://a.example');"))).toEqual([]);
  });
});

describe('reading by a schema', () => {
  const code = 'export const read = (value: unknown) => schema.safeParse(value);';

  test('nothing reads past the one door, whatever it calls the schema', () => {
    expect(checkGlobals(at('electron/service/sync/pull.ts', code))).toMatchObject([{ message: expect.stringContaining('readBy') }]);
    expect(checkGlobals(at('shared/model/a.ts', 'void entities[t].shape.at.safeParse(row);'))).toHaveLength(1);
    expect(checkGlobals(at('shared/contract/read-by.ts', code))).toEqual([]);
  });
});

describe('docstrings', () => {
  test.each([
    'export function a() {}',
    'export const a = () => 1;',
    'export type A = 1;',
    'export interface A { b: 1 }',
    'export class A {}',
    'function a() {}\nexport { a };',
    '// not a docstring\nexport function a() {}',
    '/** Of something else. */\nconst b = 1;\nexport function a() { return b; }',
  ])('finds none on %j', (code) => {
    expect(checkDocs(at('shared/a.ts', code))).toHaveLength(1);
  });

  test.each(['/** Says a. */\nexport function a() {}', '/** Says a. */\nexport type A = 1;', 'function a() {}\na();', 'export const a = 1;'])('is content with %j', (code) => {
    expect(checkDocs(at('electron/a.ts', code))).toEqual([]);
  });

  test('one docstring serves all overloads', () => {
    const code = '/** Says a. */\nexport function a(b: 1): 1;\nexport function a(b: 2): 2;\nexport function a(b: number) { return b; }';
    expect(checkDocs(at('shared/a.ts', code))).toEqual([]);
  });
});

describe('file sizes', () => {
  test('400 lines are allowed, 401 are not', () => {
    const short = { path: 'shared/b.ts', text: lines(10) };
    const shorter = { path: 'shared/c.css', text: lines(11) };
    expect(checkSizes([{ path: 'shared/a.ts', text: lines(400) }, short, shorter])).toEqual([]);
    expect(checkSizes([{ path: 'shared/a.ts', text: lines(401) }, short, shorter])).toMatchObject([{ file: 'shared/a.ts' }]);
  });

  test('the median stays below 90', () => {
    expect(checkSizes(at('shared/a.ts', lines(89)))).toEqual([]);
    expect(checkSizes(at('shared/a.ts', lines(90)))).toHaveLength(1);
  });

  test('the list of migrations, generated files and other kinds are not counted', () => {
    const files = [
      { path: 'electron/service/store/migrations/index.ts', text: lines(900) },
      { path: 'shared/g.ts', text: `// @generated\n${lines(900)}` },
      { path: 'README.md', text: lines(900) },
      { path: 'shared/a.ts', text: lines(1) },
    ];
    expect(checkSizes(files)).toEqual([]);
  });

  test('the middle of an even number of files lies between two', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('machine paths', () => {
  const folder = (name: string): string => `/${name}/`;
  test.each([`cd ${folder('work')}main`, `open("${folder('root')}.cache")`, `see ${folder('home')}anna/x`, `path: .${'library'}/x`])('finds %s', (text) => {
    expect(checkMachinePaths(at('README.md', `# Title\n${text}`))).toMatchObject([{ file: 'README.md', line: 2 }]);
  });

  test.each(['a network/work/life balance', 'npm run build', 'desk.library.open()'])('is content with %s', (text) => {
    expect(checkMachinePaths(at('README.md', text))).toEqual([]);
  });
});

describe('reasons for packages', () => {
  const tree = (readme: string) => [
    { path: 'package.json', text: JSON.stringify({ dependencies: { a: '1', '@b/c': '1' }, devDependencies: { d: '1' } }) },
    { path: 'build/README.md', text: `# x\n| z | not a package |\n## Every dependency and why\n| Package | Why |\n|---|---|\n${readme}\n` },
  ];

  test('is content when each package has a reason', () => {
    expect(checkReasons(tree('| a (alias), @b/c | x |\n| d | y |'))).toEqual([]);
  });

  test('finds a package without a reason, and a reason without a package', () => {
    const messages = checkReasons(tree('| a | x |\n| d, e | y |')).map(({ message }) => message);
    expect(messages).toEqual(['gives no reason for the package @b/c', 'gives a reason for e, which is not installed']);
  });
});
