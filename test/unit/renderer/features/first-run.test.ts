import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passphraseProblem, SHORTEST_PASSPHRASE } from '../../../../electron/security/passphrase.ts';
import { deskError, errorCodes, type ErrorCode } from '../../../../shared/errors.ts';
import { sayConnectProblem } from '../../../../renderer/features/first-run/connect-errors.ts';
import { differs, newPassphraseProblem, PASSPHRASE_LEAST } from '../../../../renderer/features/first-run/passphrase-rules.ts';

const say = (code: ErrorCode, online = true) => sayConnectProblem(deskError(code, `The desk says ${code}.`), { online, version: '1.2.3' });

describe('a failed connection', () => {
  test('is said at the field that has to change', () => {
    for (const code of ['bad-address', 'unreachable', 'not-a-community', 'too-old', 'too-new'] as const) expect(say(code).field, code).toBe('address');
    expect(say('wrong-token').field).toBe('token');
    for (const code of ['refused', 'not-ready', 'disk-full', 'internal', 'timed-out', 'service-stopped'] as const) expect(say(code).field, code).toBe('card');
  });

  test('has words of its own for every code, as whole sentences', () => {
    const words = errorCodes.map((code) => say(code).words);
    expect(new Set(words).size).toBe(words.length);
    for (const sentence of words) expect(sentence).toMatch(/^[A-Z].*[.]$/);
    for (const sentence of words) expect(sentence).not.toMatch(/\.\./);
  });

  test('tells a computer that is offline from an address where nobody answers', () => {
    expect(say('unreachable', false).words).toContain('This computer is offline');
    expect(say('unreachable', true).words).toContain('Nothing answers at this address');
  });

  test('names the version that does not fit', () => {
    expect(say('too-old').words).toContain('1.2.3');
    expect(say('too-new').words).toContain('1.2.3');
  });
});

describe('a new passphrase', () => {
  test('is as long here as the main process asks for', () => {
    expect(PASSPHRASE_LEAST).toBe(SHORTEST_PASSPHRASE);
  });

  test('is never refused here when the main process would take it', () => {
    const refusedHereOnly = (passphrase: string): boolean => passphraseProblem(passphrase) === null && newPassphraseProblem(passphrase) !== null;
    const checked = fc.check(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (passphrase) => !refusedHereOnly(passphrase)));
    expect(checked.counterexample).toBeNull();
  });

  test('counts characters as a person does', () => {
    expect(newPassphraseProblem('🐦🌊🌲')).toContain('3 characters');
    expect(newPassphraseProblem('a')).toContain('1 character;');
    expect(newPassphraseProblem('')).toBe('Type a passphrase first.');
  });

  test('is repeated exactly', () => {
    expect(differs('window pane', 'window pane')).toBeNull();
    expect(differs('window pane', 'window pane ')).toContain('not the same');
    expect(differs('window pane', '')).toContain('once more');
  });
});
