import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoverCalendar } from '../../../../shared/contract/entities/cover.ts';
import { coveredMs } from '../../../../shared/model/cover/hours.ts';
import { coverMisfits } from '../../../../shared/model/cover/terms.ts';
import { coverInForce, noEarlierThanBegun, publishedLast, standingCover } from '../../../../shared/model/cover/versions.ts';
import { inBraces, inBrackets, partsToWrite, replyStretches, savedReplyProblems } from '../../../../shared/model/saved-reply.ts';
import type { Put } from '../../../../shared/model/rules/types.ts';
import { plusMs } from '../../../../shared/time.ts';
import { runs } from '../../zones.ts';
import { people, Rows, said } from './support/rows.ts';

const T0 = '2026-05-14T09:00:00.000Z';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const later = (ms: number): string => plusMs(T0, ms);
const { imogen, priya } = people;
const colleagues = [imogen, priya].map(({ id, role, memberId }) => ({ t: 'staff', row: { id, name: id, role, active: true, memberId } }) as Put);
const gone: Put = { t: 'staff', row: { id: 'gone', name: 'Gone', role: 'staff', active: false, memberId: null } };

const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' }));
const terms: Pick<CoverCalendar, 'kind' | 'hours' | 'closures' | 'targets'> = { kind: 'weekday', hours: week, closures: [], targets: [{ purpose: 'concern', firstReplyMinutes: 240, nextReplyMinutes: 480 }] };
const calendar = (id: string, more: Partial<CoverCalendar> = {}): Omit<CoverCalendar, 'publishedBy'> => ({ id, effectiveFrom: T0, publishedAt: T0, ...terms, ...more });
const publish = (rows: Rows, one: object, after: string | null, now = T0): string => said(rows.act(priya, 'cover.publish@1', { calendar: one, after }, now));

describe('cover hours are published one after another (domain.md 2.9)', () => {
  test('one that was written after another than the last is a conflict, with the last beside it', () => {
    const rows = new Rows(...colleagues);
    expect([publish(rows, calendar('a'), 'z'), publish(rows, calendar('a'), null), publish(rows, calendar('b'), null), publish(rows, calendar('b'), 'a'), publish(rows, calendar('c'), 'a')])
      .toEqual(['rejected not-found', 'applied', 'conflict stale', 'applied', 'conflict stale']);
    const verdict = rows.act(priya, 'cover.publish@1', { calendar: calendar('c'), after: 'a' }, T0);
    expect(verdict).toMatchObject({ problem: { current: { id: 'b' } } });
    // Weekend cover is a calendar of its own.
    expect(publish(rows, calendar('w', { kind: 'weekend', hours: [] }), null)).toBe('applied');
  });

  test('the one that follows is never the earlier, however early its desk says it was written', () => {
    const rows = new Rows(...colleagues);
    publish(rows, calendar('a'), null, later(HOUR));
    publish(rows, calendar('b', { effectiveFrom: later(DAY), publishedAt: later(-DAY) }), 'a', later(HOUR));
    publish(rows, calendar('c', { effectiveFrom: later(DAY), publishedAt: later(-DAY) }), 'b', later(HOUR));
    expect(publishedLast(rows.all('coverCalendar'), 'weekday')?.id).toBe('c');
    expect(standingCover(rows.all('coverCalendar'), 'weekday', later(2 * DAY)).map((one) => [one.calendar.id, one.state])).toEqual([['a', 'past'], ['b', 'replaced'], ['c', 'in-force']]);
    expect(standingCover(rows.all('coverCalendar'), 'weekday', later(2 * HOUR)).map((one) => [one.calendar.id, one.state])).toEqual([['a', 'in-force'], ['b', 'replaced'], ['c', 'to-come']]);
    expect(coverInForce(rows.all('coverCalendar'), 'weekday', later(-DAY))).toBeUndefined();
  });

  test('nothing that was published changes an hour of the past', () => {
    const stretch = fc.record({ weekday: fc.integer({ min: 1, max: 5 }), opens: fc.integer({ min: 0, max: 11 }), length: fc.integer({ min: 1, max: 11 }) });
    const one = fc.record({ hours: fc.array(stretch, { minLength: 1, maxLength: 4 }), begins: fc.integer({ min: -200, max: 200 }), closed: fc.integer({ min: -10, max: 10 }) });
    fc.assert(fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (versions) => {
      const rows = new Rows(...colleagues);
      publish(rows, calendar('a', { effectiveFrom: later(-30 * DAY) }), null, later(-30 * DAY));
      let last = 'a';
      for (const [i, version] of versions.entries()) {
        const now = later(i * 7 * HOUR);
        const before = { calendars: rows.all('coverCalendar'), holidays: new Set<string>() };
        const two = (n: number): string => `${String(n).padStart(2, '0')}:00`;
        const hours = version.hours.map(({ weekday, opens, length }) => ({ weekday, opens: two(opens), closes: two(opens + length) }));
        const verdict = publish(rows, calendar(`v${i}`, { hours, effectiveFrom: plusMs(now, version.begins * HOUR), publishedAt: plusMs(now, -version.begins * HOUR), closures: [{ date: later(version.closed * DAY).slice(0, 10), why: 'Team day' }] }), last, now);
        expect(verdict === 'applied' || verdict === 'rejected invalid').toBe(true);
        if (verdict === 'applied') last = `v${i}`;
        const after = { calendars: rows.all('coverCalendar'), holidays: new Set<string>() };
        expect(coveredMs(after, later(-10 * DAY), now)).toBe(coveredMs(before, later(-10 * DAY), now));
        expect(publishedLast(after.calendars, 'weekday')?.id).toBe(last);
      }
    }), { numRuns: runs(150) });
  });

  test('hours overlap exactly when a minute of the week is covered twice', () => {
    const clock = fc.integer({ min: 0, max: 23 }).map((h) => `${String(h).padStart(2, '0')}:00`);
    fc.assert(fc.property(fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 2 }), opens: clock, closes: clock }), { minLength: 1, maxLength: 4 }), (hours) => {
      const seen = new Map<string, number>();
      for (const one of hours) for (let h = Number(one.opens.slice(0, 2)); h < Number(one.closes.slice(0, 2)); h += 1) seen.set(`${one.weekday} ${h}`, (seen.get(`${one.weekday} ${h}`) ?? 0) + 1);
      const wrong = hours.some((one) => one.closes <= one.opens) || [...seen.values()].some((count) => count > 1);
      expect(coverMisfits('weekday', { hours, closures: [], targets: [] }).length > 0).toBe(wrong);
    }));
  });

  test.each<[string, Parameters<typeof coverMisfits>, RegExp]>([
    ['days of the other calendar', ['weekend', { hours: week, closures: [], targets: [] }], /Saturday and Sunday/],
    ['weekdays that never open', ['weekday', { hours: [], closures: [], targets: [] }], /at least one stretch/],
    ['a day closed twice', ['weekday', { hours: week, closures: [{ date: '2026-12-24', why: 'a' }, { date: '2026-12-24', why: 'b' }], targets: [] }], /closed twice/],
    ['a day closed without a word', ['weekday', { hours: week, closures: [{ date: '2026-12-24', why: ' ' }], targets: [] }], /Say why/],
    ['no time at all to answer in', ['weekday', { hours: week, closures: [], targets: [{ purpose: 'risk', firstReplyMinutes: 0, nextReplyMinutes: 5 }] }], /at least a minute/],
    ['two targets for one purpose', ['weekday', { hours: week, closures: [], targets: [terms.targets[0]!, terms.targets[0]!] }], /one target/],
  ])('%s is refused', (_what, given, why) => {
    expect(coverMisfits(...given).join(' ')).toMatch(why);
  });

  test('no weekend hours at all are fine: weekend cover is empty until a lead sets it', () => expect(coverMisfits('weekend', { hours: [], closures: [], targets: [] })).toEqual([]));
});

test('a shift is somebody’s who is on the team, and at most a day; one who left can still be taken off', () => {
  const set = (more: object): string => said(new Rows(...colleagues, gone).act(priya, 'shift.set@1', { shift: { id: 's', staffId: 'imogen', startsAt: T0, endsAt: later(HOUR), covers: 'inbox', cancelled: false, ...more } }, T0));
  expect([set({}), set({ endsAt: later(25 * HOUR) }), set({ endsAt: later(25 * HOUR + 1) }), set({ staffId: 'gone' }), set({ staffId: 'gone', cancelled: true })]).toEqual(['applied', 'applied', 'rejected invalid', 'rejected not-found', 'applied']);
});

describe('saved replies (domain.md 1.2)', () => {
  const save = (body: string, more: object = {}): string => said(new Rows(...colleagues).act(imogen, 'savedReply.set@1', { reply: { id: 'r', name: 'Hello', purpose: null, body, editedAt: T0, archived: false, ...more } }, T0));
  test('need a part to write besides the name, so that none is sent as it is', () => {
    expect([save('Hi {{name}}, {{say it back}}.'), save('Hi {{name}}.'), save('Hi.'), save('Hi {{say it back'), save('Hi {{ }} {{x}}'), save('Hi [you] {{x}}'), save('Hi {{what [they] said}}'), save(`{{${'x'.repeat(81)}}}`), save('Hi.', { archived: true })])
      .toEqual(['applied', ...Array.from({ length: 7 }, () => 'rejected invalid'), 'applied']);
  });
  test('words and parts together are the whole text, whatever it is', () => {
    const piece = fc.oneof(fc.constantFrom('{{', '}}', '{', '}', '[', ']', '{{name}}', '{{ a b }}', '\n'), fc.string({ maxLength: 5 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const body = pieces.join('');
      const again = replyStretches(body).map(({ kind, text }) => (kind === 'part' ? `{{${text}}}` : text)).join('');
      expect(again.replaceAll(/\s/gu, '')).toBe(body.replaceAll(/\s/gu, ''));
      if (savedReplyProblems(body).length > 0) return;
      expect(partsToWrite(body).length).toBeGreaterThan(0);
      // What is kept is written with square brackets, and comes back as it was.
      expect(replyStretches(inBraces(inBrackets(body)))).toEqual(replyStretches(body));
    }));
  });
});

describe('a clock that is a moment behind', () => {
  const begun = (effectiveFrom: string) => [{ ...calendar('a', { effectiveFrom }), publishedBy: null }];
  test.each([
    ['takes hours that have just begun for what holds now', '2026-05-14T13:00:01.500Z', '2026-05-14T13:00:01.500Z'],
    ['is not moved by what began before', '2026-05-14T12:00:00.000Z', '2026-05-14T13:00:00.000Z'],
    ['is not moved by hours to come', '2026-05-14T13:30:00.000Z', '2026-05-14T13:00:00.000Z'],
  ])('%s', (_what, at, now) => {
    expect(noEarlierThanBegun(begun(at), '2026-05-14T13:00:00.000Z')).toBe(now);
  });
});
