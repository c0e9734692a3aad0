import { expect, test } from 'vitest';

test('the process is in the time zone that its tests are to run in', () => {
  expect(process.env['TZ']).toMatch(/^(Europe\/London|Pacific\/Auckland|America\/Los_Angeles|UTC)$/);
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env['TZ']);
  expect(new Date('2026-01-01T00:00:00.000Z').getTimezoneOffset()).toBe({ 'Europe/London': 0, 'Pacific/Auckland': -780, 'America/Los_Angeles': 480, UTC: 0 }[process.env['TZ']!]);
});
