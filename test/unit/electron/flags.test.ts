import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFlags } from '../../../electron/flags.ts';

const read = (words: readonly string[], packaged = false) => readFlags(['electron', '--no-sandbox', '/app', ...words], packaged, '/here');

function flagsOf(words: readonly string[], packaged = false) {
  const answer = read(words, packaged);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

describe('flags', () => {
  test('are all read, files made absolute', () => {
    const words = ['--duty-api=http://127.0.0.1:4000', '--duty-token-file=t', '--duty-role=staff', '--duty-profile=/p', '--duty-smoke-out=out', '--duty-screenshot=a/b.png', '--duty-screen=cases', '--duty-save=pdfs', '--duty-practice', '--duty-guide', '--duty-driven'];
    expect(flagsOf(words)).toEqual({
      flags: { api: 'http://127.0.0.1:4000', tokenFile: '/here/t', role: 'staff', profile: '/p', smokeOut: '/here/out', screenshot: '/here/a/b.png', screen: 'cases', save: '/here/pdfs', practice: true, guide: true, driven: true },
      ignored: [],
    });
  });

  test('of Chromium and Electron are none of ours', () => {
    expect(flagsOf(['--inspect=0', '--remote-debugging-port=0', 'x', '-r', 'y']).flags.api).toBeNull();
  });

  test.each([
    ['--duty-nonsense'],
    ['--duty-nonsense=1'],
    ['--duty-'],
    ['--duty-__proto__=1'],
    ['--duty-api'],
    ['--duty-api='],
    ['--duty-api=nonsense'],
    ['--duty-api=file:///etc/passwd'],
    ['--duty-practice=1'],
    ['--duty-role=admin'],
    ['--duty-token-file=/t'],
    ['--duty-practice'],
  ])('%s alone is refused with a sentence', (word) => {
    expect(read([word])).toEqual({ ok: false, error: expect.stringMatching(/^.+\.$|…$/) });
  });

  test('cannot be given twice', () => {
    expect(read(['--duty-role=lead', '--duty-role=staff']).ok).toBe(false);
  });

  test('practice is for this computer only', () => {
    expect(read(['--duty-practice', '--duty-api=https://community.example']).ok).toBe(false);
    expect(read(['--duty-practice', '--duty-api=http://127.0.0.1.example.org']).ok).toBe(false);
    expect(read(['--duty-practice', '--duty-api=http://[::1]:80']).ok).toBe(true);
  });

  test('for development are passed over in a packaged desk, and named', () => {
    const { flags, ignored } = flagsOf(['--duty-api=http://127.0.0.1:1', '--duty-token-file=/t', '--duty-screenshot=/s', '--duty-save=/d', '--duty-practice', '--duty-profile=/p'], true);
    expect(flags).toEqual({ api: null, tokenFile: null, role: null, profile: '/p', smokeOut: null, screenshot: null, screen: null, save: null, practice: false, guide: false, driven: false });
    expect(ignored).toEqual(['--duty-api', '--duty-token-file', '--duty-screenshot', '--duty-save', '--duty-practice']);
  });

  test('never make the reader throw', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.string().map((text) => `--duty-${text}`)), { maxLength: 20 }), fc.boolean(), (words, packaged) => {
      expect(typeof readFlags(words, packaged, '/here').ok).toBe('boolean');
    }));
  });
});
