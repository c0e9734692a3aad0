import { expect, test } from 'vitest';
import type { InboxRow } from '../../../../shared/contract/bridge/inbox.ts';
import { afterDone, linesOf, nextNeeded, rowDay } from '../../../../renderer/features/inbox/list/lines.ts';

const tom = { id: 's-tom', name: 'Tom Okafor', initials: 'TO', you: false, role: 'staff' } as const;
const row = (id: string, group: InboxRow['group'], more: Partial<InboxRow> = {}): InboxRow => ({
  id, member: { id: `m-${id}`, name: id, state: 'active', onBreak: false, underWatch: false }, group, state: group === 'untriaged' ? 'untriaged' : 'open', purpose: null, line: 'hello', covered: false,
  lastFrom: 'member', mayBeRisk: false, lastMessageAt: '2026-05-14T13:00:00.000Z', clock: null, snoozedUntil: null, assignee: null, unread: false, withCover: false, draft: false, saving: 'sent', ...more,
});
const rows = [row('a', 'risk'), row('b', 'risk', { lastFrom: 'team' }), row('c', 'untriaged', { assignee: tom }), row('d', 'untriaged'), row('e', 'for-them', { lastFrom: 'team' })];

test('rows stand under their headings, each with how many there are, and keep their places', () => {
  expect(linesOf(rows).map((line) => (line.kind === 'heading' ? `${line.group} ${line.count}` : `${line.row.id}${line.index}`))).toEqual(['risk 2', 'a0', 'b1', 'untriaged 2', 'c2', 'd3', 'for-them 1', 'e4']);
  expect(linesOf([])).toEqual([]);
});

test('what needs somebody next is an unanswered risk, then what nobody has, then what a colleague has', () => {
  expect(nextNeeded(rows, null)).toBe('a');
  expect(nextNeeded(rows, 'a')).toBe('d');
  expect(nextNeeded(rows.filter((one) => one.id !== 'd'), 'a')).toBe('c');
  expect(nextNeeded([rows[1]!, rows[4]!], null)).toBeNull();
});

test('a colleague’s risk is never passed over', () => {
  expect(nextNeeded([row('a', 'risk', { assignee: tom }), row('d', 'untriaged')], null)).toBe('a');
});

test('after one is done with comes what needs somebody, else the one that moves up into its place', () => {
  expect(afterDone(rows, 'd')).toBe('a');
  expect(afterDone([rows[4]!, row('f', 'snoozed')], 'e')).toBe('f');
  expect(afterDone([rows[4]!], 'e')).toBeNull();
});

test.each([
  ['2026-05-14T13:03:00.000Z', '14:03'],
  ['2026-05-14T13:25:00.000Z', '14:25'],
  ['2026-05-13T22:59:00.000Z', 'Wed'],
  ['2026-05-08T09:00:00.000Z', 'Fri'],
  ['2026-05-07T09:00:00.000Z', '7 May'],
])('the day of %s is %s in a word', (at, words) => {
  expect(rowDay(at, '2026-05-14T13:20:00.000Z')).toBe(words);
});
