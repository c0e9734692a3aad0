import { expect, test } from 'vitest';
import { inverseOf } from '../../../../shared/model/undo.ts';

const at = '2026-05-14T08:00:00.000Z';
const later = '2026-05-14T09:00:00.000Z';
const on = { caseId: 'c', at };
const step = { postId: 'p', caseId: 'c', text: 'why', at };
const before = (was: Record<string, unknown> | null = null, role: 'moderator' | 'staff' = 'moderator') => ({ role, at: later, was });

test('claiming and letting go undo each other', () => {
  expect(inverseOf('case.claim@1', on, before())).toEqual({ name: 'case.release@1', entity: 'case/c', args: { caseId: 'c', at: later } });
  expect(inverseOf('case.release@1', on, before())).toEqual({ name: 'case.claim@1', entity: 'case/c', args: { caseId: 'c', at: later } });
  expect(inverseOf('case.takeOver@1', { ...on, from: 's' }, before())).toMatchObject({ name: 'case.pass@1', args: { toStaffId: 's' } });
});

test('a closed case is reopened; a reopened one is closed as it had been', () => {
  expect(inverseOf('case.close@1', { ...on, outcome: 'hidden', text: 'x' }, before())).toMatchObject({ name: 'case.reopen@1' });
  expect(inverseOf('case.reopen@1', { ...on, text: '' }, before({ outcome: 'hidden', closingNote: 'x' }))).toMatchObject({ name: 'case.close@1', args: { outcome: 'hidden', text: 'x' } });
  expect(inverseOf('case.reopen@1', { ...on, text: '' }, before())).toBeNull();
});

test('a post goes back to how it was, if one step does that', () => {
  expect(inverseOf('post.hide@1', step, before({ state: 'visible' }))).toMatchObject({ name: 'post.restore@1', entity: 'post/p' });
  expect(inverseOf('post.hide@1', step, before({ state: 'hidden' }))).toBeNull();
  expect(inverseOf('post.restore@1', step, before({ state: 'hidden' }))).toMatchObject({ name: 'post.hide@1' });
  expect(inverseOf('post.restore@1', step, before({ state: 'removed' }))).toBeNull();
  expect(inverseOf('post.restore@1', step, before({ state: 'removed' }, 'staff'))).toMatchObject({ name: 'post.remove@1' });
  expect(inverseOf('post.remove@1', step, before({ state: 'visible' }, 'staff'))).toMatchObject({ name: 'post.restore@1' });
  expect(inverseOf('post.remove@1', step, before({ state: 'hidden' }, 'staff'))).toBeNull();
});

test('only staff take back a hand-over', () => {
  expect(inverseOf('case.handToStaff@1', { ...on, text: '' }, before())).toBeNull();
  expect(inverseOf('case.handToStaff@1', { ...on, text: '' }, before(null, 'staff'))).toMatchObject({ name: 'case.handBack@1' });
  expect(inverseOf('case.handBack@1', { ...on, text: '' }, before(null, 'staff'))).toMatchObject({ name: 'case.handToStaff@1' });
});

test('words and decisions on pending posts stay', () => {
  expect(inverseOf('note.add@1', { aboutKind: 'case', aboutId: 'c', visibility: 'team', text: 'x', at }, before())).toBeNull();
  expect(inverseOf('post.approve@1', step, before({ state: 'pending' }))).toBeNull();
  expect(inverseOf('post.edit@1', { ...step, body: 'x' }, before({ state: 'visible' }))).toBeNull();
});
