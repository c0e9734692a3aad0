import { expect, test } from 'vitest';
import { colleagues } from '../../../electron/community/server/actor.ts';
import type { CommunityStore } from '../../../electron/community/server/store/store.ts';
import { plusMs } from '../../../shared/time.ts';
import { NOW } from '../support.ts';
import { emptyStore, escalation, hear, little, member, post, ref, report, talk } from './support.ts';

const staff = (store: CommunityStore, memberId: string | null = null): void => void colleagues(store, () => NOW).ingest([{ op: 'put', t: 'staff', row: { id: 'st-tom', name: 'Tom Okafor', role: 'staff', active: true, memberId } }]);
const act = (store: CommunityStore) => colleagues(store, () => NOW).applyAsColleague;
const theCase = (store: CommunityStore) => store.records.all('case')[0]!;

test('a report opens a case with the text as it was reported, and a second one joins it', () => {
  const store = emptyStore();
  hear(store, [...little, report(1), report(2, { reporter: null, reason: 'spam' })]);
  expect(store.records.all('case')).toMatchObject([{ id: 'case-report-1', kind: 'report', postId: 'comment-5', memberId: 'user-1', spaceId: 'category-1', frozenBody: 'words as reported', state: 'open', withStaff: false }]);
  expect(store.records.all('report')).toMatchObject([{ id: 'report-1', caseId: 'case-report-1', reporterId: 'user-2' }, { id: 'report-2', caseId: 'case-report-1', reporterId: null }]);
});

test('hearing the same again changes nothing', () => {
  const store = emptyStore();
  const all = [...little, report(1, { status: 'escalated' }), escalation(1), talk(1, [[1, 'member', '2026-05-14T10:00:00.000Z']])];
  hear(store, all);
  const head = store.records.all('case').concat(store.records.all('conversation') as never);
  const standing = store.records.standing('case', 'case-report-1');
  hear(store, all, plusMs(NOW, 60_000));
  expect(store.records.all('case').concat(store.records.all('conversation') as never)).toEqual(head);
  expect(store.records.standing('case', 'case-report-1')).toEqual(standing);
});

test('what the team decided stays until the forum itself changes its mind', () => {
  const store = emptyStore();
  staff(store);
  hear(store, [...little, report(1)]);
  expect(act(store)('st-tom', 'post.hide@1', { postId: 'comment-5', caseId: 'case-report-1', text: '', at: NOW }).status).toBe('applied');
  expect(act(store)('st-tom', 'post.edit@1', { postId: 'comment-5', caseId: null, body: 'mended', text: '', at: NOW }).status).toBe('applied');
  const state = () => store.records.get('post', 'comment-5');
  hear(store, [post(5), member(1)]);
  expect(state()).toMatchObject({ state: 'hidden', body: 'mended', stateBy: 'st-tom' });
  // The forum has carried it out: that is no news.
  hear(store, [{ kind: 'standing', ref: ref('comment', 5), standing: 'gone' }]);
  expect(state()).toMatchObject({ state: 'hidden', stateBy: 'st-tom' });
  hear(store, [post(5, { body: 'written anew', editedAt: NOW, editedBy: ref('user', 1) })]);
  expect(state()).toMatchObject({ state: 'visible', stateBy: null, body: 'written anew', editedBy: 'user-1' });
  hear(store, [{ kind: 'standing', ref: ref('comment', 5), standing: 'gone' }]);
  expect(state()).toMatchObject({ state: 'removed', stateBy: null });
});

test('a case is settled with its last report, by whom the desk knows, and opens again with it', () => {
  const store = emptyStore();
  staff(store, 'user-7');
  hear(store, [...little, member(7), report(1), report(2)]);
  const later = { changedAt: '2026-05-14T12:30:00.000Z', changedBy: ref('user', 7) };
  hear(store, [report(1, { status: 'dismissed', ...later })]);
  expect(theCase(store).state).toBe('open');
  hear(store, [report(2, { status: 'dismissed', ...later })]);
  expect(theCase(store)).toMatchObject({ state: 'closed', outcome: 'no-action', closedBy: 'st-tom', closedAt: later.changedAt });
  hear(store, [report(2, { status: 'new', changedAt: NOW })]);
  expect(theCase(store)).toMatchObject({ state: 'open', outcome: null });
  expect(store.records.all('caseAction').map((one) => one.kind)).toEqual(['closed', 'reopened']);
});

test('a case that the team closed is not closed again by the forum', () => {
  const store = emptyStore();
  staff(store);
  hear(store, [...little, report(1)]);
  expect(act(store)('st-tom', 'case.close@1', { caseId: 'case-report-1', outcome: 'no-action', text: 'Read it.', at: NOW }).status).toBe('applied');
  hear(store, [report(1, { status: 'rejected', changedAt: NOW })]);
  expect(theCase(store)).toMatchObject({ outcome: 'no-action', closedBy: 'st-tom', closingNote: 'Read it.' });
});

test('a new report about a case that is over opens another', () => {
  const store = emptyStore();
  hear(store, [...little, report(1, { status: 'dismissed', changedAt: '2026-05-14T11:30:00.000Z' }), report(2, { at: '2026-05-14T12:00:00.000Z' })]);
  expect(store.records.all('case').map((one) => [one.id, one.state])).toEqual([['case-report-1', 'closed'], ['case-report-2', 'open']]);
});

const held = { holds: 'pending', post: ref('held', 9), reporter: null, copy: { title: 'Hello', body: 'my first post' } } as const;
const heldPost = post(9, { ref: ref('held', 9), thread: ref('held', 9), title: 'Hello', body: 'my first post', standing: 'pending' });

test('a post that waits becomes the post that it is published as, under the name by which the team knows it', () => {
  const store = emptyStore();
  hear(store, [...little, heldPost, report(9, held)]);
  expect(theCase(store)).toMatchObject({ kind: 'pending', postId: 'held-9', state: 'open' });
  expect(store.records.all('report')).toEqual([]);
  hear(store, [report(9, { ...held, status: 'dismissed', becomes: ref('discussion', 40), changedAt: NOW }), post(40, { ref: ref('discussion', 40), thread: ref('discussion', 40), title: 'Hello', body: 'my first post' })]);
  expect(theCase(store)).toMatchObject({ state: 'closed', outcome: 'approved', postId: 'held-9' });
  expect(store.records.get('post', 'held-9')).toMatchObject({ state: 'visible', threadId: 'held-9' });
  expect(store.records.get('post', 'discussion-40')).toBeUndefined();
});

test('one that was heard of as published first gives way to it', () => {
  const store = emptyStore();
  hear(store, [...little, heldPost, report(9, held), post(40, { ref: ref('discussion', 40), thread: ref('discussion', 40) })]);
  hear(store, [report(9, { ...held, status: 'dismissed', becomes: ref('discussion', 40), changedAt: NOW })]);
  expect(theCase(store)).toMatchObject({ outcome: 'approved', postId: 'discussion-40' });
  expect(store.records.get('post', 'held-9')).toBeUndefined();
});

test('a post that was turned down there is turned down here', () => {
  const store = emptyStore();
  hear(store, [...little, heldPost, report(9, held), report(9, { ...held, status: 'rejected', changedAt: NOW })]);
  expect([theCase(store).outcome, store.records.get('post', 'held-9')?.state]).toEqual(['rejected', 'rejected']);
});

test('an escalation hands the case to staff and to whom it is given, and ends with it', () => {
  const store = emptyStore();
  staff(store, 'user-7');
  hear(store, [...little, report(1, { status: 'escalated' }), escalation(3, { assignee: ref('user', 7), changedAt: plusMs(NOW, -60_000) })]);
  expect(theCase(store)).toMatchObject({ withStaff: true });
  expect(store.records.get('claim', 'case-report-1')).toMatchObject({ by: 'st-tom' });
  hear(store, [{ kind: 'note', ref: ref('staff-comment', 4), about: { kind: 'escalation', ref: ref('escalation', 3) }, by: ref('user', 8), at: NOW, text: 'I will ring them.', gone: false }]);
  expect(store.records.all('note')).toMatchObject([{ aboutKind: 'case', aboutId: 'case-report-1', visibility: 'staff', by: 'forum-user-8' }]);
  expect(store.records.get('staff', 'forum-user-8')).toMatchObject({ active: false, memberId: 'user-8' });
  hear(store, [escalation(3, { state: 'done', changedAt: NOW, assignee: ref('user', 7) })]);
  expect(theCase(store)).toMatchObject({ state: 'closed', outcome: 'no-action' });
  expect(store.records.get('claim', 'case-report-1')?.by).toBeNull();
});

test('old conversations arrive as over, new messages bring them back', () => {
  const store = emptyStore();
  hear(store, [...little, talk(1, [[1, 'member', '2026-01-01T10:00:00.000Z'], [2, 'team', '2026-01-01T11:00:00.000Z']]), talk(2, [[3, 'member', '2026-05-14T10:00:00.000Z']]), talk(3, [[4, 'member', '2026-05-14T10:00:00.000Z'], [5, 'team', '2026-05-14T10:05:00.000Z']])]);
  const states = () => store.records.all('conversation').map((one) => one.state);
  expect(states()).toEqual(['closed', 'untriaged', 'waiting-for-member']);
  const again = talk(1, [[2, 'team', '2026-01-01T11:00:00.000Z'], [9, 'member', '2026-05-14T13:00:00.000Z']]);
  hear(store, [again]);
  hear(store, [again]);
  expect(states()).toEqual(['untriaged', 'untriaged', 'waiting-for-member']);
  expect(store.records.childrenOf('message', 'conversation-1', 10).map((one) => one.id)).toEqual(['message-1', 'message-2', 'message-9']);
});

test('a row that does not fit is left out by name, the rest and the state are kept', () => {
  const store = emptyStore();
  const unfit = hear(store, [...little, post(6, { body: 'lone \ud800 surrogate' }), post(7)]);
  expect(unfit).toEqual(['A row of the forum does not fit the desk and was left out: post comment-6 at body.']);
  expect(store.records.all('post').map((one) => one.id)).toEqual(['discussion-1', 'comment-5', 'comment-7']);
  expect(store.upstream.state('poll')).toBe('{}');
  expect(store.upstream.has(ref('comment', 6))).toBe(false);
});
