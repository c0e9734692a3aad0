import { expect, test } from 'vitest';
import fc from 'fast-check';
import { epochOf, instantOf } from '../../../../shared/time.ts';
import { snoozeTimes } from '../../../../renderer/features/inbox/dialogs/snooze-times.ts';

const said = (now: string, opening: string | null, typed = '') => snoozeTimes(now, opening, typed).map((one) => `${one.label}: ${one.words}`);

test('the usual times: later today, tomorrow at ten, when messages are read again', () => {
  expect(said('2026-05-14T13:20:00.000Z', '2026-05-18T09:00:00.000Z')).toEqual(['Later today: today 16:30', 'Tomorrow: tomorrow 10:00', 'When messages are read again: Mon 18 May 10:00']);
});

test('in the evening there is no later today, and the same time is offered once', () => {
  expect(said('2026-05-14T21:40:00.000Z', '2026-05-15T09:00:00.000Z')).toEqual(['Tomorrow: tomorrow 10:00']);
});

test('while messages are read there is no waiting until they are read again', () => {
  expect(said('2026-05-14T13:20:00.000Z', '2026-05-14T13:20:04.000Z')).toEqual(['Later today: today 16:30', 'Tomorrow: tomorrow 10:00']);
});

test('ten in the morning stays ten over the change of the clocks', () => {
  expect(snoozeTimes('2026-03-28T12:00:00.000Z', null, '').find((one) => one.id === 'tomorrow')?.until).toBe('2026-03-29T09:00:00.000Z');
  expect(snoozeTimes('2026-10-24T12:00:00.000Z', null, '').find((one) => one.id === 'tomorrow')?.until).toBe('2026-10-25T10:00:00.000Z');
});

test('a time that is typed takes their place; one that has passed or cannot be read does not', () => {
  expect(said('2026-05-14T13:20:00.000Z', null, 'fri 14:00')).toEqual(['Until: tomorrow 14:00']);
  expect(said('2026-05-14T13:20:00.000Z', null, 'today 9:00')).toEqual([]);
  expect(said('2026-05-14T13:20:00.000Z', null, 'tom')).toEqual(['Tomorrow: tomorrow 10:00']);
});

test('whatever the hour, what is offered lies ahead, each time once', () => {
  fc.assert(fc.property(fc.integer({ min: epochOf('2026-01-01T00:00:00.000Z'), max: epochOf('2027-01-01T00:00:00.000Z') }), (epoch) => {
    const now = instantOf(epoch);
    const times = snoozeTimes(now, null, '').map((one) => one.until);
    expect(times.every((until) => until > now)).toBe(true);
    expect(new Set(times).size).toBe(times.length);
  }));
});
