import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataProblem } from '../../../electron/ipc/budget.ts';
import { checkCall } from '../../../electron/ipc/check-call.ts';
import { callNames } from '../../../shared/contract/bridge/index.ts';

const codeOf = async (channel: 'ask' | 'tell', ...args: unknown[]): Promise<string> => {
  const checked = await checkCall(channel, args);
  return checked.ok ? 'ok' : checked.error.code;
};

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

describe('a call from the page', () => {
  test('passes when it fits', async () => {
    expect(await codeOf('ask', 'desk.state', {})).toBe('ok');
    expect(await codeOf('ask', 'cases.get', { id: 'c1' })).toBe('ok');
    expect(await codeOf('tell', 'window.act', { action: 'close' })).toBe('ok');
  });

  test.each([
    ['no arguments', []],
    ['no input', ['desk.state']],
    ['one argument too many', ['desk.state', {}, {}]],
    ['an undefined third argument', ['desk.state', {}, undefined]],
    ['a name that is not text', [{ toString: () => 'desk.state' }, {}]],
    ['an unknown key', ['cases.get', { id: 'c1', extra: 1 }]],
    ['a missing key', ['cases.get', {}]],
    ['a null input', ['desk.state', null]],
    ['a list as input', ['desk.state', []]],
    ['a key where nothing is taken', ['desk.state', { extra: 1 }]],
    ['an input with a prototype of its own', ['desk.state', new Date(0)]],
    ['a map', ['cases.get', new Map([['id', 'c1']])]],
    ['__proto__ as an own key', ['cases.get', JSON.parse('{"id":"c1","__proto__":{"admin":true}}')]],
    ['constructor as an own key', ['cases.get', JSON.parse('{"id":"c1","constructor":{"prototype":{"admin":true}}}')]],
    ['a cycle', ['cases.get', cyclic]],
    ['a text that is too long', ['cases.get', { id: 'x'.repeat(2_000_000) }]],
    ['a list that is too long', ['cases.get', { id: Array.from({ length: 100_000 }, () => 1) }]],
    ['an id with a path in it', ['cases.get', { id: '../../etc/passwd' }]],
    ['a NUL', ['cases.get', { id: 'c\u0000' }]],
  ])('is bad input with %s', async (_what, args) => {
    expect(await codeOf('ask', ...args)).toBe('bad-input');
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  test.each(['nonsense', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'desk.state ', 'DESK.STATE'])('called %j is unknown', async (name) => {
    expect(await codeOf('ask', name, {})).toBe('unknown-call');
    expect(await codeOf('tell', name, {})).toBe('unknown-call');
  });

  test('cannot write on the channel for questions, nor read on that for commands', async () => {
    expect(await codeOf('ask', 'sync.now', {})).toBe('unknown-call');
    expect(await codeOf('tell', 'cases.get', { id: 'c1' })).toBe('unknown-call');
  });

  test('says where it is wrong, and never what was given', async () => {
    const checked = await checkCall('ask', ['cases.get', { id: 'a secret / word' }]);
    expect(checked.ok ? '' : checked.error.detail).toBe('id: invalid_format');
  });

  test('never makes the check throw', async () => {
    const input = fc.anything({ withMap: true, withSet: true, withDate: true, withBigInt: true, withTypedArray: true, withNullPrototype: true, key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'id', 'constructor', 'toString', 'step', 'kind')) });
    const name = fc.oneof(fc.constantFrom<string>(...callNames), fc.string());
    await fc.assert(fc.asyncProperty(fc.constantFrom('ask', 'tell'), fc.array(fc.oneof(name, input), { maxLength: 4 }), async (channel, args) => {
      expect(typeof (await checkCall(channel, args)).ok).toBe('boolean');
    }), { numRuns: 2_000 });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('plain data', () => {
  test('may be nested, but not without end', () => {
    expect(dataProblem({ a: [{ b: [null, 1, 'x', true] }] })).toBeNull();
    let deep: unknown = 1;
    for (let level = 0; level < 20; level += 1) deep = [deep];
    expect(dataProblem(deep)).toBe('too large');
  });

  test('is no function, symbol or bigint', () => {
    expect(dataProblem({ a: () => 1 })).toBe('a function');
    expect(dataProblem(1n)).toBe('a bigint');
    expect(dataProblem({ [Symbol('x')]: 1 })).toBe('a forbidden key');
  });
});
