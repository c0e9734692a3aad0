import { Temporal } from 'temporal-polyfill';
import type { CoverCalendar, Shift } from '../../../shared/contract/entities/cover.ts';
import { inLondon, instantOf, ZONE } from '../../../shared/time.ts';
import { DAY, type World } from './world.ts';

const targets: CoverCalendar['targets'] = [
  { purpose: 'risk', firstReplyMinutes: 15, nextReplyMinutes: 30 },
  { purpose: 'untriaged', firstReplyMinutes: 120, nextReplyMinutes: 240 },
  { purpose: 'concern', firstReplyMinutes: 240, nextReplyMinutes: 480 },
  { purpose: 'tech', firstReplyMinutes: 480, nextReplyMinutes: 960 },
  { purpose: 'outside', firstReplyMinutes: 480, nextReplyMinutes: 960 },
];

/** Adds the published cover hours, Monday to Friday ten to six (domain.md 1.2), and weekend hours as a lead has set them. */
export function addCalendars(world: World): void {
  const from = '2025-11-03T00:00:00.000Z';
  const at = Math.min(Date.parse(from), world.nowMs - 300 * DAY);
  const shared = { effectiveFrom: new Date(at).toISOString(), closures: [], targets, publishedBy: 'st-priya', publishedAt: new Date(at).toISOString() };
  world.add('coverCalendar', { id: 'cover-weekday-1', kind: 'weekday', hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' })), ...shared }, at);
  world.add('coverCalendar', { id: 'cover-weekend-1', kind: 'weekend', hours: [6, 7].map((weekday) => ({ weekday, opens: '12:00', closes: '16:00' })), ...shared }, at);
}

const volunteers = ['bea', 'callum', 'aisha', 'dylan', 'freya', 'owen', 'rosa', 'theo'];
const others = ['sunita', 'marcus', 'gwen'];

/** The shifts of one day in London, so that somebody covers at any time: staff by day, volunteers by evening and weekend, a lead on call by night. */
function ofDay(day: Temporal.PlainDate): Shift[] {
  const n = day.since(Temporal.PlainDate.from('2025-01-06')).days;
  const turn = (list: readonly string[], offset: number): string => list[(((n + offset) % list.length) + list.length) % list.length]!;
  const shift = (who: string, from: string, to: string, covers: Shift['covers'], nextDay = false): Shift => {
    const at = (time: string, later: boolean): string => instantOf((later ? day.add({ days: 1 }) : day).toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds);
    return { id: `shift-${day.toString()}-${from.slice(0, 2)}-${who}`, staffId: `st-${who}`, startsAt: at(from, false), endsAt: at(to, nextDay), covers, cancelled: false };
  };
  const night = shift(turn(['priya', 'gwen'], 0), '22:00', day.add({ days: 1 }).dayOfWeek > 5 ? '09:00' : '10:00', 'reports', true);
  if (day.dayOfWeek > 5) {
    return [shift(turn(volunteers, 0), '09:00', '15:30', 'reports'), shift(turn(volunteers, 3), '09:00', '15:30', 'reports'), shift(turn(volunteers, 5), '15:30', '22:00', 'reports'), shift(turn(volunteers, 6), '15:30', '22:00', 'reports'), shift(turn(others, 1), '12:00', '16:00', 'weekend'), shift('bea', '12:00', '18:00', 'weekend'), night];
  }
  return [
    shift('imogen', '10:00', '18:00', 'everything'), shift('tom', '10:00', '18:00', 'inbox'), shift('priya', '09:30', '18:00', 'everything'), shift(turn(others, 0), '10:00', '18:00', 'reports'),
    shift(turn(volunteers, 0), '18:00', '22:00', 'reports'), shift(turn(volunteers, 1), '18:00', '22:00', 'reports'), night,
  ];
}

/** The shifts from `before` days before an instant's day to `after` days after it. */
export function shiftsAround(now: string, before: number, after: number): Shift[] {
  const today = inLondon(now).toPlainDate();
  return Array.from({ length: before + after + 1 }, (_, i) => ofDay(today.add({ days: i - before }))).flat();
}

/** Adds the shifts of the last fourteen weeks, so that cover can be looked back on, and of the next four. */
export function addShifts(world: World): void {
  for (const row of shiftsAround(world.now, 98, 28)) world.add('shift', row, Math.min(Date.parse(row.startsAt) - 7 * DAY, world.nowMs - DAY));
}
