import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Conversation, Purpose } from '../../../../shared/contract/entities/inbox.ts';
import type { MutationName } from '../../../../shared/contract/mutations/index.ts';
import { bankHolidayDates } from '../../../../shared/model/cover/bank-holidays.ts';
import type { ConversationLog } from '../../../../shared/model/cover/clock.ts';
import { pausedBecause, waitsOf } from '../../../../shared/model/cover/waits.ts';
import type { Cover } from '../../../../shared/model/cover/hours.ts';
import { conversationAsOf } from '../../../../shared/model/inbox/as-of.ts';
import { byPlace, placeAt, type Placed } from '../../../../shared/model/inbox/place.ts';
import { plusMs } from '../../../../shared/time.ts';
import { memberRow, people, Rows, said } from './support/rows.ts';

const T0 = '2026-05-14T09:00:00.000Z';
const at = (minutes: number): string => plusMs(T0, minutes * 60_000);
const cover: Cover = { holidays: bankHolidayDates, calendars: [{ id: 'c', kind: 'weekday', effectiveFrom: '2025-11-03T00:00:00.000Z', hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '10:00', closes: '18:00' })), closures: [], targets: [], publishedBy: null, publishedAt: '2025-11-03T00:00:00.000Z' }] };
const row = (more: Partial<Conversation> = {}): Conversation => ({ id: 'con', memberId: 'hazel', subject: '', state: 'open', purpose: 'concern', assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: T0, lastMessageAt: T0, ...more });
const log = (more: Partial<ConversationLog> = {}): ConversationLog => ({ messages: [{ from: 'member', at: T0 }], events: [], marks: [], ...more });

describe('where a conversation stands', () => {
  test.each<[string, Partial<Conversation>, Partial<ConversationLog>, number, string]>([
    ['nobody has sorted it', { state: 'untriaged', purpose: null }, {}, 5, 'untriaged'],
    ['it waits for us', {}, {}, 5, 'for-us'],
    ['somebody means to come back to it, although it was answered', {}, { messages: [{ from: 'member', at: T0 }, { from: 'team', at: at(2) }] }, 5, 'for-us'],
    ['it waits for them', { state: 'waiting-for-member' }, { events: [{ kind: 'waiting', at: at(2) }] }, 5, 'for-them'],
    ['they wrote while we waited, and the community did not say so', { state: 'waiting-for-member' }, { events: [{ kind: 'waiting', at: at(2) }], messages: [{ from: 'member', at: T0 }, { from: 'member', at: at(3) }] }, 5, 'for-us'],
    ['a risk that waits for them is still a risk', { state: 'waiting-for-member', purpose: 'risk' }, { events: [{ kind: 'waiting', at: at(2) }] }, 5, 'risk'],
    ['a risk that somebody put off before it was one', { state: 'snoozed', purpose: 'risk', snoozedUntil: at(90) }, { events: [{ kind: 'snoozed', at: at(2) }] }, 5, 'risk'],
    ['it is put off', { state: 'snoozed', snoozedUntil: at(90) }, { events: [{ kind: 'snoozed', at: at(2) }] }, 5, 'snoozed'],
    ['the time that it was put off until has come', { state: 'snoozed', snoozedUntil: at(90) }, { events: [{ kind: 'snoozed', at: at(2) }] }, 90, 'for-us'],
    ['they wrote while it was put off', { state: 'snoozed', snoozedUntil: at(90) }, { events: [{ kind: 'snoozed', at: at(2) }], messages: [{ from: 'member', at: T0 }, { from: 'member', at: at(30) }] }, 31, 'for-us'],
    ['put off before anybody sorted it, and back', { state: 'snoozed', purpose: null, snoozedUntil: at(90) }, { events: [{ kind: 'snoozed', at: at(2) }] }, 95, 'untriaged'],
    ['it is closed', { state: 'closed', purpose: 'risk' }, { events: [{ kind: 'closed', at: at(2) }] }, 5, 'closed'],
  ])('%s', (_what, change, more, minutes, group) => expect(placeAt(row(change), log(more), cover, at(minutes)).group).toBe(group));

  test('the order is total, and risks stand before everything else, the one who has waited longest first', () => {
    const one = fc.record({ id: fc.uuid(), state: fc.constantFrom<Conversation['state']>('untriaged', 'open', 'waiting-for-member', 'snoozed'), purpose: fc.constantFrom<Purpose | null>('risk', 'concern', null), since: fc.integer({ min: 0, max: 9_000 }), answered: fc.boolean() })
      .map(({ id, state, purpose, since, answered }): Placed => ({ id, lastMessageAt: at(since), place: placeAt(row({ state, purpose, snoozedUntil: at(since + 500) }), log({ messages: [{ from: 'member', at: at(since) }, ...(answered ? [{ from: 'team' as const, at: at(since + 1) }] : [])] }), cover, at(9_001)) }));
    fc.assert(fc.property(fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 12 }), fc.integer(), (all, seed) => {
      const sorted = all.toSorted(byPlace);
      expect([...all].sort((a, b) => (a.id < b.id ? seed : -seed)).sort(byPlace).map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
      const risks = sorted.filter(({ place }) => place.group === 'risk');
      expect(sorted.slice(0, risks.length)).toEqual(risks);
      const waiting = risks.flatMap(({ place: { clock } }) => (clock.state === 'none' ? [] : [clock.since]));
      expect(waiting).toEqual(waiting.toSorted());
      expect(risks.findIndex(({ place }) => place.clock.state === 'none')).toBe(waiting.length === risks.length ? -1 : waiting.length);
    }));
  });
});

test('as it stood at any earlier instant is what the rules had made of it by then', () => {
  const steps = ['conversation.triage@1', 'conversation.assign@1', 'conversation.wait@1', 'conversation.snooze@1', 'conversation.close@1', 'conversation.reopen@1', 'conversation.handToCover@1', 'conversation.handBack@1', 'message.send@1'] as const satisfies readonly MutationName[];
  const act = fc.record({ name: fc.constantFrom(...steps), purpose: fc.constantFrom<Purpose>('risk', 'concern', 'tech'), after: fc.integer({ min: 1, max: 300 }) });
  fc.assert(fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
    const rows = new Rows(memberRow('hazel'), { t: 'conversation', row: row({ state: 'untriaged', purpose: null }) }, { t: 'message', row: { id: 'm-0', conversationId: 'con', memberId: 'hazel', from: 'member', by: null, body: 'hi', at: T0 } }, ...[people.imogen, people.priya].map(({ id, role, memberId }) => ({ t: 'staff' as const, row: { id, name: id, role, active: true, memberId } })));
    let minute = 0;
    const stood: { at: string; row: Conversation }[] = [];
    for (const [n, { name, purpose, after }] of acts.entries()) {
      minute += after;
      const now = at(minute);
      const base = { conversationId: 'con', at: now };
      const args = name === 'conversation.triage@1' ? { ...base, markId: `t-${n}`, purpose, suggested: null, suggestedWords: [] } : name === 'message.send@1' ? { ...base, messageId: `m-${n + 1}`, memberId: 'hazel', body: 'hello' }
        : { ...base, eventId: `e-${n}`, ...(name === 'conversation.assign@1' ? { toStaffId: n % 2 === 0 ? 'imogen' : null } : {}), ...(name === 'conversation.snooze@1' ? { until: at(minute + 60) } : {}), ...(name.includes('hand') ? { text: '-' } : {}) };
      said(rows.act(people.imogen, name, args, now));
      stood.push({ at: now, row: rows.get('conversation', 'con')! });
    }
    const whole = { messages: rows.all('message'), events: rows.all('conversationEvent'), marks: rows.all('triageMark') };
    const last = rows.get('conversation', 'con')!;
    for (const one of stood) expect(conversationAsOf(last, whole, one.at)).toEqual(one.row);
    expect(conversationAsOf(last, whole, at(-1))).toBeNull();
  }));
});

test('every wait of a conversation, each as it ended', () => {
  const one = log({ messages: [{ from: 'member', at: T0 }, { from: 'team', at: at(30) }, { from: 'member', at: at(40) }, { from: 'member', at: at(50) }], events: [{ kind: 'closed', at: at(100) }, { kind: 'reopened', at: at(110) }], marks: [{ purpose: 'tech', at: at(10) }] });
  const waits = waitsOf({ ...one, messages: [...one.messages, { from: 'member', at: at(500) }] }, cover, at(600));
  expect(waits.map(({ clock, endedAt }) => [clock.which, clock.purpose, clock.since, clock.usedMs / 60_000, endedAt])).toEqual([
    ['first-reply', 'tech', T0, 30, at(30)], ['next-reply', 'tech', at(40), 60, at(100)], ['next-reply', 'tech', at(500), 0, null],
  ]);
  expect(waits.map(pausedBecause)).toEqual([null, null, 'outside-cover-hours']);
  expect(pausedBecause(waitsOf(log({ events: [{ kind: 'waiting', at: at(1) }] }), cover, at(2))[0]!)).toBe('waiting-for-the-member');
});
