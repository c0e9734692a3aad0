import { expect, test } from 'vitest';
import { alwaysTold, noticeKinds, usualNotices } from '../../../../shared/model/notices.ts';
import { alwaysKinds, breaks, chosenKinds, noticeWords, sayNotices } from '../../../../renderer/features/settings/notices/words.ts';

const NOW = '2026-05-14T13:20:00.000Z';

test('every kind of notice stands in the settings, once: chosen about or told always', () => {
  expect([...chosenKinds, ...alwaysKinds].toSorted()).toEqual([...noticeKinds].toSorted());
  for (const kind of noticeKinds) expect(`${noticeWords[kind].label} ${noticeWords[kind].stands}`).toMatch(/^[A-Z].*\.$/u);
  for (const why of Object.values(alwaysTold)) expect(why).toMatch(/\.$/u);
});

test('how they stand is said in a line, a quiet before all else', () => {
  expect(sayNotices(usualNotices, NOW)).toBe('All on');
  expect(sayNotices({ ...usualNotices, inbox: 'off', decided: 'off', sound: true, quietOffShift: true }, NOW)).toBe('2 kinds off, quiet off shift, with sound');
  expect(sayNotices({ ...usualNotices, quietUntil: '2026-05-14T13:50:00.000Z' }, NOW)).toBe('Quiet until 14:50');
  expect(sayNotices({ ...usualNotices, quietUntil: NOW }, NOW)).toBe('All on');
});

test('a quiet ends when it says, in London: midnight also on the night in which the clocks change', () => {
  const until = (now: string): readonly string[] => breaks.map((one) => one.until(now));
  expect(until(NOW)).toEqual(['2026-05-14T13:35:00.000Z', '2026-05-14T13:50:00.000Z', '2026-05-14T14:20:00.000Z', '2026-05-14T23:00:00.000Z']);
  expect(until('2026-10-25T10:00:00.000Z').at(-1)).toBe('2026-10-26T00:00:00.000Z');
  expect(until('2026-03-29T10:00:00.000Z').at(-1)).toBe('2026-03-29T23:00:00.000Z');
});
