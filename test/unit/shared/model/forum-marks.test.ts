import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ForumAct } from '../../../../shared/contract/entities/forum.ts';
import { forumMarkOf, forumMarks } from '../../../../shared/model/forum-marks.ts';

const T = (hour: number): string => `2026-05-14T${String(hour).padStart(2, '0')}:00:00.000Z`;
const act = (more: Partial<ForumAct>): ForumAct => ({ id: 'a', kind: 'break', aboutKind: 'member', aboutId: 'm', memberId: 'm', by: null, at: T(8), state: 'done', why: '', rowId: 'b', dueAt: T(8), ...more });

test('a decision is said by its own act, in words that this desk knows', () => {
  for (const state of forumMarks) expect(forumMarkOf([act({ kind: 'hide', dueAt: null, state })], T(9))).toBe(state);
  expect([forumMarkOf([], T(9)), forumMarkOf([act({ dueAt: null, state: 'newer' })], T(9))]).toEqual([null, null]);
});

test('of a break the turn that is due is said, and what replaced it', () => {
  const begins = act({ id: 'start', dueAt: T(10) });
  const ends = act({ id: 'end', dueAt: T(12), state: 'waiting' });
  expect([T(9), T(10), T(12)].map((now) => forumMarkOf([ends, begins], now))).toEqual([null, 'done', 'waiting']);
  // Another break took over the end: what is said of it stands there.
  expect(forumMarkOf([begins, { ...ends, state: 'overtaken' }], T(13))).toBeNull();
  const moved = [begins, { ...ends, state: 'overtaken' }, act({ id: 'lift', at: T(11), dueAt: T(11), state: 'waiting' })];
  expect(forumMarkOf(moved, T(13))).toBe('waiting');
});

test('a look speaks only when it found the member back', () => {
  const begins = act({ id: 'start' });
  const look = act({ id: 'look', kind: 'look', at: T(9), dueAt: null });
  expect((['waiting', 'done', 'needs-you', 'given-up'] as const).map((state) => forumMarkOf([begins, { ...look, state }], T(10)))).toEqual(['done', 'done', 'needs-you', 'given-up']);
});

test('it is never done while the latest that is due is not, in whatever order acts come', () => {
  fc.assert(fc.property(fc.array(fc.record({ at: fc.nat(9), due: fc.nat(12), state: fc.constantFrom(...forumMarks) }), { minLength: 1, maxLength: 8 }), fc.nat(14), fc.infiniteStream(fc.nat()), (drawn, hour, dice) => {
    const acts = drawn.map((one, n) => act({ id: `${n}`, at: T(one.at), dueAt: T(one.at + one.due), state: one.state }));
    const due = acts.filter((one) => one.dueAt! <= T(hour));
    const latest = due.filter((one) => due.every((other) => other.at < one.at || (other.at === one.at && other.dueAt! <= one.dueAt!)));
    const shuffled = acts.map((one) => [dice.next().value!, one] as const).toSorted((a, b) => a[0] - b[0]).map(([, one]) => one);
    const states = new Set(latest.map((one) => one.state));
    const said = forumMarkOf(shuffled, T(hour));
    expect([said === 'done' && !states.has('done'), said !== 'done' && states.size === 1 && states.has('done')]).toEqual([false, false]);
  }));
});
