import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeFolder } from '../../../electron/files.ts';

function scratch(): string {
  const at = mkdtempSync(join(tmpdir(), 'duty-desk-files-'));
  onTestFinished(() => rmSync(at, { recursive: true, force: true }));
  return at;
}

it('writes a folder whole, for its owner alone', () => {
  const folder = join(scratch(), 'Week 46 2026');
  expect(writeFolder(folder, [{ name: 'a.csv', content: 'one' }, { name: 'b.csv', content: Buffer.from('two') }])).toEqual([join(folder, 'a.csv'), join(folder, 'b.csv')]);
  expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['one', 'two']);
  expect([statSync(folder).mode & 0o777, statSync(join(folder, 'a.csv')).mode & 0o777]).toEqual(process.platform === 'win32' ? expect.anything() : [0o700, 0o600]);
});

it('takes away what it began when it cannot end it, and touches nothing that was there', () => {
  const at = scratch();
  const folder = join(at, 'Week 46 2026');
  // A file cannot be where a folder is asked for.
  expect(() => writeFolder(folder, [{ name: 'a.csv', content: 'one' }, { name: join('a.csv', 'b.csv'), content: 'two' }])).toThrow(/ENOTDIR|EEXIST|ENOENT/);
  expect(existsSync(folder)).toBe(false);
  mkdirSync(folder);
  writeFileSync(join(folder, 'mine'), 'kept');
  expect(() => writeFolder(folder, [{ name: 'a.csv', content: 'one' }])).toThrow(/EEXIST/);
  expect(readdirSync(folder)).toEqual(['mine']);
});
