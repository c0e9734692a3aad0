import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Conversation } from '../../shared/contract/entities/inbox.ts';
import { entities } from '../../shared/contract/entities/index.ts';
import { clockAt } from '../../shared/model/cover/clock.ts';
import { plusMs } from '../../shared/time.ts';
import { goesOnWith, receiveMessage } from '../../electron/community/server/intake.ts';
import { NOW } from './support.ts';

const DAY = 86_400_000;
const ago = (days: number): string => plusMs(NOW, -days * DAY);
const talk = (id: string, more: Partial<Conversation> = {}): Conversation => ({ id, memberId: 'm1', subject: 'x', state: 'open', purpose: 'concern', assigneeId: 'st-tom', snoozedUntil: null, withWeekendCover: true, openedAt: ago(30), lastMessageAt: ago(3), ...more });
const arrive = (into: Conversation | undefined, body = 'Hello again') => {
  const changes = receiveMessage({ id: 'msg', memberId: 'm1', body, at: NOW }, into, { conversationId: 'new', eventId: 'ev' });
  const rows = changes.map((one) => (one.op === 'put' ? { t: one.t, row: entities[one.t].parse(one.row) as Record<string, unknown> } : null));
  const of = (t: string) => rows.find((one) => one?.t === t)?.row;
  return { conversation: of('conversation')!, event: of('conversationEvent')?.['kind'], message: of('message')! };
};

test('a first message opens a conversation that nobody has sorted', () => {
  const { conversation, event, message } = arrive(undefined, '👩‍👧 '.repeat(100));
  expect(conversation).toMatchObject({ id: 'new', memberId: 'm1', state: 'untriaged', purpose: null, assigneeId: null, withWeekendCover: false, openedAt: NOW, lastMessageAt: NOW });
  expect(String(conversation['subject']).isWellFormed()).toBe(true);
  expect([event, message]).toMatchObject(['opened', { conversationId: 'new', from: 'member', by: null, at: NOW }]);
});

test('one that was waiting, out of sight or closed comes back, to whom it was with', () => {
  const seen = (['untriaged', 'open', 'waiting-for-member', 'snoozed', 'closed'] as const).map((state) => {
    const { conversation, event } = arrive(talk('con', { state, purpose: state === 'untriaged' ? null : 'risk', snoozedUntil: state === 'snoozed' ? plusMs(NOW, DAY) : null }));
    expect(conversation).toMatchObject({ id: 'con', assigneeId: 'st-tom', withWeekendCover: true, snoozedUntil: null, openedAt: ago(30), lastMessageAt: NOW });
    return [state, conversation['state'], event];
  });
  expect(seen).toEqual([['untriaged', 'untriaged', undefined], ['open', 'open', undefined], ['waiting-for-member', 'open', 'resumed'], ['snoozed', 'open', 'woken'], ['closed', 'open', 'reopened']]);
  // The team wrote first and nobody has said what it is for.
  expect(arrive(talk('con', { state: 'waiting-for-member', purpose: null })).conversation['state']).toBe('untriaged');
});

test('it goes on with what is not over, or was over only lately', () => {
  const open = talk('open', { lastMessageAt: ago(100) });
  const lately = talk('lately', { state: 'closed', lastMessageAt: ago(13) });
  const long = talk('long', { state: 'closed', lastMessageAt: ago(15) });
  expect([goesOnWith([], NOW), goesOnWith([long], NOW), goesOnWith([long, lately], NOW)?.id, goesOnWith([lately, open, long], NOW)?.id]).toEqual([undefined, undefined, 'lately', 'open']);
});

test('whatever state it was in, somebody waits for an answer afterwards', () => {
  const states = fc.constantFrom('untriaged', 'open', 'waiting-for-member', 'snoozed', 'closed') as fc.Arbitrary<Conversation['state']>;
  fc.assert(fc.property(states, fc.option(fc.constantFrom('risk', 'concern', 'tech', 'outside') as fc.Arbitrary<NonNullable<Conversation['purpose']>>), fc.integer({ min: 0, max: 40 }), (state, purpose, days) => {
    const before = talk('con', { state, purpose, lastMessageAt: ago(days) });
    const { conversation, event, message } = arrive(before);
    expect(['untriaged', 'open']).toContain(conversation['state']);
    expect(conversation['state'] === 'untriaged').toBe(purpose === null);
    const clock = clockAt({ messages: [{ from: 'member', at: message['at'] as string }], events: event === undefined ? [] : [{ kind: event as 'resumed', at: NOW }], marks: [] }, { calendars: [], holidays: new Set() }, plusMs(NOW, 60_000));
    expect(clock).toMatchObject({ since: NOW });
  }));
});
