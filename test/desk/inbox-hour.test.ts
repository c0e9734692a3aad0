import { expect, it } from 'vitest';
import type { CoverCalendar } from '../../shared/contract/entities/cover.ts';
import type { EntityRow } from '../../shared/contract/entities/index.ts';
import { bankHolidayDates } from '../../shared/model/cover/bank-holidays.ts';
import { plusMs } from '../../shared/time.ts';
import { watchInbox } from '../../electron/service/desk/inbox/watch.ts';
import { coverOf } from '../../electron/service/desk/inbox/cover.ts';
import { clocksOf } from '../../electron/service/desk/inbox/asked.ts';
import { naiveClock } from '../unit/shared/model/support/naive-clock.ts';
import { community, deskOf } from './support/desk.ts';
import { asks, calendar, conversation, sorted } from './support/inbox-world.ts';
import { ago, member, NOW, smallWorld } from './support/world.ts';

const MINUTE = 60_000;
const bodies = { risk: 'i don’t feel safe tonight', tech: 'the app keeps closing when i open games', concern: 'why did my post get changed?', outside: 'could somebody read my essay' } as const;
type Kind = keyof typeof bodies;
const kinds = Object.keys(bodies) as Kind[];

/** Five conversations a minute for an hour: most arrive and are not sorted yet, some a colleague has sorted as they come. */
const arrivals = Array.from({ length: 300 }, (_, n) => ({ id: `k-${n}`, name: `name-of-${n}`, kind: kinds[n % 4]!, minute: Math.floor(n / 5), sorted: n % 3 === 0 }));
const rowsOf = ({ id, name, kind, minute, sorted: done }: (typeof arrivals)[number]): never[] => [
  member(`m-${id}`, name), ...conversation(id, `m-${id}`, [asks(-minute, bodies[kind])], done ? { state: 'open', purpose: kind } : {}), ...(done ? sorted(id, kind, -minute) : []),
] as never[];

it('an hour of the inbox: no clock drifts, no notice has content, no risk is off the screen or untold at the look that follows its arrival by a fifth of a second', async () => {
  const server = await community([...smallWorld(), ...calendar()]);
  const tom = await deskOf(server, 's-tom');
  const { desk } = tom.core.sessions()!.running()!;
  let at = NOW;
  const said: string[] = [];
  const counted: number[] = [];
  const watch = watchInbox({ ...desk, now: () => at }, { notice: (one) => said.push(JSON.stringify({ title: one.title, detail: one.detail, caseId: one.caseId })), waiting: (count) => counted.push(count), sorted: () => undefined });
  const cover = coverOf(desk);
  for (let minute = 0; minute < 60; minute += 1) {
    at = plusMs(NOW, minute * MINUTE);
    const now = arrivals.filter((one) => one.minute === minute);
    const before = said.length;
    server.ingest(now.flatMap(rowsOf));
    const last = now.at(-1)!.id;
    await tom.until(() => desk.store.reader.get('conversation', last) !== undefined && desk.store.reader.get('message', `${last}.1`) !== undefined);
    watch.look();
    expect(said.length).toBeGreaterThan(before);
    // The watch looks by itself as well: on a slow machine it says first, at the new minute, who still waits.
    expect(said.length).toBeLessThanOrEqual(before + 2);
  }
  at = plusMs(NOW, 60 * MINUTE);
  const { rows } = await tom.ask('inbox.list', { whose: 'everyone', state: 'open' });
  const shown = new Map(rows.map((row) => [row.id, row.group]));
  for (const one of arrivals) expect([one.id, shown.get(one.id)]).toEqual([one.id, one.sorted ? (one.kind === 'risk' ? 'risk' : 'for-us') : 'untriaged']);
  // Unsorted ones stand right under the risks, none of them below anything that can wait.
  expect(rows.findLastIndex((row) => row.group === 'risk' || row.group === 'untriaged')).toBe(arrivals.filter((one) => !one.sorted || one.kind === 'risk').length - 1);
  expect(counted.at(-1)).toBe(arrivals.filter((one) => !one.sorted || one.kind === 'risk').length);
  for (const text of said) expect(text).toMatch(/^\{"title":"(?:A message|\d+ messages)(?: still)? needs? somebody","detail":"(?:|Nobody has answered yet\.)","caseId":null\}$/u);
  const calendars = cover.calendars as CoverCalendar[];
  for (const { id, minute, sorted: done, kind } of arrivals) {
    const clock = clocksOf({ ...desk, now: () => at }, id, at).clocks.at(-1)!;
    const marks: Pick<EntityRow<'triageMark'>, 'purpose' | 'at'>[] = done ? [{ purpose: kind, at: ago(-minute) }] : [];
    const naive = naiveClock({ messages: [{ from: 'member', at: ago(-minute) }], events: [], marks }, calendars, bankHolidayDates, at, clock.targetMinutes * MINUTE);
    expect([id, clock.usedMinutes, clock.state === 'late']).toEqual([id, naive!.usedMs / MINUTE, naive!.lateAt !== null]);
  }
  watch.stop();
}, 120_000);
