import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askerOf, isLoopback, listenAt } from '../../../electron/community/serve/address.ts';
import { buckets } from '../../../electron/community/serve/buckets.ts';
import { journal, whereOf } from '../../../electron/community/serve/journal.ts';
import { tally } from '../../../electron/community/serve/tally.ts';

test('a bucket gives no more than its burst and its rate, whatever the times', () => {
  fc.assert(fc.property(fc.array(fc.nat(5_000), { maxLength: 200 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 50 }), (gaps, burst, perSecond) => {
    const made = buckets({ burst, perSecond, most: 10 });
    let now = 0;
    let given = 0;
    for (const gap of gaps) {
      now += gap;
      const wait = made.take('a', now);
      if (wait === 0) given += 1;
      // What it says to wait is enough and no more than one refill.
      else expect(wait).toBeLessThanOrEqual(Math.ceil(1_000 / perSecond));
      expect(given).toBeLessThanOrEqual(burst + (now / 1_000) * perSecond + 1e-6);
    }
  }));
});

test('whoever waits as long as they are told gets their turn, one asker takes nothing from another, and few are remembered', () => {
  const made = buckets({ burst: 2, perSecond: 4, most: 3 });
  expect([made.take('a', 0), made.take('a', 0), made.take('a', 0)]).toEqual([0, 0, 250]);
  expect(made.take('b', 0)).toBe(0);
  expect(made.take('a', 250)).toBe(0);
  expect(made.take('a', 200)).toBeGreaterThan(0);
  for (let n = 0; n < 100; n += 1) made.take(`x${n}`, 300);
  expect(made.size).toBe(3);
});

test('reads addresses, and takes a household’s network for one asker', () => {
  expect(listenAt('[::1]:80')).toEqual({ host: '::1', port: 80, here: true });
  expect(listenAt('LOCALHOST:8080')).toEqual({ host: 'localhost', port: 8080, here: true });
  expect(listenAt('0.0.0.0:8443').here).toBe(false);
  for (const host of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', 'localhost']) expect(isLoopback(host)).toBe(true);
  for (const host of ['0.0.0.0', '::', '128.0.0.1', '127.evil.example.org', 'localhost.example.org', '::2']) expect(isLoopback(host)).toBe(false);
  expect(askerOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(askerOf('2001:db8:1:2:3:4:5:6')).toBe(askerOf('2001:0db8:0001:0002::9'));
  expect(askerOf('2001:db8:1:2::1')).not.toBe(askerOf('2001:db8:1:3::1'));
  expect(askerOf('2001:db8::1')).toBe('2001:db8:0:0::');
});

test('writes down where something failed, never what it says', () => {
  const lines: string[] = [];
  const said = journal((line) => lines.push(line), () => 0);
  const secret = 'I feel unsafe\n    at Hazel (duty_token:1:1)';
  said.fault('crashed', new TypeError(secret));
  said.fault('crashed', Object.assign(new Error(secret), { code: 'SQLITE_BUSY' }));
  said.fault('crashed', secret);
  const renamed = new Error(secret);
  renamed.message = 'other words';
  said.fault('crashed', renamed);
  const text = lines.join('');
  expect(text).not.toMatch(/unsafe|Hazel|duty_|other words/);
  expect(JSON.parse(lines[0]!)).toMatchObject({ at: '1970-01-01T00:00:00.000Z', level: 'error', event: 'crashed', kind: 'TypeError', code: null });
  expect(whereOf(new Error('x')).where).toMatch(/^parts\.test\.ts:\d+:\d+/);
  expect(JSON.parse(lines[1]!)).toMatchObject({ code: 'SQLITE_BUSY' });
  expect(JSON.parse(lines[2]!)).toMatchObject({ kind: 'string' });
});

test('counts requests between two looks, health left out', () => {
  const counted = tally();
  const line = (path: string, status: number, ms: number) => counted.note({ method: 'GET', path, status, ms, failure: null });
  line('/health', 200, 900);
  expect(counted.take()).toBeNull();
  line('/v1/me', 200, 4.6);
  line('/v1/me', 401, 1);
  line('/v1/me', 429, 1);
  line('/v1/me', 503, 1);
  line('/v1/sync/live', 200, 60_000);
  expect(counted.take()).toEqual({ answered: 2, refused: 1, limited: 1, failed: 1, slowestMs: 5 });
  expect(counted.take()).toBeNull();
});
