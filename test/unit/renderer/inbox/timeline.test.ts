import { expect, test } from 'vitest';
import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { repliesSince, sayTalkDay, talkLines } from '../../../../renderer/features/inbox/conversation/timeline.ts';

type Message = ConversationDetail['messages'][number];
const person = (id: string, you: boolean) => ({ id, name: 'Tom Okafor', initials: 'TO', you, role: 'staff' }) as const;
const message = (id: string, at: string, by: Message['by'] = null, from: Message['from'] = by === null ? 'member' : 'team'): Message => ({ id, from, by, at, segments: [], coveredSentences: 0, saving: 'sent' });
const event = (id: string, at: string): ConversationDetail['events'][number] => ({ id, at, by: null, words: 'closed it', note: null, saving: 'sent' });
const now = '2026-05-14T13:20:00.000Z';

test('messages and what was done stand in the order of time, under the days of London', () => {
  const lines = talkLines({ before: 0, messages: [message('a', '2026-05-13T22:30:00.000Z'), message('b', '2026-05-13T23:30:00.000Z')], events: [event('x', '2026-05-13T23:30:00.000Z'), event('y', '2026-05-14T10:00:00.000Z')] }, now);
  expect(lines.map((line) => (line.kind === 'day' ? line.words : line.id))).toEqual(['Yesterday', 'a', 'Today', 'b', 'x', 'y']);
});

test('what was done before the messages that are shown is left out', () => {
  const lines = talkLines({ before: 3, messages: [message('a', '2026-05-14T10:00:00.000Z')], events: [event('x', '2026-05-14T09:59:00.000Z'), event('y', '2026-05-14T10:01:00.000Z')] }, now);
  expect(lines.map((line) => line.id)).toEqual(['day 2026-05-14', 'a', 'y']);
});

test.each([['2026-05-14T13:00:00.000Z', 'Today'], ['2026-05-13T13:00:00.000Z', 'Yesterday'], ['2026-04-28T13:00:00.000Z', 'Tue 28 Apr'], ['2024-04-28T13:00:00.000Z', '28 Apr 2024'], ['2026-05-15T13:00:00.000Z', 'Fri 15 May']])('%s is %s', (at, words) => {
  expect(sayTalkDay(at, now)).toBe(words);
});

test('only a colleague’s reply after the message one began at has to be looked at', () => {
  const messages = [message('a', now), message('b', now, person('s-tom', false)), message('c', now), message('d', now, person('s-imogen', true)), message('e', now, null, 'team')];
  expect(repliesSince(messages, 'a').map((one) => one.id)).toEqual(['b']);
  expect(repliesSince(messages, 'b')).toEqual([]);
  expect(repliesSince(messages, 'unknown')).toEqual([]);
});
